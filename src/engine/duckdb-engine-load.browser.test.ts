import { tableToIPC } from 'apache-arrow';
import { afterAll, expect, test } from 'vitest';
import { DuckdbEngine } from './duckdb-engine.ts';
import { LoadError, QueryError } from './engine-errors.ts';
import type { CsvColumn, Dataset } from './engine.ts';

const engine = new DuckdbEngine();
afterAll(() => engine.close());

const columns: CsvColumn[] = [
  { name: 'id', type: 'integer' },
  { name: 'name', type: 'string' },
  { name: 'value', type: 'number' },
  { name: 'day', type: 'date' },
  { name: 'sure', type: 'boolean' },
  { name: `it's "so"`, type: 'string' },
];

const csv = [
  `id,name,value,day,sure,"it's ""so"""`,
  '1,Quảng Trị,1.5,2023-11-30,true,"a;b, ""c""\nd"',
  '2,,,,,',
  '3,"","","","",""',
  '9007199254740993,Đà Nẵng,-0.25,1954-05-07,false,x',
].join('\n');

function csvDataset(table: string, text: string, of: CsvColumn[] = columns): Dataset {
  const read: Dataset['read'] = async () => ({
    format: 'csv',
    bytes: new TextEncoder().encode(text),
    columns: of,
  });
  return { table, read };
}

async function arrowDataset(table: string, sql: string): Promise<Dataset> {
  const bytes = tableToIPC(await engine.query(sql), 'stream');
  return { table, read: async () => ({ format: 'arrow', bytes: bytes.slice() }) };
}

async function rows(sql: string): Promise<unknown[][]> {
  const table = await engine.query(sql);
  return table.toArray().map((row) => Object.values(row));
}

test('a CSV is loaded with its types, and every empty field is NULL', async () => {
  expect(await engine.load(csvDataset('plain', csv))).toEqual({ rows: 4 });
  expect(await engine.describe('plain')).toEqual([
    { name: 'id', type: 'BIGINT', nullable: true },
    { name: 'name', type: 'VARCHAR', nullable: true },
    { name: 'value', type: 'DOUBLE', nullable: true },
    { name: 'day', type: 'DATE', nullable: true },
    { name: 'sure', type: 'BOOLEAN', nullable: true },
    { name: `it's "so"`, type: 'VARCHAR', nullable: true },
  ]);
  expect(await rows('SELECT * FROM plain ORDER BY id')).toEqual([
    ['1', 'Quảng Trị', 1.5, Date.UTC(2023, 10, 30), true, 'a;b, "c"\nd'],
    ['2', null, null, null, null, null],
    ['3', null, null, null, null, null],
    ['9007199254740993', 'Đà Nẵng', -0.25, Date.UTC(1954, 4, 7), false, 'x'],
  ]);
});

test('the same data as CSV and as Arrow make the same table', async () => {
  await engine.load(csvDataset('from csv', csv.replace('9007199254740993', '4')));
  await engine.load(await arrowDataset('from arrow', 'SELECT * FROM "from csv"'));
  expect(await rows('FROM "from arrow" EXCEPT FROM "from csv"')).toEqual([]);
  expect(await rows('FROM "from csv" EXCEPT FROM "from arrow"')).toEqual([]);
  expect(await rows('SELECT count(*), count(name), sum(value) FROM "from arrow"')).toEqual([
    [4, 2, 1.25],
  ]);
});

test.each([
  ['a date that is none', 'day\n1/2/2020', 'date', /1\/2\/2020/],
  ['a decimal where an integer is called for', 'n\n7\n1.5', 'integer', /whole number.*1\.5/],
  ['a decimal comma', 'n\n"1,5"', 'number', /1,5/],
  ['too many fields', 'n\n1,2', 'number', /Expected Number of Columns/],
  ['another header', 'other\n1', 'number', /header/],
  ['bytes that are no UTF-8', 'n\n\uDCFF', 'string', /./],
  ['nothing at all', '', 'string', /no bytes/],
] as const)('%s in a CSV is told, and no table is made', async (_, text, type, message) => {
  const name = text.split('\n')[0] === 'day' ? 'day' : 'n';
  const dataset = csvDataset('bad', text, [{ name, type }]);
  if (type === 'string' && text) {
    dataset.read = async () => ({
      format: 'csv',
      bytes: new Uint8Array([0x6e, 10, 0xff, 0xfe, 10]),
      columns: [{ name, type }],
    });
  }
  const error = await engine.load(dataset).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(LoadError);
  expect(error).toMatchObject({ table: 'bad' });
  expect((error as LoadError).message).toMatch(message);
  await expect(engine.query('FROM bad')).rejects.toThrow(QueryError);
});

test('columns of a CSV in another order than stated are refused', async () => {
  const swapped: CsvColumn[] = [
    { name: 'a', type: 'number' },
    { name: 'b', type: 'number' },
  ];
  await expect(engine.load(csvDataset('t', 'b,a\n1,2', swapped))).rejects.toThrow(/header/);
});

test('a second CSV of the same length is not mistaken for the first', async () => {
  const one: CsvColumn[] = [{ name: 'n', type: 'integer' }];
  for (const value of [1, 2, 3]) {
    await engine.load(csvDataset('same', `n\n${value}\n`, one));
    expect(await rows('FROM same')).toEqual([[value]]);
  }
});

