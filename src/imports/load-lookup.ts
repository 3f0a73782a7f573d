import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { quoteIdentifier } from '../engine/quote-identifier.ts';
import { rowsToCsv } from '../ingest/rows-to-csv.ts';

/** A column of a small table that is made here: its name and its DuckDB type. */
export interface LookupColumn {
  name: string;
  type: 'VARCHAR' | 'DOUBLE' | 'DATE' | 'INTEGER';
}

/** Makes or replaces a small table, such as what texts of the file stand for. */
export async function loadLookup(
  database: ScratchDatabase,
  table: string,
  columns: readonly LookupColumn[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  const name = quoteIdentifier(table);
  await database.run(`DROP TABLE IF EXISTS ${name}`);
  if (rows.length === 0) {
    const empty = columns.map((it) => `${quoteIdentifier(it.name)} ${it.type}`).join(', ');
    await database.run(`CREATE TABLE ${name} (${empty})`);
    return;
  }
  const source = { data: rowsToCsv(rows), delimiter: ',', skip: 0, columns };
  const loaded = await database.loadCsv(table, source);
  if (loaded !== rows.length) throw new Error(`${loaded} of ${rows.length} rows in ${table}`);
}
