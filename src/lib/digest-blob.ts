import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const pieceSize = 4 * 2 ** 20;

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
  for (let at = 0; at < content.size; at += pieceSize) {
    hash.update(new Uint8Array(await content.slice(at, at + pieceSize).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
