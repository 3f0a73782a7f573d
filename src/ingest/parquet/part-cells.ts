import { PartDataError } from './part-error.ts';
import type { PartValues } from './part-values.ts';

const millisecondsOfDay = 86_400_000;

/** Whole numbers that lie within so many are told apart by their distance from the least. */
const DENSE = 2 ** 20;

/** What a column holds, each value once: rows are numbered by their value. */
export interface NumberedCells {
  /** Dates as ISO text; null for what is missing, and for an empty text. Not every one need occur. */
  values: (string | number | null)[];
  /** For each row the place of its value in `values`. */
  places: Int32Array;
}

/**
 * Numbers the values of a column; with `year` those of dates by their year. Throws `PartDataError` of
 * decimals and moments, which no question compares, and of the year of anything but dates.
 */
export function numberCells(
  column: PartValues,
  { year = false }: { year?: boolean } = {},
): NumberedCells {
  if (year && column.type.kind !== 'date') {
    throw new PartDataError('unsupported', `values of the type ${column.type.kind} have no year`);
  }
  return column.held === 'numbers' ? numberNumbers(column, year) : numberTexts(column);
}

/** Gives equal values one number. */
class Numbering {
  readonly values: (string | number | null)[] = [];
  readonly #met = new Map<string | number | null, number>();

  of(value: string | number | null): number {
    const known = this.#met.get(value);
    if (known !== undefined) return known;
    this.#met.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

function numberNumbers(
  { type, column: { values, levels } }: PartValues & { held: 'numbers' },
  year: boolean,
): NumberedCells {
  if (type.kind === 'decimal' || type.kind === 'timestamp') {
    throw new PartDataError('unsupported', `values of the type ${type.kind} are not compared`);
  }
  const numbering = new Numbering();
  const cellOf = year ? yearOf : (value: number | bigint) => textOrNumber(type.kind, value);
  const places = new Int32Array(values.length);
  if (values instanceof Int32Array && numberDense(values, levels, places, numbering, cellOf)) {
    return { values: numbering.values, places };
  }
  const met = new Map<number | bigint, number>();
  for (let row = 0; row < values.length; row += 1) {
    if (levels && levels[row] !== 1) {
      places[row] = numbering.of(null);
      continue;
    }
    const value = values[row] as number | bigint;
    let place = met.get(value);
    if (place === undefined) {
      place = numbering.of(cellOf(value));
      met.set(value, place);
    }
    places[row] = place;
  }
  return { values: numbering.values, places };
}

/** False where the numbers lie too far apart for it. */
function numberDense(
  values: Int32Array,
  levels: Uint8Array | undefined,
  places: Int32Array,
  numbering: Numbering,
  cellOf: (value: number) => string | number | null,
): boolean {
  // What is missing is 0 here and only widens the bounds.
  let min = values[0] ?? 0;
  let max = min;
  for (let row = 1; row < values.length; row += 1) {
    const value = values[row] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (max - min >= DENSE) return false;
  const met = new Int32Array(max - min + 1).fill(-1);
  const missing = levels ? numbering.of(null) : -1;
  for (let row = 0; row < values.length; row += 1) {
    if (levels && levels[row] !== 1) {
      places[row] = missing;
      continue;
    }
    const value = values[row] as number;
    let place = met[value - min] as number;
    if (place === -1) {
      place = numbering.of(cellOf(value));
      met[value - min] = place;
    }
    places[row] = place;
  }
  return true;
}

function textOrNumber(kind: string, value: number | bigint): string | number {
  if (kind === 'boolean') return value === 1 ? 'true' : 'false';
  if (kind === 'date') return dateOf(value).toISOString().slice(0, 10);
  return Number.isSafeInteger(Number(value)) || typeof value === 'number'
    ? Number(value)
    : String(value);
}

const yearOf = (day: number | bigint): number => dateOf(day).getUTCFullYear();

function dateOf(day: number | bigint): Date {
  const date = new Date(Number(day) * millisecondsOfDay);
  if (Number.isNaN(date.getTime())) throw new PartDataError('corrupt', `no date: day ${day}`);
  return date;
}

function numberTexts({
  type,
  column: { entries, indices, levels },
}: PartValues & { held: 'texts' }): NumberedCells {
  if (type.kind === 'decimal') {
    throw new PartDataError('unsupported', 'values of the type decimal are not compared');
  }
  const numbering = new Numbering();
  const ofEntry = new Int32Array(entries.count);
  let isSame = levels === undefined;
  for (let entry = 0; entry < entries.count; entry += 1) {
    ofEntry[entry] = numbering.of(entries.textOf(entry) || null);
    isSame &&= ofEntry[entry] === entry;
  }
  if (isSame) return { values: numbering.values, places: indices };
  const missing = levels ? numbering.of(null) : -1;
  const places = new Int32Array(indices.length);
  for (let row = 0; row < indices.length; row += 1) {
    const isMissing = levels && levels[row] !== 1;
    places[row] = isMissing ? missing : (ofEntry[indices[row] as number] as number);
  }
  return { values: numbering.values, places };
}
