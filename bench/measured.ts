import { percentile } from './statistics.ts';

/** Several values of one thing, summed up. */
export interface Measured {
  median: number;
  least: number;
  most: number;
  count: number;
}

export const measured = (values: readonly number[]): Measured => ({
  median: percentile(values, 0.5),
  least: Math.min(...values),
  most: Math.max(...values),
  count: values.length,
});

/** A cell of a table of results: words, a number as it is, or values with their spread. */
export type Cell = string | number | Measured | null;

export interface ResultTable {
  title: string;
  /** What the numbers are, in a sentence. */
  about: string;
  columns: readonly string[];
  /** The first cell of a row is its name. */
  rows: readonly (readonly Cell[])[];
}

const digits = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2);

/** `12.3 (11.9–14.0)`, `0.84`, or nothing. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return digits(cell);
  const { median, least, most, count } = cell;
  return count > 1 ? `${digits(median)} (${digits(least)}–${digits(most)})` : digits(median);
}
