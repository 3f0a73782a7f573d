import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { PartDataError } from './part-error.ts';
import type { PartChunk } from './part-layout.ts';
import { partLimits } from './part-limits.ts';
import { presentIn, readIndices, soleIndex } from './part-numbers.ts';
import type { PartPage } from './part-pages.ts';
import { type PickedPage, pickedPagesOf } from './part-picked.ts';
import type { Unpack } from './part-unpack.ts';
import { TextEntries } from './text-entries.ts';

/** The texts (or raw bytes) of a column: each once or more in `entries`, and which of them a row has. */
export interface TextColumn {
  entries: TextEntries;
  indices: Int32Array;
  /** 1 for each that is there; undefined where none is missing. */
  levels: Uint8Array | undefined;
}

/**
 * Reads a column chunk of bytes of any length, or of `column.valueBytes` each, of these rows or of
 * all. Throws `PartDataError`.
 */
export function readTexts(
  chunk: PartChunk,
  packed: Uint8Array,
  unpack: Unpack,
  rows: Int32Array | undefined,
): TextColumn {
  const { valueBytes } = chunk.column;
  const length = rows?.length ?? chunk.rows;
  const entries = new TextEntries();
  const indices = new Int32Array(length);
  let levels: Uint8Array | undefined;
  let dictionary = 0;
  for (const picked of pickedPagesOf(chunk, packed, unpack, rows)) {
    const { page, at, count } = picked;
    if (page.kind === 'dictionary') {
      appendPlain(entries, page.bytes, page.rows, valueBytes);
      dictionary = entries.count;
      continue;
    }
    const into = indices.subarray(at, at + count);
    if (picked.levels) {
      levels ??= new Uint8Array(length).fill(1);
      levels.set(picked.levels, at);
      const present = new Int32Array(presentIn(picked));
      fillPresent(present, picked, entries, { dictionary, valueBytes });
      spread(present, picked.levels, into);
    } else {
      fillPresent(into, picked, entries, { dictionary, valueBytes });
    }
  }
  return rows ? { ...entries.keep(indices), levels } : { entries, indices, levels };
}

function fillPresent(
  into: Int32Array,
  picked: PickedPage,
  entries: TextEntries,
  { dictionary, valueBytes }: { dictionary: number; valueBytes: number | undefined },
): void {
  const { page, places } = picked;
  if (into.length === 0) return;
  if (page.encoding.endsWith('_DICTIONARY')) {
    const sole = soleIndex(picked, dictionary);
    if (sole === undefined) readIndices(picked, dictionary, into);
    else into.fill(sole);
    return;
  }
  // Values that stand in the page itself, as they do once a dictionary is full, are put behind it.
  const before = entries.count;
  append(entries, page, valueBytes);
  for (let row = 0; row < into.length; row += 1) {
    into[row] = before + (places ? (places[row] as number) : row);
  }
}

function spread(present: Int32Array, levels: Uint8Array, into: Int32Array): void {
  let next = 0;
  for (let row = 0; row < levels.length; row += 1) {
    if (levels[row] !== 1) continue;
    into[row] = present[next] as number;
    next += 1;
  }
}

function append(
  entries: TextEntries,
  { encoding, bytes, present }: PartPage,
  valueBytes: number | undefined,
): void {
  if (encoding === 'PLAIN') appendPlain(entries, bytes, present, valueBytes);
  else if (encoding === 'DELTA_LENGTH_BYTE_ARRAY') appendDeltaLength(entries, bytes, present);
  else if (encoding === 'DELTA_BYTE_ARRAY') appendDelta(entries, bytes, present);
  else throw new PartDataError('unsupported', `texts as ${encoding}`);
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
