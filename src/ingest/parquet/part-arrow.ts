import {
  Bool,
  type Data,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int32,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Timestamp,
  TimeUnit,
  Uint32,
  Uint64,
  Utf8,
  Vector,
} from 'apache-arrow';
import { PartDataError } from './part-error.ts';
import { partLimits } from './part-limits.ts';
import type { NumberColumn, Numbers, NumberType } from './part-numbers.ts';
import type { TextColumn } from './part-texts.ts';

const units = {
  MILLIS: TimeUnit.MILLISECOND,
  MICROS: TimeUnit.MICROSECOND,
  NANOS: TimeUnit.NANOSECOND,
} as const;

/** One batch of rows as an Arrow IPC stream. */
export function toIpc(columns: readonly { name: string; data: Data }[], rows: number): Uint8Array {
  const fields = columns.map(({ name, data }) => new Field(name, data.type, true));
  const schema = new Schema(fields);
  const children = columns.map(({ data }) => data);
  const struct = makeData({ type: new Struct(fields), length: rows, nullCount: 0, children });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, struct)]), 'stream');
}

/** Numbers, dates, moments and truths as Arrow. */
export function numbersAsArrow({ values, levels }: NumberColumn, type: NumberType): Data {
  const length = values.length;
  const nulls = nullsOf(levels);
  switch (type.kind) {
    case 'boolean':
      return makeData({ type: new Bool(), length, ...nulls, data: bitsOf(values as Uint8Array) });
    case 'date':
      return makeData({ type: new DateDay(), length, ...nulls, data: values as Int32Array });
    case 'float':
      return makeData({ type: new Float32(), length, ...nulls, data: values as Float32Array });
    case 'double':
      return makeData({ type: new Float64(), length, ...nulls, data: values as Float64Array });
    case 'int32':
      return type.signed
        ? makeData({ type: new Int32(), length, ...nulls, data: values as Int32Array })
        : makeData({ type: new Uint32(), length, ...nulls, data: new Uint32Array(values.buffer) });
    case 'int64':
      return type.signed
        ? makeData({ type: new Int64(), length, ...nulls, data: values as BigInt64Array })
        : makeData({
            type: new Uint64(),
            length,
            ...nulls,
            data: new BigUint64Array(values.buffer),
          });
    case 'timestamp': {
      const timestamp = new Timestamp(units[type.unit], type.utc ? 'UTC' : null);
      return makeData({ type: timestamp, length, ...nulls, data: values as never });
    }
    case 'decimal':
      return decimals(wideOf(values), type, levels);
  }
}

/** Decimals that lie as bytes, highest first. */
export function decimalBytesAsArrow(
  { entries, indices, levels }: TextColumn,
  type: NumberType & { kind: 'decimal' },
): Data {
  const { bytes, offsets, count } = entries;
  const read = new BigInt64Array(count * 2);
  for (let entry = 0; entry < count; entry += 1) {
    const from = offsets[entry] as number;
    const to = offsets[entry + 1] as number;
    if (to - from > 16) throw new PartDataError('corrupt', `a decimal of ${to - from} bytes`);
    let value = 0n;
    for (let at = from; at < to; at += 1) value = value * 256n + BigInt(bytes[at] as number);
    value = BigInt.asIntN((to - from) * 8, value);
    read[entry * 2] = BigInt.asIntN(64, value);
    read[entry * 2 + 1] = value >> 64n;
  }
  const values = new BigInt64Array(indices.length * 2);
  for (let row = 0; row < indices.length; row += 1) {
    const entry = indices[row] as number;
    values[row * 2] = read[entry * 2] ?? 0n;
    values[row * 2 + 1] = read[entry * 2 + 1] ?? 0n;
  }
  return decimals(values, type, levels);
}

