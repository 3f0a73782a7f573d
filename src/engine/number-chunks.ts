import { type Data, Float64, makeData, Utf8 } from 'apache-arrow';
import type { Chunks } from './retype-columns.ts';

// A decimal of up to 15 digits survives the way through a double; from 16 on, two may be one.
const EXACT_DECIMAL = 10n ** 15n;
const SAFE_INTEGER = BigInt(Number.MAX_SAFE_INTEGER);

/** 64-bit integers as numbers if all of them are safe integers, else as text. */
export function integerChunks(chunks: readonly Data[]): Chunks {
  return numbersOrTexts(
    chunks,
    1,
    {
      valueAt: (words, row) => words[row] as bigint,
      exact: (value) => value <= SAFE_INTEGER && value >= -SAFE_INTEGER,
      number: Number,
      text: String,
    },
    { limit: Number.MAX_SAFE_INTEGER, divisor: 1 },
  );
}

/**
 * Decimals, and the HUGEINT that DuckDB sends as one, as numbers if all are exact as such, else as
 * text.
 */
export function decimalChunks(chunks: readonly Data[], scale: number): Chunks {
  const limit = scale === 0 ? SAFE_INTEGER : EXACT_DECIMAL;
  const text = (value: bigint): string => decimalText(value, scale);
  return numbersOrTexts(
    chunks,
    2,
    {
      valueAt: (words, row) =>
        ((words[2 * row + 1] as bigint) << 64n) | BigInt.asUintN(64, words[2 * row] as bigint),
      exact: (value) => {
        if (value <= limit && value >= -limit) return true;
        // 1.50000000000000000000 has many digits and still is only 1.5.
        return scale > 0 && text(value).replace(/[-.]|0+$/g, '').length <= 15;
      },
      // Powers of ten up to 10^22 are exact, so one division rounds once, to the nearest double.
      number: (value) =>
        scale <= 22 && value <= limit && value >= -limit
          ? Number(value) / 10 ** scale
          : Number(text(value)),
      text,
    },
    scale <= 22 ? { limit: Number(limit), divisor: 10 ** scale } : undefined,
  );
}

interface Reading {
  valueAt: (words: BigInt64Array | BigUint64Array, row: number) => bigint;
  exact: (value: bigint) => boolean;
  number: (value: bigint) => number;
  text: (value: bigint) => string;
}

function numbersOrTexts(
  chunks: readonly Data[],
  wordsPerValue: 1 | 2,
  reading: Reading,
  short: { limit: number; divisor: number } | undefined,
): Chunks {
  const shortColumns = short
    ? allOrNone(chunks, (chunk) => shortFloats(chunk, wordsPerValue, short))
    : undefined;
  if (shortColumns) return { type: new Float64(), chunks: shortColumns };
  const columns = chunks.map((chunk) => {
    const words = wordsOf(chunk, wordsPerValue);
    // What stands where a value is missing is chance and must not decide the type.
    return Array.from({ length: chunk.length }, (_, row) =>
      chunk.getValid(row) ? reading.valueAt(words, row) : null,
    );
  });
  const exact = columns.every((values) =>
    values.every((value) => value === null || reading.exact(value)),
  );
  const convert = exact ? floatData : textData;
  return {
    type: exact ? new Float64() : new Utf8(),
    chunks: columns.map((values, at) => convert(chunks[at] as Data, values, reading)),
  };
}

function allOrNone<T, U>(
  items: readonly T[],
  convert: (item: T) => U | undefined,
): U[] | undefined {
  const converted: U[] = [];
  for (const item of items) {
    const one = convert(item);
    if (one === undefined) return undefined;
    converted.push(one);
  }
  return converted;
}

/**
 * Values within the limit as numbers, without a detour over BigInt, which takes seconds for a million
 * rows; undefined if one is beyond.
 */
function shortFloats(
  chunk: Data,
  wordsPerValue: 1 | 2,
  { limit, divisor }: { limit: number; divisor: number },
): Data | undefined {
  const words = wordsOf(chunk, wordsPerValue);
  const low = new Uint32Array(words.buffer, words.byteOffset, words.length * 2);
  const high =
    words instanceof BigUint64Array ? low : new Int32Array(low.buffer, low.byteOffset, low.length);
  const data = new Float64Array(chunk.length);
  const step = 2 * wordsPerValue;
  for (let row = 0; row < chunk.length; row += 1) {
    const at = row * step;
    if (chunk.nullCount > 0 && !chunk.getValid(row)) continue;
    const top = high[at + 1] as number;
    const value = top * 2 ** 32 + (low[at] as number);
    if (value > limit || value < -limit) return undefined;
    if (wordsPerValue === 2) {
      // The upper half of a short value only repeats its sign.
      const sign = top < 0 ? -1 : 0;
      if (high[at + 2] !== sign || high[at + 3] !== sign) return undefined;
    }
    data[row] = value / divisor;
  }
  return makeData({ type: new Float64(), data, ...validity(chunk) });
}

/** The values as 64-bit words; a decimal has two, the lower first. */
function wordsOf(chunk: Data, wordsPerValue: number): BigInt64Array | BigUint64Array {
  const values = chunk.values as BigInt64Array | BigUint64Array | Uint32Array;
  if (!(values instanceof Uint32Array)) return values;
  const length = chunk.length * wordsPerValue;
  // Words must lie on multiples of eight bytes.
  const aligned = values.byteOffset % 8 === 0 ? values : values.slice();
  return new BigInt64Array(aligned.buffer, aligned.byteOffset, length);
}

function floatData(chunk: Data, values: readonly (bigint | null)[], { number }: Reading): Data {
  const data = Float64Array.from(values, (value) => (value === null ? 0 : number(value)));
  return makeData({ type: new Float64(), data, ...validity(chunk) });
}

function textData(chunk: Data, values: readonly (bigint | null)[], { text }: Reading): Data {
  const texts = values.map((value) => (value === null ? '' : text(value)));
  const valueOffsets = new Int32Array(texts.length + 1);
  texts.forEach((each, row) => {
    valueOffsets[row + 1] = (valueOffsets[row] as number) + each.length;
  });
  const data = new TextEncoder().encode(texts.join(''));
  return makeData({ type: new Utf8(), valueOffsets, data, ...validity(chunk) });
}

function validity({ length, nullCount, nullBitmap }: Data) {
  return nullCount > 0 ? { length, nullCount, nullBitmap } : { length, nullCount: 0 };
}

function decimalText(value: bigint, scale: number): string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const sign = value < 0n ? '-' : '';
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
