import type { DatasetBytes } from '../engine/engine.ts';
import type { ParquetParts, RowGroup } from '../ingest/parquet/parquet-parts.ts';
import type { PartedTable } from './open-parts.ts';

const counted = ['indicator_id', 'place_id', 'period_end', 'value_kind', 'source_id'] as const;

/** So many row groups are counted at the same time. */
const atOnce = 4;

const columns = [
  { name: 'indicator_id', type: 'string' },
  { name: 'place_id', type: 'string' },
  { name: 'year', type: 'integer' },
  { name: 'value_kind', type: 'string' },
  { name: 'source_id', type: 'string' },
  { name: 'observations', type: 'integer' },
] as const;

/**
 * How many rows a table in parts has by indicator, place, year, kind and source: for a package that
 * brings no summary of its own. Reads these columns of all files.
 */
export async function countRows(
  parts: ParquetParts,
  { rowGroups }: Pick<PartedTable, 'rowGroups'>,
): Promise<DatasetBytes> {
  const counts = new Map<string, number>();
  const left = await rowGroups([]);
  const countOn = async (): Promise<void> => {
    for (let group = left.shift(); group; group = left.shift()) await countIn(parts, group, counts);
  };
  await Promise.all(Array.from({ length: atOnce }, countOn));
  const lines = [...counts].map(([key, rows]) => `${key},${rows}\n`);
  const header = columns.map(({ name }) => name).join(',');
  const bytes = new TextEncoder().encode(`${header}\n${lines.join('')}`);
  return { format: 'csv', bytes, columns };
}

async function countIn(
  parts: ParquetParts,
  group: RowGroup,
  counts: Map<string, number>,
): Promise<void> {
  for (const { values, rows } of await parts.counts(group, counted, {})) {
    const [indicator, place, end, kind, source] = values.map((value) => String(value ?? ''));
    const year = String(Number((end ?? '').slice(0, 4)));
    const key = [indicator, place, year, kind, source].map(quoted).join(',');
    counts.set(key, (counts.get(key) ?? 0) + rows);
  }
}

const quoted = (text = ''): string => `"${text.replaceAll('"', '""')}"`;
