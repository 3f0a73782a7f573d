import { countArrowRows } from './count-arrow-rows.ts';
import { IMPORT_FILE } from './boot-lock.ts';
import { csvHeaderSql, csvRowsSql } from './csv-sql.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import type { Dataset, DatasetBytes } from './engine.ts';
import { quoteIdentifier } from './quote-identifier.ts';

const STAGING = 'table being loaded';

/**
 * Makes or replaces a table, all or nothing, and returns its number of rows. The views given as
 * statements are made again with it, since a view keeps the columns it was made with. Throws if
 * the rows are not as many as stated; the old table then stays.
 */
export async function loadTable(
  session: DuckdbSession,
  { table, rows: stated }: Dataset,
  source: DatasetBytes,
  views: readonly string[],
): Promise<number> {
  const name = quoteIdentifier(table);
  const staging = quoteIdentifier(STAGING);
  // Bytes that were given away before are empty now, and DuckDB would take them without a word.
  if (source.bytes.byteLength === 0) throw new Error('there are no bytes to load');
  try {
    const inserted = await (source.format === 'arrow'
      ? insertArrow(session, source.bytes)
      : insertCsv(session, source));
    const rows = await countRows(session, staging);
    for (const expected of [inserted, stated]) {
      if (expected !== undefined && expected !== rows) {
        throw new Error(`${rows} rows were loaded where there should be ${expected}`);
      }
    }
    await session.transaction([
      `DROP TABLE IF EXISTS ${name}`,
      `ALTER TABLE ${staging} RENAME TO ${name}`,
      ...views,
    ]);
    return rows;
  } finally {
    await session.command(`DROP TABLE IF EXISTS ${staging}`);
  }
}

async function insertArrow(session: DuckdbSession, bytes: Uint8Array): Promise<number> {
  const rows = countArrowRows(bytes);
  await session.insertArrow(STAGING, bytes);
  return rows;
}

async function insertCsv(
  session: DuckdbSession,
  { bytes, columns }: DatasetBytes & { format: 'csv' },
): Promise<undefined> {
  await session.registerFile(IMPORT_FILE, bytes);
  try {
    // Columns are matched by position, so a file with its columns in another order must not pass.
    const header = Object.values((await session.command(csvHeaderSql(columns))).get(0) ?? {});
    const names = columns.map(({ name }) => name);
    if (names.some((name, index) => name !== header[index])) {
      throw new Error(`the header should be ${names.join(',')} and is ${header.join(',')}`);
    }
    await session.command(`CREATE TABLE ${quoteIdentifier(STAGING)} AS ${csvRowsSql(columns)}`);
  } finally {
    await session.dropFile(IMPORT_FILE);
  }
}

async function countRows(session: DuckdbSession, table: string): Promise<number> {
  const counted = await session.command(`SELECT count(*) FROM ${table}`);
  return Number(counted.getChildAt(0)?.get(0));
}
