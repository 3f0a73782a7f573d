import { quoteIdentifier } from '../engine/quote-identifier.ts';
import type { ScratchDatabase } from '../engine/scratch-database.ts';
import type { SourceTable } from '../ingest/source/source-table.ts';

/** The table with all cells of the file; `line` first, then `c0`, `c1`, … in the file's order. */
export const STAGED = 'staged';

export const cellColumn = (index: number): string => `c${index}`;

/**
 * Brings the cells of a file into the database under the name `staged`; returns the number of rows.
 * Cells of text files and workbooks are texts, those of Parquet files are of their own types.
 */
export async function stageTable(database: ScratchDatabase, table: SourceTable): Promise<number> {
  const rows = await load(database, table);
  // Bytes that were given away before are empty now, and a database takes them without a word.
  if (rows !== table.rowCount) {
    throw new Error(`${rows} rows were staged of the ${table.rowCount} of ${table.file}`);
  }
  return rows;
}

async function load(database: ScratchDatabase, table: SourceTable): Promise<number> {
  const { content } = table;
  const cells = table.columns.map((_, index) => cellColumn(index));
  const texts = cells.map((name) => ({ name, type: 'VARCHAR' }));
  if (content.kind === 'csv') {
    const columns = [{ name: 'line', type: 'BIGINT' }, ...texts];
    return database.loadCsv(STAGED, { data: content.bytes, delimiter: ',', skip: 0, columns });
  }
  if (content.kind === 'csv-file') {
    const { file, delimiter, skip } = content;
    const rows = await database.loadCsv('raw', { data: file, delimiter, skip, columns: texts });
    // Every row of such a file is one line, and DuckDB numbers rows in the order of the file.
    await viewOfRaw(database, cells, skip);
    return rows;
  }
  const rows = await database.loadArrow('raw', content.ipc);
  await viewOfRaw(database, cells, 0);
  return rows;
}

async function viewOfRaw(database: ScratchDatabase, cells: readonly string[], before: number) {
  const named = cells.map(quoteIdentifier).join(', ');
  await database.run(
    `CREATE VIEW ${STAGED} AS
     SELECT rowid + ${before + 1} AS line, ${named} FROM raw AS raw (${named})`,
  );
}
