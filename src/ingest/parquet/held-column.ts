import {
  type Data,
  type DataType,
  DateDay,
  DateUnit,
  Float64,
  makeData,
  TimeUnit,
  Type,
  Utf8,
  Vector,
} from 'apache-arrow';
import type { SourceColumn } from '../source/source-table.ts';

/** A column as every table can hold it. */
export interface HeldColumn {
  type: SourceColumn['type'];
  chunks: readonly Data[];
}

const millisecondsOfDay = 86_400_000;
/** Beyond it two integers become the same number. */
const largestExact = 2n ** 53n;

/** What can't be a cell: lists, records, lengths of time, and numbers of more than 38 digits. */
export function isHeld(type: DataType): boolean {
  if (type.typeId === Type.Dictionary)
    return isHeld((type as unknown as { dictionary: DataType }).dictionary);
  if (type.typeId === Type.Decimal) {
    const { bitWidth, scale } = type as unknown as { bitWidth: number; scale: number };
    return bitWidth <= 128 && scale >= 0;
  }
  return [
    Type.Null,
    Type.Int,
    Type.Float,
    Type.Bool,
    Type.Utf8,
    Type.LargeUtf8,
    Type.Binary,
    Type.LargeBinary,
    Type.Date,
    Type.Time,
    Type.Timestamp,
  ].includes(type.typeId);
}

/** What Arrow calls a type: `List<Int32>`. */
export const nameOf = (type: { toString(): string }): string => type.toString();

/**
 * Turns the chunks of a column into numbers, texts, dates or truths without changing what they say:
 * integers that a number can't hold become digits, moments become dates where none has a time.
 * Undefined where bytes are no text.
 */
export function holdColumn(type: DataType, chunks: readonly Data[]): HeldColumn | undefined {
  switch (type.typeId) {
    case Type.Int:
      return isExact(chunks) ? { type: 'number', chunks } : asText(chunks, String);
    case Type.Float:
      return {
        type: 'number',
        chunks: chunks[0]?.values instanceof Uint16Array ? chunks.map(asDouble) : chunks,
      };
    case Type.Decimal:
      return { type: 'number', chunks };
    case Type.Bool:
      return { type: 'boolean', chunks };
    case Type.Date: {
      const { unit } = type as unknown as { unit: DateUnit };
      if (unit === DateUnit.DAY) return { type: 'date', chunks };
      return { type: 'date', chunks: chunks.map((chunk) => asDays(chunk, millisecondsOfDay)) };
    }
    case Type.Timestamp:
      return holdMoments(type as unknown as { unit: TimeUnit; timezone?: string | null }, chunks);
    case Type.Time:
      return asText(chunks, timeWriter((type as unknown as { unit: TimeUnit }).unit));
    case Type.Binary:
    case Type.LargeBinary:
      return holdBytes(chunks);
    case Type.Utf8:
      return { type: 'text', chunks };
    default:
      return asText(chunks, String);
  }
}

function isExact(chunks: readonly Data[]): boolean {
  return chunks.every((chunk) => {
    const values: unknown = chunk.values;
    if (!(values instanceof BigInt64Array || values instanceof BigUint64Array)) return true;
    return values.every((value) => value <= largestExact && value >= -largestExact);
  });
}

const unitsOfDay: Record<TimeUnit, bigint> = {
  [TimeUnit.SECOND]: 86_400n,
  [TimeUnit.MILLISECOND]: 86_400_000n,
  [TimeUnit.MICROSECOND]: 86_400_000_000n,
  [TimeUnit.NANOSECOND]: 86_400_000_000_000n,
};

