import { countArrowRows } from './count-arrow-rows.ts';
import { IMPORT_FILE } from './boot-lock.ts';
import { csvHeaderSql, csvRowsSql } from './csv-sql.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import type { Dataset, DatasetBytes } from './engine.ts';
import { quoteIdentifier } from './quote-identifier.ts';

/** Where the rows of a table stand until all of them are there. */
const stagingOf = (table: string): string => `being loaded: ${table}`;

/**
 * Makes or replaces a table, all or nothing, and returns its number of rows. What is to be done along
 * with it, such as views that are made again, is done in the same transaction. Throws if the rows are
 * not as many as stated; the old table then stays.
 */
export async function loadTable(
  session: DuckdbSession,
  dataset: Dataset,
  source: DatasetBytes,
  along: () => Promise<void> = async () => {},
): Promise<number> {
  if (dataset.isPassing) return loadPassing(session, dataset, source);
  try {
    const rows = await stageTable(session, dataset, source);
    await session.transaction(async () => {
      await putStaged(session, dataset.table);
      await along();
    });
    return rows;
  } finally {
    await dropStaged(session, dataset.table);
  }
}

/** A passing table is new each time, and no view is over it before it is there. */
async function loadPassing(
  session: DuckdbSession,
  dataset: Dataset,
  source: DatasetBytes,
): Promise<number> {
  const { table } = dataset;
  try {
    return await loadRows(session, table, dataset, source);
  } catch (error) {
    await session.command(`DROP TABLE IF EXISTS ${quoteIdentifier(table)}`);
    throw error;
  }
}

/** Loads the rows beside the table, which stays as it is until `putStaged`; returns their number. */
export const stageTable = (
  session: DuckdbSession,
  dataset: Dataset,
  source: DatasetBytes,
): Promise<number> => loadRows(session, stagingOf(dataset.table), dataset, source);

async function loadRows(
  session: DuckdbSession,
  into: string,
  { rows: stated }: Pick<Dataset, 'rows'>,
  source: DatasetBytes,
): Promise<number> {
  // Bytes that were given away before are empty now, and DuckDB would take them without a word.
  if (source.bytes.byteLength === 0) throw new Error('there are no bytes to load');
  const inserted = await (source.format === 'arrow'
    ? insertArrow(session, into, source.bytes)
    : insertCsv(session, into, source));
  const rows = await countRows(session, into);
  for (const expected of [inserted, stated]) {
    if (expected !== undefined && expected !== rows) {
      throw new Error(`${rows} rows were loaded where there should be ${expected}`);
    }
  }
  return rows;
}

/** Puts staged rows in the place of the table. */
export async function putStaged(session: DuckdbSession, table: string): Promise<void> {
  const name = quoteIdentifier(table);
  await session.command(`DROP TABLE IF EXISTS ${name}`);
  await session.command(`ALTER TABLE ${quoteIdentifier(stagingOf(table))} RENAME TO ${name}`);
}

export async function dropStaged(session: DuckdbSession, table: string): Promise<void> {
  await session.command(`DROP TABLE IF EXISTS ${quoteIdentifier(stagingOf(table))}`);
}

async function insertArrow(
  session: DuckdbSession,
  into: string,
  bytes: Uint8Array,
): Promise<number> {
  const rows = countArrowRows(bytes);
  await session.insertArrow(into, bytes);
  return rows;
}

async function insertCsv(
  session: DuckdbSession,
  into: string,
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
    await session.command(`CREATE TABLE ${quoteIdentifier(into)} AS ${csvRowsSql(columns)}`);
  } finally {
    await session.dropFile(IMPORT_FILE);
  }
}

async function countRows(session: DuckdbSession, table: string): Promise<number> {
  const counted = await session.command(`SELECT count(*) FROM ${quoteIdentifier(table)}`);
  return Number(counted.getChildAt(0)?.get(0));
}
