import { type Table as ArrowTable, tableFromIPC, tableToIPC } from 'apache-arrow';
import startWasm, { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DuckdbEngine } from '../../engine/duckdb-engine.ts';
import { ParquetError } from './parquet-error.ts';
import { parquetLimits } from './parquet-sizes.ts';
import { readParquet } from './read-parquet.ts';

const engine = new DuckdbEngine();
const source = `SELECT i::INTEGER AS id,
    CASE WHEN i % 3 = 0 THEN NULL ELSE 'Đắk Lắk ' || i % 7 END AS name,
    CASE WHEN i % 5 = 0 THEN NULL ELSE i / 4 END AS value,
    DATE '1954-05-07' + i::INTEGER AS day,
    i % 2 = 0 AS even
  FROM range(70000) t(i)`;
let original: ArrowTable;
let file: Uint8Array;

beforeAll(async () => {
  await startWasm({ module_or_path: new URL(wasm, location.href) });
  original = await engine.query(source);
  const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
  file = writeParquet(Table.fromIPCStream(tableToIPC(original, 'stream')), properties);
});

afterAll(() => engine.close());

function rows(table: ArrowTable): unknown[] {
  return table.toArray().map((row) => row.toJSON());
}

test('a Parquet file comes back cell by cell, over several batches', async () => {
  const { ipc, rows: count } = await readParquet(file.slice());
  const back = tableFromIPC(ipc);
  expect(count).toBe(70_000);
  expect(back.schema.names).toEqual(['id', 'name', 'value', 'day', 'even']);
  expect(rows(back)).toEqual(rows(original));
});

test('a Parquet file goes into the engine cell by cell', async () => {
  const dataset = {
    table: 'from parquet',
    rows: 70_000,
    read: async () => ({ format: 'arrow' as const, bytes: (await readParquet(file.slice())).ipc }),
  };
  expect(await engine.load(dataset)).toEqual({ rows: 70_000 });
  const different = await engine.query(
    `SELECT count(*) AS n FROM (
      (FROM "from parquet" EXCEPT ALL (${source})) UNION ALL ((${source}) EXCEPT ALL FROM "from parquet"))`,
  );
  expect(different.get(0)?.n).toBe(0);
  expect((await engine.describe('from parquet')).map(({ type }) => type)).toEqual([
    'INTEGER',
    'VARCHAR',
    'DOUBLE',
    'DATE',
    'BOOLEAN',
  ]);
});

test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ['cut off at the end', (bytes) => bytes.slice(0, -10)],
  ['cut in half', (bytes) => bytes.slice(0, bytes.length / 2)],
  ['empty', () => new Uint8Array()],
  ['a CSV', () => new TextEncoder().encode('indicator_id,value\na,1\n')],
  ['without its footer', () => new TextEncoder().encode('PAR1PAR1')],
  [
    'damaged in its data',
    (bytes) => bytes.map((byte, at) => (at > 100 && at < 400 ? byte ^ 255 : byte)),
  ],
  [
    'damaged in its footer',
    (bytes) =>
      bytes.map((byte, at) =>
        at > bytes.length - 200 && at < bytes.length - 150 ? byte ^ 255 : byte,
      ),
  ],
])('a file that is %s is refused with a clear error, and the next is read', async (_, damage) => {
  const error = await readParquet(damage(file)).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ParquetError);
  expect(error).toMatchObject({ code: 'unreadable', message: expect.stringMatching(/\w+/) });
  expect((await readParquet(file.slice())).rows).toBe(70_000);
});

test('a file that declares more than the limits is refused before it is unpacked', async () => {
  for (const limits of [{ rows: 69_999 }, { cells: 349_999 }, { uncompressedBytes: 100_000 }]) {
    await expect(readParquet(file.slice(), { ...parquetLimits, ...limits })).rejects.toMatchObject({
      code: 'too-large',
    });
  }
  const exact = { ...parquetLimits, rows: 70_000, cells: 350_000 };
  expect((await readParquet(file.slice(), exact)).rows).toBe(70_000);
});
