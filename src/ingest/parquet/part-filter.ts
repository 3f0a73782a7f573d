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

/** The places of the values that pass a filter, in their order; undefined where all of them do. */
export function passingPlaces(filter: RowFilter, column: PartValues): Int32Array | undefined {
  const wanted = new Set(filter.in);
  const { values, places } = numberCells(column);
  const good = Uint8Array.from(values, (value) =>
    wanted.has(value === null ? null : String(value)) ? 1 : 0,
  );
  const passing = new Int32Array(places.length);
  let count = 0;
  for (let place = 0; place < places.length; place += 1) {
    passing[count] = place;
    count += good[places[place] as number] as number;
  }
  return count === places.length ? undefined : passing.slice(0, count);
}
