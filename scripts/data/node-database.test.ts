import { beforeAll, expect, it } from 'vitest';
import { openNodeDatabase, type NodeDatabase } from './node-database.ts';
import { toParquet } from './write-parquet.ts';
import { readParquet } from 'parquet-wasm/node';

const csv = `name,note,amount,count,day,open
"x ""q""
next",,45998409.5,9007199254740991,2020-02-29,true
"Bắc Kạn, Cao Bằng","",0.1,-3,1999-12-31,false
,y,,,,
`;
const columns = [
  { name: 'name', type: 'string' },
  { name: 'note', type: 'string' },
  { name: 'amount', type: 'number' },
  { name: 'count', type: 'integer' },
  { name: 'day', type: 'date' },
  { name: 'open', type: 'boolean' },
] as const;
const rows = [
  {
    name: 'x "q"\nnext',
    note: null,
    amount: 45998409.5,
    count: 9007199254740991,
    day: '2020-02-29',
    open: true,
  },
  {
    name: 'Bắc Kạn, Cao Bằng',
    note: null,
    amount: 0.1,
    count: -3,
    day: '1999-12-31',
    open: false,
  },
  { name: null, note: 'y', amount: null, count: null, day: null, open: null },
];

let database: NodeDatabase;
beforeAll(async () => {
  database = await openNodeDatabase();
  database.loadCsv('written', new TextEncoder().encode(csv), columns);
});

it('loads a CSV with the types of its fields, empty cells of every type as null', () => {
  expect(database.query('FROM written')).toEqual(rows);
});

it('gives sums, counts and decimals as plain numbers', () => {
  const [row] = database.query(
    'SELECT sum(count) AS total, count(*) AS rows, 1.234 AS decimal FROM written WHERE count < 0',
  );
  expect(row).toEqual({ total: -3, rows: 1, decimal: 1.234 });
});

it('binds parameters', () => {
  const sql = 'SELECT name FROM written WHERE amount > ? AND open = ? AND name <> ?';
  expect(database.query(sql, [0.05, false, "it's"])).toEqual([{ name: 'Bắc Kạn, Cao Bằng' }]);
});

it('keeps its SQL error', () => {
  expect(() => database.query('SELECT nothing FROM written')).toThrow('nothing');
});

it('gives every cell back after a way through Parquet', () => {
  const parquet = toParquet(database.toArrow('FROM written'));
  expect(new TextDecoder().decode(parquet.slice(0, 4))).toBe('PAR1');
  database.loadArrow('returned', readParquet(parquet).intoIPCStream());
  expect(database.query('FROM returned')).toEqual(rows);
  expect(database.query('DESCRIBE returned').map((row) => row['column_type'])).toEqual([
    'VARCHAR',
    'VARCHAR',
    'DOUBLE',
    'BIGINT',
    'DATE',
    'BOOLEAN',
  ]);
});
