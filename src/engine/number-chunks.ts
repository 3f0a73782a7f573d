import { type Data, type DataType, Float64, makeData, Utf8 } from 'apache-arrow';

interface Chunks {
  type: DataType;
  chunks: Data[];
}

// A decimal of up to 15 digits survives the way through a double; from 16 on, two may be one.
const EXACT_DECIMAL = 10n ** 15n;
const SAFE_INTEGER = BigInt(Number.MAX_SAFE_INTEGER);

/** 64-bit integers as numbers if all of them are safe integers, else as text. */
export function integerChunks(chunks: readonly Data[]): Chunks {
  return numbersOrTexts(chunks, 1, {
    valueAt: (words, row) => words[row] as bigint,
    exact: (value) => value <= SAFE_INTEGER && value >= -SAFE_INTEGER,
    number: Number,
    text: String,
  });
}

/**
 * Decimals, and the HUGEINT that DuckDB sends as one, as numbers if all are exact as such, else as
 * text.
 */
export function decimalChunks(chunks: readonly Data[], scale: number): Chunks {
  const limit = scale === 0 ? SAFE_INTEGER : EXACT_DECIMAL;
  const text = (value: bigint): string => decimalText(value, scale);
  return numbersOrTexts(chunks, 2, {
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
  });
}

interface Reading {
  valueAt: (words: BigInt64Array | BigUint64Array, row: number) => bigint;
  exact: (value: bigint) => boolean;
  number: (value: bigint) => number;
  text: (value: bigint) => string;
}

function numbersOrTexts(chunks: readonly Data[], wordsPerValue: number, reading: Reading): Chunks {
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