test('a failed load leaves the old table as it was', async () => {
  await engine.load(await arrowDataset('kept', 'SELECT 1::DOUBLE AS a'));
  await expect(
    engine.load(csvDataset('kept', 'a\nx', [{ name: 'a', type: 'number' }])),
  ).rejects.toThrow(LoadError);
  const wrongCount = { ...(await arrowDataset('kept', 'SELECT 2::DOUBLE AS a')), rows: 5 };
  await expect(engine.load(wrongCount)).rejects.toThrow(
    '1 rows were loaded where there should be 5',
  );
  expect(await rows('FROM kept')).toEqual([[1]]);
  expect(JSON.stringify(await rows('SHOW TABLES'))).not.toContain('being loaded');
});

test('loading a table again replaces it, also with other columns', async () => {
  await engine.load(await arrowDataset('again', "SELECT 1::DOUBLE AS a, 'x' AS b"));
  const two = {
    ...(await arrowDataset('again', 'SELECT i::DOUBLE AS c FROM range(3) t(i)')),
    rows: 3,
  };
  expect(await engine.load(two)).toEqual({ rows: 3 });
  expect(await rows('FROM again ORDER BY c')).toEqual([[0], [1], [2]]);
});

test.each([
  ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
  ['without its end mark', (bytes: Uint8Array) => bytes.slice(0, -8)],
  ['of other bytes', () => new TextEncoder().encode('no Arrow at all, but quite some bytes')],
  [
    'damaged in its schema',
    (bytes: Uint8Array) => bytes.map((byte, at) => (at > 16 && at < 80 ? byte ^ 255 : byte)),
  ],
])('an Arrow stream that is %s is told, and the engine goes on', async (_, damage) => {
  const whole = tableToIPC(
    await engine.query("SELECT i, 'a' || i AS s FROM range(5000) t(i)"),
    'stream',
  );
  const dataset: Dataset = {
    table: 'damaged',
    read: async () => ({ format: 'arrow', bytes: damage(whole) }),
  };
  await expect(engine.load(dataset)).rejects.toThrow(LoadError);
  await expect(engine.query('FROM damaged')).rejects.toThrow(QueryError);
  dataset.read = async () => ({ format: 'arrow', bytes: whole });
  expect(await engine.load({ ...dataset, table: 'mended' })).toEqual({ rows: 5000 });
});

test('bytes that were given away before are told, not loaded as nothing', async () => {
  const bytes = new TextEncoder().encode('n\n1\n');
  const dataset = {
    ...csvDataset('twice', ''),
    read: async () => ({
      format: 'csv' as const,
      bytes,
      columns: [{ name: 'n', type: 'integer' as const }],
    }),
  };
  await engine.load(dataset);
  await expect(engine.load(dataset)).rejects.toThrow(/no bytes/);
  expect(await rows('FROM twice')).toEqual([[1]]);
});

test('a view on part of a larger buffer leaves the rest to its owner', async () => {
  const buffer = new TextEncoder().encode('xxn\n1\n').buffer;
  await engine.load({
    table: 'part',
    read: async () => ({
      format: 'csv',
      bytes: new Uint8Array(buffer, 2),
      columns: [{ name: 'n', type: 'integer' }],
    }),
  });
  expect(buffer.byteLength).toBe(6);
});

test('a source that cannot be read is told with its cause', async () => {
  const cause = new Error('the file is gone');
  const error = await engine
    .load({ table: 'gone', read: () => Promise.reject(cause) })
    .catch((e: unknown) => e);
  expect(error).toBeInstanceOf(LoadError);
  expect((error as LoadError).cause).toBe(cause);
});

test('a union view joins tables by column names and follows what they become', async () => {
  await engine.load(await arrowDataset('reports/observations', "SELECT 'a' AS id, 1.5 AS value"));
  await engine.load(await arrowDataset('own/ob"s', "SELECT 2.5 AS value, 'b' AS id, 'n' AS note"));
  await engine.unionView('observations', ['reports/observations', 'own/ob"s']);
  const all = 'SELECT id, value, note FROM observations ORDER BY id';
  expect(await rows(all)).toEqual([
    ['a', 1.5, null],
    ['b', 2.5, 'n'],
  ]);
  await engine.load(
    await arrowDataset('own/ob"s', "SELECT 'c' AS id, 3.5 AS value, 'm' AS note, 1 AS more"),
  );
  expect(await rows(all)).toEqual([
    ['a', 1.5, null],
    ['c', 3.5, 'm'],
  ]);
  expect((await engine.describe('observations')).map(({ name }) => name)).toEqual([
    'id',
    'value',
    'note',
    'more',
  ]);
});

test('a table that a view needs cannot be dropped before the view is changed', async () => {
  await expect(engine.drop('own/ob"s')).rejects.toThrow(/observations/);
  await engine.unionView('observations', ['reports/observations']);
  await engine.drop('own/ob"s');
  expect(await rows('SELECT id FROM observations')).toEqual([['a']]);
  await expect(engine.query('FROM "own/ob""s"')).rejects.toThrow(QueryError);
  await engine.drop('observations');
  await engine.drop('reports/observations');
  await expect(engine.query('FROM observations')).rejects.toThrow(QueryError);
  await engine.drop('was never there');
});

test('a view over nothing or over a missing table is refused', async () => {
  await expect(engine.unionView('v', [])).rejects.toThrow(LoadError);
  await expect(engine.unionView('v', ['missing'])).rejects.toThrow(LoadError);
});
