import { readLimits } from './read-limits.ts';
import { refuse } from './file-refusal.ts';

/** A file inside a ZIP, as the directory at its end declares it. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  /** Where its local header begins. */
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const zip64Mark = 0xffffffff;

/**
 * Reads the directory of a ZIP without unpacking anything, and refuses what declares too much, what
 * needs a password, and names that lead out of the archive. Folders are left out.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: { zipEntries: number; unpackedBytes: number } = readLimits,
): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) {
    refuse('zip/too-many-entries', { entries: count, limit: limits.zipEntries });
  }
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) {
      refuse('zip/damaged', { reason: 'directory' });
    }
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const nameEnd = at + 46 + nameLength;
    if (nameEnd + extraLength > bytes.length) refuse('zip/damaged', { reason: 'directory' });
    if ((view.getUint16(at + 8, true) & 1) !== 0) refuse('zip/encrypted', {});
    const name = decodeName(bytes.subarray(at + 46, nameEnd));
    refuseUnsafeName(name);
    const sizes = readSizes(view, at, nameEnd, extraLength);
    if (!name.endsWith('/')) {
      const method = view.getUint16(at + 10, true);
      entries.push({ name, method, crc: view.getUint32(at + 16, true), ...sizes });
    }
    at = nameEnd + extraLength + commentLength;
  }
  refuseBombs(entries, bytes.length, limits.unpackedBytes);
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return refuse('zip/damaged', { reason: 'end' });
}

/** Sizes of an entry; where they don't fit into 32 bits, out of its extra field. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  const declared = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  if (declared.includes(zip64Mark)) {
    let field = extraAt;
    while (field + 4 <= extraAt + extraLength && view.getUint16(field, true) !== 1) {
      field += 4 + view.getUint16(field + 2, true);
    }
    let value = field + 4;
    declared.forEach((size, index) => {
      if (size !== zip64Mark) return;
      if (value + 8 > extraAt + extraLength) refuse('zip/damaged', { reason: 'zip64' });
      declared[index] = Number(view.getBigUint64(value, true));
      value += 8;
    });
  }
  const [bytes = 0, packedBytes = 0, offset = 0] = declared;
  return { bytes, packedBytes, offset };
}

// Entries that share the same packed bytes are how a small archive unpacks to a huge one.
function refuseBombs(entries: readonly ZipEntry[], zipBytes: number, limit: number): void {
  const sum = (size: (entry: ZipEntry) => number) =>
    entries.reduce((total, entry) => total + size(entry), 0);
  const bytes = sum((entry) => entry.bytes);
  if (bytes > limit) refuse('zip/too-large', { bytes, limit });
  if (sum((entry) => entry.packedBytes) > zipBytes) refuse('zip/damaged', { reason: 'overlap' });
}

function refuseUnsafeName(name: string): void {
  const parts = name.split(/[\\/]/);
  if (parts.includes('..') || /^([a-z]:|[\\/])/i.test(name) || name.includes('\0')) {
    refuse('zip/unsafe-name', { name });
  }
}

// Old programs write names in the code page of their computer; UTF-8 is told by being valid.
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}
