import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';

/** An id that no other will be; `crypto.randomUUID` is missing on pages served without TLS. */
export const randomId = (): string => bytesToHex(randomBytes(8));
