import startWasm, { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScratchDatabase } from '../../engine/open-scratch-database.ts';
import type { ScratchDatabase } from '../../engine/scratch-database.ts';
import { RefusedError } from '../source/file-refusal.ts';
import { ParquetError } from './parquet-error.ts';
import { readParquetTable } from './read-parquet-table.ts';

let scratch: ScratchDatabase;

/** A Parquet file of a statement's rows, in groups of so many. */
async function parquetOf(sql: string, groupRows = 100_000): Promise<Uint8Array<ArrayBuffer>> {
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(groupRows)
    .build();
  const ipc = await scratch.toArrow(sql);
  return writeParquet(Table.fromIPCStream(ipc), properties) as Uint8Array<ArrayBuffer>;
}

beforeAll(async () => {
  await startWasm({ module_or_path: new URL(wasm, location.href) });
  scratch = await openScratchDatabase();
});

afterAll(() => scratch.close());

/** What the database makes of the columns of a read file, as text. */
async function textsOf(file: Uint8Array<ArrayBuffer>): Promise<Record<string, string | null>[]> {
  const table = await readParquetTable(new Blob([file]));
  if (table.content.kind !== 'arrow') throw new Error('no stream');
  const database = await openScratchDatabase();
  try {
    await database.loadArrow('raw', table.content.ipc);
    const casts = table.columns.map(({ name }, at) => `CAST(c${at} AS VARCHAR) AS "${name}"`);
    const rows = await database.query(`SELECT ${casts.join(', ')} FROM raw`);
    return rows.toArray().map((row) => row.toJSON());
  } finally {
    database.close();
  }
}

test('numbers, decimals, dates and moments keep exactly what they say', async () => {
  const file = await parquetOf(`SELECT
    12.50::DECIMAL(9,2) AS amount, -0.001::DECIMAL(18,3) AS small,
    12345678901234567890.123::DECIMAL(38,3) AS huge, 0.1::DOUBLE AS share,
    9007199254740993::BIGINT AS beyond, 18446744073709551615::UBIGINT AS widest,
    7::TINYINT AS few, DATE '1954-05-07' AS day, TIMESTAMP '2023-09-30 00:00:00' AS midnight,
    TIMESTAMP '2023-09-30 17:05:01.25' AS moment, TIME '07:30:00' AS clock, true AS yes,
    'Đắk Lắk' AS place, NULL::VARCHAR AS nothing`);
  expect(await textsOf(file)).toEqual([
    {
      amount: '12.50',
      small: '-0.001',
      huge: '12345678901234567890.123',
      share: '0.1',
      beyond: '9007199254740993',
      widest: '18446744073709551615',
      few: '7',
      day: '1954-05-07',
      midnight: '2023-09-30',
      moment: '2023-09-30T17:05:01.25',
      clock: '07:30:00',
      yes: 'true',
      place: 'Đắk Lắk',
      nothing: null,
    },
  ]);
});

test('the type of a column is what the file says of it', async () => {
  const sql = `SELECT 1.5::DECIMAL(4,1) AS a, 'x' AS b, DATE '2020-01-01' AS c, true AS d,
    TIMESTAMP '2020-01-01' AS e, TIMESTAMP '2020-01-01 10:00:00' AS f, 2::BIGINT AS g`;
  const { columns } = await readParquetTable(new Blob([await parquetOf(sql)]));
  expect(columns.map(({ type }) => type)).toEqual([
    'number',
    'text',
    'date',
    'boolean',
    'date',
    'text',
    'number',
  ]);
});

test('missing cells stay missing over several groups of rows, with progress', async () => {
  const file = await parquetOf(
    `SELECT i::INTEGER AS id, CASE WHEN i % 3 = 0 THEN NULL ELSE TIMESTAMP '2020-01-01' END AS day,
      CASE WHEN i % 5 = 0 THEN NULL ELSE i * 9007199254740993::HUGEINT % 9223372036854775807 END::BIGINT AS big
     FROM range(2500) t(i)`,
    1000,
  );
  const steps: number[] = [];
  const table = await readParquetTable(new Blob([file]), (_, rows) => steps.push(rows));
  expect(steps).toEqual([1000, 2000, 2500]);
  expect(table.rowCount).toBe(2500);
  const rows = await textsOf(file);
  expect(rows.filter(({ day }) => day === null).length).toBe(834);
  expect(rows.filter(({ big }) => big === null).length).toBe(500);
  expect(rows[1]).toEqual({ id: '1', day: '2020-01-01', big: '9007199254740993' });
});

test('columns of lists are left out and told; a file of nothing else is refused', async () => {
  const mixed = await parquetOf(`SELECT [1, 2] AS many, 'x' AS one, {'a': 1} AS record`);
  const table = await readParquetTable(new Blob([mixed]));
  expect(table.columns.map(({ name }) => name)).toEqual(['one']);
  expect(table.notices).toMatchObject([
    { code: 'columns-left-out', columns: [{ name: 'many' }, { name: 'record' }] },
  ]);
  const lists = await parquetOf('SELECT [1, 2] AS many');
  await expect(readParquetTable(new Blob([lists]))).rejects.toMatchObject({
    code: 'parquet/no-columns',
  });
});

test('bytes that are text are text, and others are left out', async () => {
  const file = await parquetOf(
    `SELECT encode('Cà Mau') AS name, '\\x00\\xFF'::BLOB AS noise, 1 AS id`,
  );
  const table = await readParquetTable(new Blob([file]));
  expect(table.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'name text',
    'id number',
  ]);
  expect((await textsOf(file))[0]?.name).toBe('Cà Mau');
});

test('a name with a point is one column, not a record', async () => {
  const file = await parquetOf(`SELECT 1 AS "a.b", 2 AS "a", [1] AS "c"`);
  expect(await textsOf(file)).toEqual([{ 'a.b': '1', a: '2' }]);
});

test('a damaged file is refused, and what is wrong told apart', async () => {
  const file = await parquetOf(`SELECT i, 'x' || i AS t FROM range(5000) r(i)`);
  const cut = file.slice(0, -10);
  await expect(readParquetTable(new Blob([cut]))).rejects.toBeInstanceOf(RefusedError);
  await expect(readParquetTable(new Blob([cut]))).rejects.toMatchObject({
    code: 'parquet/incomplete',
  });
  const inFooter = (at: number) => at > file.length - 200 && at < file.length - 150;
  for (const isDamaged of [(at: number) => at > 3 && at < file.length / 2, inFooter]) {
    const broken = file.map((byte, at) => (isDamaged(at) ? byte ^ 255 : byte));
    const error = await readParquetTable(new Blob([broken])).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ParquetError);
  }
  const empty = await parquetOf('SELECT 1 AS a WHERE false');
  await expect(readParquetTable(new Blob([empty]))).rejects.toMatchObject({
    code: 'table/header-alone',
  });
});
