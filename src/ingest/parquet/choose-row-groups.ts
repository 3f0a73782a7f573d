import type { ColumnStatistics, RowFilter, RowGroup } from './parquet-parts.ts';

/**
 * The row groups that may hold rows which pass all filters, as far as their statistics tell. A column
 * that a file lacks is missing in all of its rows.
 */
export function chooseRowGroups(
  groups: readonly RowGroup[],
  filters: readonly RowFilter[],
): RowGroup[] {
  return groups.filter(
    (group) => group.rows > 0 && filters.every((filter) => mayPass(group, filter)),
  );
}

function mayPass(group: RowGroup, { column, in: values }: RowFilter): boolean {
  const chunk = group.columns.get(column);
  if (!chunk) return values.includes(null);
  const { statistics } = chunk;
  if (!statistics) return true;
  return values.some((value) =>
    value === null
      ? mayBeMissing(statistics)
      : statistics.nulls !== group.rows && mayHold(statistics, value),
  );
}

// An empty text is as good as a missing one, and the smallest of all texts.
const mayBeMissing = ({ min, nulls }: ColumnStatistics): boolean =>
  nulls !== 0 || min === null || min === '';

const mayHold = ({ min, max }: ColumnStatistics, value: string): boolean =>
  typeof min === 'number' || typeof max === 'number' || isBetween({ min, max }, value);

/** Whether a text may lie between two others by the order of their bytes; null is no bound. */
export function isBetween(
  { min, max }: { min: string | null; max: string | null },
  value: string,
): boolean {
  // This order is another than JavaScript's only from these on.
  if ([min, max, value].some((text) => text !== null && /[\ud800-\uffff]/.test(text))) return true;
  return (min === null || min <= value) && (max === null || value <= max);
}
