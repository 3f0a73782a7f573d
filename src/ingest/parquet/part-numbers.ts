import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { byteStreamSplit } from 'hyparquet/src/encoding.js';
import type { PartColumnType } from './part-column-type.ts';
import { PartDataError } from './part-error.ts';
import type { PartChunk } from './part-layout.ts';
import { pagesOf, type PartPage } from './part-pages.ts';
import { readRuns } from './part-runs.ts';
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

/** Reads a column chunk whose values have one length each. Throws `PartDataError`. */
export function readNumbers(
  chunk: PartChunk,
  stored: StoredAs,
  packed: Uint8Array,
  unpack: Unpack,
): NumberColumn {
  const values = makers[stored](chunk.rows);
  let levels: Uint8Array | undefined;
  let dictionary: Numbers | undefined;
  let at = 0;
  for (const page of pagesOf(chunk, packed, unpack)) {
    if (page.kind === 'dictionary') {
      dictionary = plain(page.bytes, stored, page.rows);
      continue;
    }
    const present = page.encoding.endsWith('_DICTIONARY')
      ? looked(page, dictionary, stored)
      : decoded(page, stored);
    if (page.levels) {
      levels ??= new Uint8Array(chunk.rows).fill(1);
      levels.set(page.levels, at);
      spread(present, page.levels, values, at);
    } else {
      // Both are of the kind that `stored` names.
      (values as Float64Array).set(present as Float64Array, at);
    }
    at += page.rows;
  }
  return { values, levels };
}

/** The entries of a dictionary that the indices of a page name. */
export function readIndices(page: PartPage, entries: number): Int32Array {
  const indices = new Int32Array(page.present);
  if (page.present === 0) return indices;
  readRuns(page.bytes.subarray(1), page.bytes[0] ?? 0, indices, page.present);
  for (const index of indices) {
    if (index >= entries) {
      throw new PartDataError('corrupt', `entry ${index} of a dictionary of ${entries}`);
    }
  }
  return indices;
}

function looked(page: PartPage, dictionary: Numbers | undefined, stored: StoredAs): Numbers {
  const indices = readIndices(page, dictionary?.length ?? 0);
  const values = makers[stored](indices.length) as Float64Array;
  const entries = dictionary as Float64Array;
  for (let row = 0; row < indices.length; row += 1) {
    values[row] = entries[indices[row] as number] as number;
  }
  return values;
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

function spread(present: Numbers, levels: Uint8Array, values: Numbers, at: number): void {
  const from = present as Float64Array;
  const to = values as Float64Array;
  let next = 0;
  for (let row = 0; row < levels.length; row += 1) {
    if (levels[row] === 1) {
      to[at + row] = from[next] as number;
      next += 1;
    }
  }
}

function short(): never {
  throw new PartDataError('corrupt', 'a page has fewer values than stated');
}
