import crc32 from 'crc-32';

export interface PngChunk {
  /** Four letters, such as "IHDR". */
  type: string;
  data: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** The chunks of a PNG, or why they can't be had. */
export function readChunks(bytes: Uint8Array): PngChunk[] | 'truncated' | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return 'truncated';
    const named = bytes.subarray(at + 4, at + 8 + length);
    if (crc32.buf(named) >>> 0 !== view.getUint32(end - 4)) return 'damaged';
    const type = String.fromCharCode(...named.subarray(0, 4));
    chunks.push({ type, data: named.subarray(4) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return 'truncated';
}

/** One chunk as it lies in a file: length, name, data, check code. */
export function chunkBytes({ type, data }: PngChunk): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    Array.from(type, (it) => it.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32.buf(bytes.subarray(4, data.length + 8)) >>> 0);
  return bytes;
}

/** Where the header ends: chunks that concern the whole picture follow there. */
export const afterHeader = signature.length + 12 + 13;
