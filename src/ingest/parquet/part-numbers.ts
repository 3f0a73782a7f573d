import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { byteStreamSplit } from 'hyparquet/src/encoding.js';
import type { PartColumnType } from './part-column-type.ts';
import { PartDataError } from './part-error.ts';
import type { PartChunk } from './part-layout.ts';
import type { PartPage } from './part-pages.ts';
import { type PickedPage, pickedPagesOf } from './part-picked.ts';
import { pickRuns, readRuns, soleRun } from './part-runs.ts';
import type { Unpack } from './part-unpack.ts';

export type Numbers = Int32Array | BigInt64Array | Float32Array | Float64Array | Uint8Array;

export type NumberType = Exclude<PartColumnType, { kind: 'text' }>;

/** The values of a column by row; what is missing is 0 there. */
export interface NumberColumn {
  values: Numbers;
  /** 1 for each that is there; undefined where none is missing. */
  levels: Uint8Array | undefined;
}

/** Kinds of value in a file that have one length each. */
export type StoredAs = 'INT32' | 'INT64' | 'FLOAT' | 'DOUBLE' | 'BOOLEAN';

const makers = {
  INT32: (length: number) => new Int32Array(length),
  INT64: (length: number) => new BigInt64Array(length),
  FLOAT: (length: number) => new Float32Array(length),
  DOUBLE: (length: number) => new Float64Array(length),
  BOOLEAN: (length: number) => new Uint8Array(length),
} as const;

/** Reads a column chunk whose values have one length each, of these rows or of all. Throws `PartDataError`. */
export function readNumbers(
  chunk: PartChunk,
  stored: StoredAs,
  packed: Uint8Array,
  unpack: Unpack,
  rows: Int32Array | undefined,
): NumberColumn {
  const length = rows?.length ?? chunk.rows;
  const values = makers[stored](length);
  let levels: Uint8Array | undefined;
  let dictionary: Numbers | undefined;
  for (const picked of pickedPagesOf(chunk, packed, unpack, rows)) {
    const { page, at, count } = picked;
    if (page.kind === 'dictionary') {
      dictionary = plain(page.bytes, stored, page.rows);
      continue;
    }
    // All kinds of these arrays are made and read alike.
    const into = values.subarray(at, at + count) as Float64Array;
    if (picked.levels) {
      levels ??= new Uint8Array(length).fill(1);
      levels.set(picked.levels, at);
      const present = makers[stored](presentIn(picked)) as Float64Array;
      fillPresent(present, picked, dictionary, stored);
      spread(present, picked.levels, into);
    } else {
      fillPresent(into, picked, dictionary, stored);
    }
  }
  return { values, levels };
}

/** How many of the picked values are there. */
export const presentIn = ({ page, places }: PickedPage): number => places?.length ?? page.present;

/** The entries of a dictionary that the indices of a page name, as far as they are picked. */
export function readIndices(
  { page: { bytes, present }, places }: PickedPage,
  entries: number,
  output: Int32Array,
): void {
  if (output.length === 0) return;
  const width = bytes[0] ?? 0;
  const runs = bytes.subarray(1);
  if (places) pickRuns(runs, width, output, places);
  else readRuns(runs, width, output, present);
  if (2 ** width <= entries) return;
  for (let row = 0; row < output.length; row += 1) {
    if ((output[row] as number) >= entries) noEntry(output[row] as number, entries);
  }
}

/** The entry that all values of a page are, where a single run says so. */
export function soleIndex(
  { page: { bytes, present } }: PickedPage,
  entries: number,
): number | undefined {
  const sole = soleRun(bytes.subarray(1), bytes[0] ?? 0, present);
  if (sole !== undefined && sole >= entries) noEntry(sole, entries);
  return sole;
}

function noEntry(index: number, entries: number): never {
  throw new PartDataError('corrupt', `entry ${index} of a dictionary of ${entries}`);
}

function fillPresent(
  into: Float64Array,
  picked: PickedPage,
  dictionary: Numbers | undefined,
  stored: StoredAs,
): void {
  const { page, places } = picked;
  if (into.length === 0) return;
  if (!page.encoding.endsWith('_DICTIONARY')) {
    const all = decoded(page, stored) as Float64Array;
    if (places) lookUp(all, places, into);
    else into.set(all);
    return;
  }
  const entries = (dictionary ?? new Float64Array()) as Float64Array;
  const sole = soleIndex(picked, entries.length);
  if (sole !== undefined) {
    into.fill(entries[sole] as number);
    return;
  }
  const indices = new Int32Array(into.length);
  readIndices(picked, entries.length, indices);
  lookUp(entries, indices, into);
}

function lookUp(values: Float64Array, at: Int32Array, into: Float64Array): void {
  for (let row = 0; row < at.length; row += 1) into[row] = values[at[row] as number] as number;
}

function decoded({ encoding, bytes, present }: PartPage, stored: StoredAs): Numbers {
  if (encoding === 'PLAIN') return plain(bytes, stored, present);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === 'RLE' && stored === 'BOOLEAN') {
    const values = new Uint8Array(present);
    if (present > 0) readRuns(bytes.subarray(4), 1, values, present);
    return values;
  }
  if (encoding === 'DELTA_BINARY_PACKED' && (stored === 'INT32' || stored === 'INT64')) {
    const values = makers[stored](present);
    if (present > 0) deltaBinaryUnpack({ view, offset: 0 }, present, values);
    return values;
  }
  if (encoding === 'BYTE_STREAM_SPLIT' && stored !== 'BOOLEAN') {
    if (present * widthOf(stored) > bytes.length) short();
    return byteStreamSplit({ view, offset: 0 }, present, stored, undefined) as Numbers;
  }
  throw new PartDataError('unsupported', `${stored} as ${encoding}`);
}

function plain(bytes: Uint8Array, stored: StoredAs, count: number): Numbers {
  if (stored === 'BOOLEAN') {
    if (Math.ceil(count / 8) > bytes.length) short();
    return Uint8Array.from(
      { length: count },
      (_, row) => ((bytes[row >>> 3] as number) >>> (row & 7)) & 1,
    );
  }
  const width = widthOf(stored);
  if (count * width > bytes.length) short();
  const aligned = bytes.slice(0, count * width).buffer;
  switch (stored) {
    case 'INT32':
      return new Int32Array(aligned);
    case 'INT64':
      return new BigInt64Array(aligned);
    case 'FLOAT':
      return new Float32Array(aligned);
    case 'DOUBLE':
      return new Float64Array(aligned);
  }
}

const widthOf = (stored: StoredAs): number => (stored === 'INT32' || stored === 'FLOAT' ? 4 : 8);

function spread(present: Float64Array, levels: Uint8Array, into: Float64Array): void {
  let next = 0;
  for (let row = 0; row < levels.length; row += 1) {
    if (levels[row] === 1) {
      into[row] = present[next] as number;
      next += 1;
    }
  }
}

function short(): never {
  throw new PartDataError('corrupt', 'a page has fewer values than stated');
}
