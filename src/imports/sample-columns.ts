import type { ScratchDatabase } from '../engine/scratch-database.ts';
import type { SourceTable } from '../ingest/source/source-table.ts';
import { toRows } from '../lib/arrow-rows.ts';
import { textSql } from './cell-sql.ts';
import type { SampledColumn } from './guess-columns.ts';
import { STAGED } from './stage-table.ts';

const rowsAtTop = 200;
const stretches = 8;
const rowsInStretch = 40;

/** Cells of every column: from the top, and from stretches all over the table. */
export async function sampleColumns(
  database: ScratchDatabase,
  table: SourceTable,
  rows: number,
): Promise<SampledColumn[]> {
  const first = (table.understood.headerLines.at(-1) ?? 0) + 1;
  const texts = table.columns.map((column, index) => `${textSql(column, index)} AS c${index}`);
  // Ranges of lines, which the database finds without reading what lies between.
  const ranges = Array.from({ length: stretches }, (_, index) => {
    const from = Math.floor((index * rows) / stretches);
    return `line BETWEEN ${first + from} AND ${first + from + rowsInStretch}`;
  });
  const sampled = toRows(
    await database.query(
      `SELECT ${texts.join(', ')} FROM (
         (SELECT * FROM ${STAGED} LIMIT ${rowsAtTop})
         UNION ALL (SELECT * FROM ${STAGED} WHERE ${ranges.join(' OR ')}))`,
    ),
  );
  return table.columns.map((column, index) => ({
    column,
    cells: sampled.flatMap((row) => {
      const cell = row[`c${index}`];
      return cell === null || cell === undefined ? [] : [String(cell).trim()];
    }),
  }));
}
