import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { toRows } from '../lib/arrow-rows.ts';
import type { SourceTable } from '../ingest/source/source-table.ts';
import { loadLookup } from './load-lookup.ts';
import type { Corrections } from './recipe.ts';
import { cellColumn, STAGED } from './stage-table.ts';

/**
 * Makes the staged rows what a person made of them: cells written anew, others as the file has them
 * again, and the table `left_out` of lines that are not read.
 */
export async function correctRows(
  database: ScratchDatabase,
  table: SourceTable,
  { leftOut, cells }: Corrections,
): Promise<void> {
  await loadLookup(
    database,
    'left_out',
    [{ name: 'line', type: 'INTEGER' }],
    [...new Set(leftOut)].map((line) => [line]),
  );
  await database.run(
    'CREATE TABLE IF NOT EXISTS originals (line BIGINT, col INTEGER, cell VARCHAR)',
  );
  const before = toRows(await database.query('SELECT line, col, cell FROM originals'));
  if (cells.length === 0 && before.length === 0) return;
  await makeWritable(database, table);
  for (const { line, col, cell } of before) {
    await write(database, Number(line), Number(col), cell === null ? null : String(cell));
  }
  await database.run('DELETE FROM originals');
  for (const { line, column, text } of cells) {
    await database.run(
      `INSERT INTO originals SELECT line, CAST(? AS INTEGER), CAST(${cellColumn(column)} AS VARCHAR)
       FROM ${STAGED} WHERE line = ?`,
      [column, line],
    );
    await write(database, line, column, text === '' ? null : text);
  }
}

const write = (database: ScratchDatabase, line: number, column: number, text: string | null) =>
  database.run(`UPDATE ${STAGED} SET ${cellColumn(column)} = ? WHERE line = ?`, [text, line]);

/** What is a view on what lies there becomes a table of texts; that is done once. */
async function makeWritable(database: ScratchDatabase, table: SourceTable): Promise<void> {
  if (table.content.kind === 'csv') return;
  const views = await database.query(
    `SELECT 1 FROM duckdb_views() WHERE view_name = '${STAGED}' AND NOT internal`,
  );
  if (views.numRows === 0) return;
  const cells = table.columns.map((_, index) => cellColumn(index));
  const texts = cells.map((cell) => `CAST(${cell} AS VARCHAR) AS ${cell}`).join(', ');
  await database.run(`CREATE TABLE written AS SELECT line, ${texts} FROM ${STAGED} ORDER BY line`);
  await database.run(`DROP VIEW ${STAGED}`);
  await database.run('DROP TABLE raw');
  await database.run(`ALTER TABLE written RENAME TO ${STAGED}`);
}
