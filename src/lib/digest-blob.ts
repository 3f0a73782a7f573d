import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { blobPieces } from './blob-pieces.ts';

/**
 * The SHA-256 of a file's bytes, in hexadecimal; by the browser itself where the page may ask it,
 * else piece by piece, so that the page goes on answering.
 */
export async function digestBlob(content: Blob): Promise<string> {
  // The types know no page without TLS.
  const { subtle } = crypto as Partial<Crypto>;
  if (subtle) {
    const bytes = await content.arrayBuffer();
    return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  }
  const hash = sha256.create();
  for await (const piece of blobPieces(content)) hash.update(piece);
  return bytesToHex(hash.digest());
}
