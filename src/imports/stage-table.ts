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
  const isText = (_: string, index: number) => table.columns[index]?.type === 'text';
  await viewOfRaw(database, cells, 0, await withUnshown(database, cells, cells.filter(isText)));
  return rows;
}

/** Cells are shown without the signs in `spoilt` columns that can't be, or turn their neighbours. */
async function viewOfRaw(
  database: ScratchDatabase,
  cells: readonly string[],
  before: number,
  spoilt: readonly string[] = [],
) {
  const named = cells.map(quoteIdentifier).join(', ');
  const shown = cells.map((cell) =>
    spoilt.includes(cell)
      ? `regexp_replace(CAST(${cell} AS VARCHAR), '${unshown}', '', 'g') AS ${cell}`
      : quoteIdentifier(cell),
  );
  await database.run(
    `CREATE VIEW ${STAGED} AS
     SELECT rowid + ${before + 1} AS line, ${shown.join(', ')} FROM raw AS raw (${named})`,
  );
}

/** As the readers of text files leave them out, for RE2. */
const unshown =
  '[\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{7f}-\\x{9f}\\x{61c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]';

/** The columns of texts, such as few files have, that hold such signs. */
async function withUnshown(
  database: ScratchDatabase,
  cells: readonly string[],
  texts: readonly string[],
): Promise<string[]> {
  if (texts.length === 0) return [];
  const found = texts.map(
    (cell) => `coalesce(bool_or(regexp_matches(CAST(${cell} AS VARCHAR), '${unshown}')), false)`,
  );
  const named = cells.map(quoteIdentifier).join(', ');
  const answer = await database.query(`SELECT ${found.join(', ')} FROM raw AS raw (${named})`);
  return texts.filter((_, index) => answer.getChildAt(index)?.get(0) === true);
}
