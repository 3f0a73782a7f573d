import type { DatasetBytes } from '../engine/engine.ts';
import type { CountedColumn, ParquetParts, RowGroup } from '../ingest/parquet/parquet-parts.ts';

const counted: readonly CountedColumn[] = [
  { column: 'indicator_id' },
  { column: 'place_id' },
  { column: 'period_end', yearAs: 'year' },
  { column: 'value_kind' },
  { column: 'source_id' },
];

const as = 'observations';

interface Counted {
  rowGroups: (filters: readonly []) => Promise<RowGroup[]>;
}

const begun = new WeakMap<Counted['rowGroups'], Promise<DatasetBytes>>();

/** Begins to count while the engine, which is given the counts, is still on its way. */
export function beginCounting(parts: Pick<ParquetParts, 'counts'>, table: Counted): void {
  const counts = count(parts, table);
  // Whoever asks for them is told.
  counts.catch(() => undefined);
  begun.set(table.rowGroups, counts);
}

/**
 * How many rows a table in parts has by indicator, place, year, kind and source: for a package that
 * brings no summary of its own. Reads these columns of all files.
 */
export function countRows(
  parts: Pick<ParquetParts, 'counts'>,
  table: Counted,
): Promise<DatasetBytes> {
  const counts = begun.get(table.rowGroups);
  // The bytes are given away.
  begun.delete(table.rowGroups);
  return counts ?? count(parts, table);
}

async function count(
  parts: Pick<ParquetParts, 'counts'>,
  { rowGroups }: Counted,
): Promise<DatasetBytes> {
  const groups = await rowGroups([]);
  if (groups.length === 0) return noCounts();
  const { ipc } = await parts.counts(groups, counted, { as });
  return { format: 'arrow', bytes: ipc };
}

/** A table without rows; a stream without any makes none. */
function noCounts(): DatasetBytes {
  const columns = [
    ...counted.map(({ column, yearAs }) => ({
      name: yearAs ?? column,
      type: yearAs ? ('integer' as const) : ('string' as const),
    })),
    { name: as, type: 'integer' as const },
  ];
  const header = `${columns.map(({ name }) => name).join(',')}\n`;
  return { format: 'csv', bytes: new TextEncoder().encode(header), columns };
}
