import { PartDataError } from './part-error.ts';
import type { PartValues } from './part-values.ts';

const millisecondsOfDay = 86_400_000;

/** What a column holds, each value once: rows are numbered by their value. */
export interface NumberedCells {
  /** Dates as ISO text; null for what is missing, and for an empty text. */
  values: (string | number | null)[];
  /** For each row the place of its value in `values`. */
  places: Int32Array;
}

/**
 * Numbers the values of a column by the order in which they are met. Throws `PartDataError` of
 * decimals and moments, which no question compares.
 */
export function numberCells(column: PartValues): NumberedCells {
  return column.held === 'numbers' ? numberNumbers(column) : numberTexts(column);
}

function numberNumbers({
  type,
  column: { values, levels },
}: PartValues & { held: 'numbers' }): NumberedCells {
  if (type.kind === 'decimal' || type.kind === 'timestamp') {
    throw new PartDataError('unsupported', `values of the type ${type.kind} are not compared`);
  }
  const met = new Map<unknown, number>();
  const cells: NumberedCells = { values: [], places: new Int32Array(values.length) };
  for (let row = 0; row < values.length; row += 1) {
    const value = levels && levels[row] !== 1 ? null : (values[row] as number | bigint);
    let place = met.get(value);
    if (place === undefined) {
      place = cells.values.push(cellOf(type.kind, value)) - 1;
      met.set(value, place);
    }
    cells.places[row] = place;
  }
  return cells;
}

function cellOf(kind: string, value: number | bigint | null): string | number | null {
  if (value === null) return null;
  if (kind === 'boolean') return value === 1 ? 'true' : 'false';
  if (kind === 'date') {
    const date = new Date(Number(value) * millisecondsOfDay);
    if (Number.isNaN(date.getTime())) throw new PartDataError('corrupt', `no date: day ${value}`);
    return date.toISOString().slice(0, 10);
  }
  return Number.isSafeInteger(Number(value)) || typeof value === 'number'
    ? Number(value)
    : String(value);
}

function numberTexts({
  type,
  column: { entries, indices, levels },
}: PartValues & { held: 'texts' }): NumberedCells {
  if (type.kind === 'decimal') {
    throw new PartDataError('unsupported', 'values of the type decimal are not compared');
  }
  const met = new Map<string | null, number>();
  const values: (string | null)[] = [];
  const numberOf = (value: string | null): number => {
    const known = met.get(value);
    if (known !== undefined) return known;
    met.set(value, values.length);
    return values.push(value) - 1;
  };
  const ofEntry = new Int32Array(entries.count).fill(-1);
  const places = new Int32Array(indices.length);
  for (let row = 0; row < indices.length; row += 1) {
    if (levels && levels[row] !== 1) {
      places[row] = numberOf(null);
      continue;
    }
    const entry = indices[row] as number;
    if (ofEntry[entry] === -1) ofEntry[entry] = numberOf(entries.textOf(entry) || null);
    places[row] = ofEntry[entry] as number;
  }
  return { values, places };
}
