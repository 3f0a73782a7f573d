import type { Data } from 'apache-arrow';
import { decimalBytesAsArrow, numbersAsArrow, textsAsArrow } from './part-arrow.ts';
import type { PartColumnType } from './part-column-type.ts';
import { PartDataError } from './part-error.ts';
import type { PartChunk } from './part-layout.ts';
import { type NumberColumn, type NumberType, readNumbers, type StoredAs } from './part-numbers.ts';
import { readTexts, type TextColumn } from './part-texts.ts';
import type { Unpack } from './part-unpack.ts';

type DecimalType = PartColumnType & { kind: 'decimal' };

/** The values of a column of a row group, unpacked but still as they were stored. */
export type PartValues =
  | { held: 'numbers'; type: NumberType; column: NumberColumn }
  | { held: 'texts'; type: { kind: 'text' } | DecimalType; column: TextColumn };

/**
 * Unpacks a column chunk: the values of these rows, which rise, or of all. Pages without any of them
 * are not unpacked. Throws `PartDataError`, which names the column.
 */
export function readValues(
  chunk: PartChunk,
  packed: Uint8Array,
  unpack: Unpack,
  rows?: Int32Array,
): PartValues {
  try {
    if (packed.length !== chunk.bytes) throw new PartDataError('corrupt', 'bytes are missing');
    return unpacked(chunk, packed, unpack, rows);
  } catch (error) {
    const code = error instanceof PartDataError ? error.code : 'corrupt';
    const reason = error instanceof Error ? error.message : String(error);
    throw new PartDataError(code, `the column ${chunk.column.name}: ${reason}`);
  }
}

function unpacked(
  chunk: PartChunk,
  packed: Uint8Array,
  unpack: Unpack,
  rows: Int32Array | undefined,
): PartValues {
  const { type } = chunk.column;
  if (!type) throw new PartDataError('unsupported', 'its type');
  if (type.kind === 'text' || (type.kind === 'decimal' && type.stored === 'bytes')) {
    return { held: 'texts', type, column: readTexts(chunk, packed, unpack, rows) };
  }
  const column = readNumbers(chunk, storedAs(type), packed, unpack, rows);
  return { held: 'numbers', type, column };
}

function storedAs(type: NumberType): StoredAs {
  switch (type.kind) {
    case 'boolean':
      return 'BOOLEAN';
    case 'float':
      return 'FLOAT';
    case 'double':
      return 'DOUBLE';
    case 'date':
    case 'int32':
      return 'INT32';
    case 'int64':
    case 'timestamp':
      return 'INT64';
    case 'decimal':
      return type.stored === 'int32' ? 'INT32' : 'INT64';
  }
}

/** These rows of a column, in this order. */
export function selectRows(values: PartValues, rows: Int32Array): PartValues {
  const levels = values.column.levels && taken(values.column.levels, rows);
  if (values.held === 'numbers') {
    const column = { values: taken(values.column.values, rows), levels };
    return { ...values, column };
  }
  const { entries, indices } = values.column;
  const selected = taken(indices, rows);
  return { ...values, column: { ...entries.keep(selected), levels } };
}

function taken<Values extends NumberColumn['values']>(values: Values, rows: Int32Array): Values {
  // All kinds of these arrays are made and read alike.
  const output = new (values.constructor as Float64ArrayConstructor)(rows.length);
  const source = values as Float64Array;
  for (let row = 0; row < rows.length; row += 1)
    output[row] = source[rows[row] as number] as number;
  return output as unknown as Values;
}

/** A column as Arrow. Throws `PartDataError` where bytes are no text. */
export function valuesAsArrow({ held, type, column }: PartValues, id: number): Data {
  if (held === 'numbers') return numbersAsArrow(column, type);
  return type.kind === 'text' ? textsAsArrow(column, id) : decimalBytesAsArrow(column, type);
}