function holdMoments(
  { unit, timezone }: { unit: TimeUnit; timezone?: string | null },
  chunks: readonly Data[],
): HeldColumn {
  const ofDay = unitsOfDay[unit];
  const hasNoTime = chunks.every((chunk) => {
    const values = wide(chunk);
    return values.every((value, row) => value % ofDay === 0n || !chunk.getValid(row));
  });
  if (hasNoTime)
    return { type: 'date', chunks: chunks.map((chunk) => asDays(chunk, Number(ofDay))) };
  const perSecond = ofDay / 86_400n;
  const zone = timezone ? 'Z' : '';
  return writeText(chunks, (chunk) => {
    const values = wide(chunk);
    return (row) => {
      const value = values[row] ?? 0n;
      const part = ((value % perSecond) + perSecond) % perSecond;
      const seconds = Number((value - part) / perSecond);
      const text = new Date(seconds * 1000).toISOString().slice(0, 19);
      return text + fractionOf(part, perSecond) + zone;
    };
  });
}

function fractionOf(part: bigint, perSecond: bigint): string {
  if (part === 0n) return '';
  const digits = String(part).padStart(String(perSecond).length - 1, '0');
  return `.${digits.replace(/0+$/, '')}`;
}

function timeWriter(unit: TimeUnit): (value: unknown) => string {
  const perSecond = unitsOfDay[unit] / 86_400n;
  return (value) => {
    const whole = BigInt(value as number | bigint);
    const seconds = Number(whole / perSecond);
    const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
    const clock = parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
    return clock + fractionOf(whole % perSecond, perSecond);
  };
}

/** Integers of 64 bits, also where the library gives them in halves. */
function wide({ values }: Data): BigInt64Array {
  const raw = values as ArrayBufferView;
  return new BigInt64Array(raw.buffer, raw.byteOffset, Math.floor(raw.byteLength / 8));
}

function asDays(chunk: Data, unitsInDay: number): Data {
  const values = wide(chunk);
  const data = Int32Array.from({ length: chunk.length }, (_, row) =>
    Math.floor(Number(values[row] ?? 0n) / unitsInDay),
  );
  return makeData({ type: new DateDay(), length: chunk.length, ...nullsOf(chunk), data });
}

function asDouble(chunk: Data): Data {
  const vector = new Vector([chunk]);
  const data = Float64Array.from({ length: chunk.length }, (_, row) =>
    Number(vector.get(row) ?? 0),
  );
  return makeData({ type: new Float64(), length: chunk.length, ...nullsOf(chunk), data });
}

/** Bytes that are text all along were written by a program that forgot to say so. */
function holdBytes(chunks: readonly Data[]): HeldColumn | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return asText(chunks, (value) => {
      const text = decoder.decode(value as Uint8Array);
      if (text.includes('\0')) throw new TypeError('not a text');
      return text;
    });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function asText(chunks: readonly Data[], write: (value: unknown) => string): HeldColumn {
  return writeText(chunks, (chunk) => {
    const vector = new Vector([chunk]);
    return (row) => write(vector.get(row));
  });
}

// The library's own builders make code at run time, which the page forbids.
function writeText(
  chunks: readonly Data[],
  writerOf: (chunk: Data) => (row: number) => string,
): HeldColumn {
  const encoder = new TextEncoder();
  const written = chunks.map((chunk) => {
    const write = writerOf(chunk);
    const valueOffsets = new Int32Array(chunk.length + 1);
    const pieces: string[] = [];
    let length = 0;
    for (let row = 0; row < chunk.length; row += 1) {
      const text = isNull(chunk, row) ? '' : write(row);
      pieces.push(text);
      length += utf8Length(text);
      valueOffsets[row + 1] = length;
    }
    const data = encoder.encode(pieces.join(''));
    const nulls = chunk.typeId === Type.Null ? allNull(chunk.length) : nullsOf(chunk);
    return makeData({ type: new Utf8(), length: chunk.length, ...nulls, valueOffsets, data });
  });
  return { type: 'text', chunks: written };
}

const isNull = (chunk: Data, row: number): boolean =>
  chunk.typeId === Type.Null || !chunk.getValid(row);

const nullsOf = ({ nullCount, nullBitmap }: Data) =>
  nullCount === 0 ? { nullCount } : { nullCount, nullBitmap };

const allNull = (length: number) => ({
  nullCount: length,
  nullBitmap: new Uint8Array(Math.ceil(length / 8)),
});

function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // A pair of surrogates is four bytes, two for each half.
    if (code > 0x7f) length += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return length;
}