/** Texts as Arrow: each once where many rows share them, under an `id` that is its own in the stream. */
export function textsAsArrow({ entries, indices, levels }: TextColumn, id: number): Data {
  const { bytes, offsets, count } = entries;
  checkText(bytes, offsets);
  const length = indices.length;
  const nulls = nullsOf(levels);
  const isShared = count > 0 && count <= length / 2;
  // Where even the longest text would do in all rows, nothing needs to be added up.
  const most = isShared ? longest(offsets) * length : Number.POSITIVE_INFINITY;
  const total = most > partLimits.textBytes ? textBytes(indices, levels, offsets) : most;
  if (total > partLimits.textBytes) {
    throw new PartDataError(
      'too-large',
      `${total} bytes of text of at most ${partLimits.textBytes}`,
    );
  }
  if (isShared) {
    const texts = makeData({
      type: new Utf8(),
      length: count,
      nullCount: 0,
      valueOffsets: offsets,
      data: bytes,
    });
    const type = new Dictionary(new Utf8(), new Int32(), id);
    return makeData({ type, length, ...nulls, data: indices, dictionary: new Vector([texts]) });
  }
  const valueOffsets = new Int32Array(length + 1);
  const data = new Uint8Array(total);
  let at = 0;
  for (let row = 0; row < length; row += 1) {
    if (!levels || levels[row] === 1) {
      const entry = indices[row] as number;
      const end = offsets[entry + 1] as number;
      for (let byte = offsets[entry] as number; byte < end; byte += 1, at += 1) {
        data[at] = bytes[byte] as number;
      }
    }
    valueOffsets[row + 1] = at;
  }
  return makeData({ type: new Utf8(), length, ...nulls, valueOffsets, data });
}

function longest(offsets: Int32Array): number {
  let most = 0;
  for (let entry = 1; entry < offsets.length; entry += 1) {
    most = Math.max(most, (offsets[entry] as number) - (offsets[entry - 1] as number));
  }
  return most;
}

function textBytes(
  indices: Int32Array,
  levels: Uint8Array | undefined,
  offsets: Int32Array,
): number {
  let total = 0;
  for (let row = 0; row < indices.length; row += 1) {
    if (levels && levels[row] !== 1) continue;
    const entry = indices[row] as number;
    total += (offsets[entry + 1] as number) - (offsets[entry] as number);
  }
  return total;
}

/** The database takes bytes that are no text for text, and stumbles over them later. */
function checkText(bytes: Uint8Array, offsets: Int32Array): void {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PartDataError('corrupt', 'bytes that are no text in UTF-8');
  }
  for (const offset of offsets) {
    if (offset < bytes.length && ((bytes[offset] as number) & 0xc0) === 0x80) {
      throw new PartDataError('corrupt', 'a text begins within a letter');
    }
  }
}

function decimals(
  values: BigInt64Array,
  { precision, scale }: { precision: number; scale: number },
  levels: Uint8Array | undefined,
): Data {
  const data = new Uint32Array(values.buffer);
  const type = new Decimal(scale, precision, 128);
  return makeData({ type, length: values.length / 2, ...nullsOf(levels), data });
}

/** Whole numbers as two halves of 64 bits each, the lower first. */
function wideOf(values: Numbers): BigInt64Array {
  const wide = new BigInt64Array(values.length * 2);
  for (let row = 0; row < values.length; row += 1) {
    const value = BigInt(values[row] as number | bigint);
    wide[row * 2] = value;
    wide[row * 2 + 1] = value < 0n ? -1n : 0n;
  }
  return wide;
}

function nullsOf(levels: Uint8Array | undefined) {
  if (!levels) return { nullCount: 0 };
  const nullBitmap = bitsOf(levels);
  let present = 0;
  for (let row = 0; row < levels.length; row += 1) present += levels[row] as number;
  return { nullCount: levels.length - present, nullBitmap };
}

function bitsOf(levels: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(levels.length / 8));
  for (let byte = 0, row = 0; byte < bits.length; byte += 1) {
    let word = 0;
    const end = Math.min(row + 8, levels.length);
    for (let bit = 0; row < end; row += 1, bit += 1) word |= (levels[row] as number) << bit;
    bits[byte] = word;
  }
  return bits;
}
