import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  Compression,
  EnabledStatistics,
  Table,
  WriterPropertiesBuilder,
  writeParquet,
} from 'parquet-wasm/node';
import { quoteIdentifier } from '../../src/engine/quote-identifier.ts';
import type { NodeDatabase } from '../data/node-database.ts';
import { PartFile, type WrittenPart } from './part-file.ts';
import { rowGroupSizes } from './row-group-sizes.ts';

/** A part that is to be written: its path in the package, and the rows of it in any order. */
export interface PlannedPart {
  path: string;
  sql: string;
}

/** A part as the descriptor tells it. */
export interface DescribedPart extends WrittenPart {
  path: string;
  /** The smallest and largest value of columns by which parts are chosen. */
  bounds: Record<string, [string, string]>;
}

/** By these a question chooses. Dates and ids, whose order as text is their own. */
const boundColumns = ['indicator_id', 'place_id', 'period_start', 'period_end', 'source_id'];

/**
 * Writes parts of `observations` one by one below `folder`. Within a part the rows of an indicator stand
 * together, its totals before its parts, by place and period.
 */
export function writeParts(
  database: NodeDatabase,
  folder: string,
  parts: readonly PlannedPart[],
  rowsPerGroup: number,
  onPart: (part: DescribedPart) => void = () => undefined,
): DescribedPart[] {
  return parts.map(({ path, sql }) => {
    database.query(`CREATE OR REPLACE TABLE part_rows AS SELECT * FROM (${sql})
      ORDER BY indicator_id, coalesce(breakdown, '') <> '', place_id, period_start, period_end,
        breakdown, value_kind, source_id`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const file = new PartFile(join(folder, path));
    let from = 0;
    for (const rows of rowGroupSizes(runsOf(database), rowsPerGroup)) {
      file.append(rowGroupFile(database, from, rows));
      from += rows;
    }
    const part = { path, ...file.finish(), bounds: boundsOf(database) };
    database.query('DROP TABLE part_rows');
    onPart(part);
    return part;
  });
}

const runsOf = (database: NodeDatabase): { rows: number }[] =>
  database
    .query(
      `SELECT count(*) AS rows FROM part_rows GROUP BY indicator_id, coalesce(breakdown, '') <> ''
       ORDER BY indicator_id, coalesce(breakdown, '') <> ''`,
    )
    .map(({ rows }) => ({ rows: Number(rows) }));

function rowGroupFile(database: NodeDatabase, from: number, rows: number): Uint8Array {
  const stream = database.toArrow(`SELECT * FROM part_rows LIMIT ${rows} OFFSET ${from}`);
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(rows)
    .setStatisticsEnabled(EnabledStatistics.Chunk)
    .build();
  return writeParquet(Table.fromIPCStream(stream), properties);
}

function boundsOf(database: NodeDatabase): Record<string, [string, string]> {
  const named = boundColumns.map(quoteIdentifier);
  const [row] = database.query(
    `SELECT ${named.map((name) => `min(${name})::VARCHAR AS ${name}`).join(', ')} FROM part_rows`,
  );
  const [last] = database.query(
    `SELECT ${named.map((name) => `max(${name})::VARCHAR AS ${name}`).join(', ')} FROM part_rows`,
  );
  return Object.fromEntries(
    boundColumns.map((name) => [name, [String(row?.[name]), String(last?.[name])]]),
  );
}
