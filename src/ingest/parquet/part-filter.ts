import type { ColumnStatistics, RowFilter } from './parquet-parts.ts';
import { numberCells } from './part-cells.ts';
import type { PartValues } from './part-values.ts';

/**
 * What the statistics of a column say of a filter on it: all its rows pass, none does, or undefined
 * where its values have to be looked at.
 */
export function passByStatistics(
  { in: wanted }: RowFilter,
  statistics: ColumnStatistics | undefined,
): 'all' | 'none' | undefined {
  if (!statistics) return undefined;
  const { min, max, nulls } = statistics;
  if (min === null) return wanted.includes(null) ? 'all' : 'none';
  if (nulls === 0 && typeof min === 'string' && min !== '' && min === max) {
    return wanted.includes(min) ? 'all' : 'none';
  }
  return undefined;
}

/** The rows whose values pass all filters, in their order; undefined where all of them do. */
export function passingRows(
  filters: readonly { filter: RowFilter; values: PartValues }[],
  rows: number,
): Int32Array | undefined {
  const passes = new Uint8Array(rows).fill(1);
  for (const { filter, values } of filters) {
    const wanted = new Set(filter.in);
    const cells = numberCells(values);
    const good = cells.values.map((value) => wanted.has(value === null ? null : String(value)));
    for (let row = 0; row < rows; row += 1) {
      if (good[cells.places[row] as number] !== true) passes[row] = 0;
    }
  }
  let count = 0;
  for (const pass of passes) count += pass;
  if (count === rows) return undefined;
  const passing = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < rows; row += 1) {
    if (passes[row] === 1) {
      passing[next] = row;
      next += 1;
    }
  }
  return passing;
}
