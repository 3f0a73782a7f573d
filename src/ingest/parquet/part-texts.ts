import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { PartDataError } from './part-error.ts';
import type { PartChunk } from './part-layout.ts';
import { partLimits } from './part-limits.ts';
import { readIndices } from './part-numbers.ts';
import { pagesOf, type PartPage } from './part-pages.ts';
import type { Unpack } from './part-unpack.ts';
import { TextEntries } from './text-entries.ts';

/** The texts (or raw bytes) of a column: each once or more in `entries`, and which of them a row has. */
export interface TextColumn {
  entries: TextEntries;
  indices: Int32Array;
  /** 1 for each that is there; undefined where none is missing. */
  levels: Uint8Array | undefined;
}

/** Reads a column chunk of bytes of any length, or of `column.valueBytes` each. Throws `PartDataError`. */
export function readTexts(chunk: PartChunk, packed: Uint8Array, unpack: Unpack): TextColumn {
  const entries = new TextEntries();
  const indices = new Int32Array(chunk.rows);
  let levels: Uint8Array | undefined;
  let dictionary = 0;
  let at = 0;
  for (const page of pagesOf(chunk, packed, unpack)) {
    if (page.kind === 'dictionary') {
      appendPlain(entries, page.bytes, page.rows, chunk.column.valueBytes);
      dictionary = entries.count;
      continue;
    }
    const before = entries.count;
    // Values that stand in the page itself, as they do once a dictionary is full, are put behind it.
    const present = page.encoding.endsWith('_DICTIONARY')
      ? readIndices(page, dictionary)
      : appended(entries, page, chunk.column.valueBytes, before);
    if (page.levels) {
      levels ??= new Uint8Array(chunk.rows).fill(1);
      levels.set(page.levels, at);
    }
    let next = 0;
    for (let row = 0; row < page.rows; row += 1) {
      if (page.levels && page.levels[row] !== 1) continue;
      indices[at + row] = present[next] as number;
      next += 1;
    }
    at += page.rows;
  }
  return { entries, indices, levels };
}

function appended(
  entries: TextEntries,
  page: PartPage,
  valueBytes: number | undefined,
  before: number,
): Int32Array {
  const { encoding, bytes, present } = page;
  if (encoding === 'PLAIN') appendPlain(entries, bytes, present, valueBytes);
  else if (encoding === 'DELTA_LENGTH_BYTE_ARRAY') appendDeltaLength(entries, bytes, present);
  else if (encoding === 'DELTA_BYTE_ARRAY') appendDelta(entries, bytes, present);
  else throw new PartDataError('unsupported', `texts as ${encoding}`);
  return Int32Array.from({ length: present }, (_, index) => before + index);
}

function appendPlain(
  entries: TextEntries,
  bytes: Uint8Array,
  count: number,
  valueBytes: number | undefined,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (valueBytes === undefined && at + 4 > bytes.length) short();
    const length = valueBytes ?? view.getUint32(at, true);
    if (valueBytes === undefined) at += 4;
    if (at + length > bytes.length) short();
    entries.append(bytes, at, at + length);
    at += length;
  }
}

function appendDeltaLength(entries: TextEntries, bytes: Uint8Array, count: number): void {
  const { values: lengths, end } = readDeltas(bytes, 0, count);
  let at = end;
  for (const length of lengths) {
    if (length < 0 || at + length > bytes.length) short();
    entries.append(bytes, at, at + length);
    at += length;
  }
}

/** Each value begins with so many bytes of the one before. */
function appendDelta(entries: TextEntries, bytes: Uint8Array, count: number): void {
  const prefixes = readDeltas(bytes, 0, count);
  const suffixes = readDeltas(bytes, prefixes.end, count);
  let at = suffixes.end;
  let previous = 0;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const prefix = prefixes.values[index] as number;
    const suffix = suffixes.values[index] as number;
    if (prefix < 0 || suffix < 0 || prefix > previous || at + suffix > bytes.length) short();
    previous = prefix + suffix;
    total += previous;
    if (total > partLimits.textBytes) {
      throw new PartDataError('too-large', `texts of more than ${partLimits.textBytes} bytes`);
    }
    entries.appendAfter(prefix, bytes, at, at + suffix);
    at += suffix;
  }
}

function readDeltas(bytes: Uint8Array, from: number, count: number) {
  const reader = {
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    offset: from,
  };
  const values = new Int32Array(count);
  deltaBinaryUnpack(reader, count, values);
  return { values, end: reader.offset };
}

function short(): never {
  throw new PartDataError('corrupt', 'a page has fewer values than stated');
}
