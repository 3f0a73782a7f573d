import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { refuse } from './file-refusal.ts';
import type { ZipEntry } from './zip-directory.ts';

const localSignature = 0x04034b50;
// Deflate makes at most a thousandfold of it: what comes at once stays small.
const inputBytes = 16 * 1024;

/**
 * Unpacks one entry of a ZIP and stops as soon as it is larger than declared, so that no more
 * memory is taken than the directory was checked for. The checksum is verified.
 */
export function unpackEntry(zip: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const damaged = (reason: string) => refuse('zip/damaged', { reason: `${entry.name}: ${reason}` });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const { offset } = entry;
  if (offset + 30 > zip.length || view.getUint32(offset, true) !== localSignature) {
    return damaged('header');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = zip.subarray(start, start + entry.packedBytes);
  if (packed.length < entry.packedBytes) return damaged('cut off');

  const out = new Uint8Array(entry.bytes);
  let length = 0;
  const take = (chunk: Uint8Array) => {
    if (length + chunk.length > out.length) damaged('larger than declared');
    out.set(chunk, length);
    length += chunk.length;
  };
  if (entry.method === 0) take(packed);
  else if (entry.method === 8) inflate(packed, take, damaged);
  else damaged(`method ${entry.method}`);
  if (length !== out.length) damaged('smaller than declared');
  if (crc32(out) !== entry.crc) damaged('checksum');
  return out;
}

function inflate(
  packed: Uint8Array,
  take: (chunk: Uint8Array) => void,
  damaged: (reason: string) => never,
): void {
  const inflating = new Inflate(take);
  for (let at = 0; at === 0 || at < packed.length; at += inputBytes) {
    const isLast = at + inputBytes >= packed.length;
    try {
      inflating.push(packed.subarray(at, at + inputBytes), isLast);
    } catch (error) {
      if (error instanceof Error && error.name === 'RefusedError') throw error;
      damaged(error instanceof Error ? error.message : String(error));
    }
  }
}
