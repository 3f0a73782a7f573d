import { DataType } from 'apache-arrow';
import { afterAll, expect, test } from 'vitest';
import { DuckdbEngine } from './duckdb-engine.ts';
import { EngineCancelled, QueryError } from './engine-errors.ts';
import type { Parameter } from './engine.ts';
import { openScratchDatabase } from './open-scratch-database.ts';
import { WorkerHarness } from './testing/worker-harness.ts';

const harness = new WorkerHarness();
const engine = new DuckdbEngine({ startWorker: harness.startWorker });
afterAll(() => engine.close());

const kind = "ENUM('actual','plan')";

/** The values of the first column as text, or as JSON where they hold others. */
async function values(sql: string, parameters: readonly Parameter[] = []): Promise<unknown[]> {
  const table = await engine.query(sql, parameters);
  return [...(table.getChildAt(0) ?? [])].map((value: unknown) =>
    value === null || typeof value === 'string' ? value : JSON.stringify(value),
  );
}

/** What was asked of DuckDB meanwhile, by type. */
async function askedFor(sql: string): Promise<string[]> {
  const from = harness.requests.length;
  await engine.query(sql);
  return harness.requests.slice(from).map(({ type }) => type);
}

test('an ENUM arrives as its texts', async () => {
  expect(await values(`SELECT unnest(['plan', NULL, 'actual'])::${kind}`)).toEqual([
    'plan',
    null,
    'actual',
  ]);
  const table = await engine.query(`SELECT 'plan'::${kind} AS k`);
  expect(DataType.isUtf8(table.schema.fields[0]?.type)).toBe(true);
});

test('several columns over several batches keep each their own texts', async () => {
  const table = await engine.query(
    // Pieces of 2,048 rows.
    `SELECT CASE i % 3 WHEN 0 THEN 'actual' WHEN 1 THEN 'plan' END::${kind} AS k, i,
      ['Quảng Trị', 'Đắk Lắk', '', 'Huế'][i % 4 + 1]::ENUM('Huế','Quảng Trị','','Đắk Lắk') AS place,
      'one'::ENUM('none','one') AS same, i / 4 AS n
    FROM range(7000) t(i) ORDER BY i DESC`,
  );
  expect(table.batches.length).toBeGreaterThan(2);
  const column = (name: string): unknown[] => [...(table.getChild(name) ?? [])];
  const rows = Array.from({ length: 7000 }, (_, row) => 6999 - row);
  expect(column('k')).toEqual(rows.map((i) => ['actual', 'plan', null][i % 3]));
  expect(column('place')).toEqual(rows.map((i) => ['Quảng Trị', 'Đắk Lắk', '', 'Huế'][i % 4]));
  expect(column('same')).toEqual(rows.map(() => 'one'));
  expect(column('n')).toEqual(rows.map((i) => i / 4));
});

test.each([
  ['a list', `['plan', NULL, 'actual']::${kind}[]`, '["plan",null,"actual"]'],
  ['an array', `['plan', 'actual']::${kind}[2]`, '["plan","actual"]'],
  ['a struct', `{'x': 'plan'::${kind}, 'n': 1.5}`, '{"x":"plan","n":1.5}'],
  ['keys of a map', `MAP {'plan'::${kind}: 2.25}`, '{"plan":2.25}'],
  ['values of a map', `MAP {1: 'plan'::${kind}}`, '{"1":"plan"}'],
  ['a struct in a list', `[{'x': 'plan'}, NULL]::STRUCT(x ${kind})[]`, '[{"x":"plan"},null]'],
  ['members without names', `[row('plan'::${kind})]`, '[{"":"plan"}]'],
  [
    'two kinds at two depths',
    `{'a': MAP {'plan'::${kind}: {'b': 'z'::ENUM('y','z')}}, 'c': 'y'::ENUM('x','y')}`,
    '{"a":{"plan":{"b":"z"}},"c":"y"}',
  ],
])('inside %s too', async (_, expression, expected) => {
  expect(await values(`SELECT typeof(${expression})`)).toEqual([expect.stringContaining('ENUM')]);
  expect(await values(`SELECT ${expression}`)).toEqual([expected]);
});

test('inside a union too, beside numbers that stay exact', async () => {
  const union = `UNION(e ${kind}, n BIGINT)`;
  const sql = `SELECT 'plan'::${kind}::${union} AS u UNION ALL SELECT 7::BIGINT::${union}`;
  expect(await values(sql)).toEqual(['plan', '7']);
});

test('histogram and aggregates of an ENUM are told by its texts', async () => {
  const from = `FROM (SELECT unnest(['plan', 'actual', 'plan'])::${kind} AS k)`;
  expect(await values(`SELECT histogram(k) ${from}`)).toEqual(['{"actual":1,"plan":2}']);
  expect(await values(`SELECT max(k) ${from}`)).toEqual(['plan']);
  expect(await values(`SELECT k ${from} GROUP BY k ORDER BY k`)).toEqual(['actual', 'plan']);
});

test.each([300, 70_000])('an ENUM of %i members', async (members) => {
  const names = Array.from({ length: members }, (_, at) => `'m${at}'`).join(',');
  const last = members - 1;
  expect(await values(`SELECT unnest(['m0', 'm${last}'])::ENUM(${names})`)).toEqual([
    'm0',
    `m${last}`,
  ]);
});

test('with parameters', async () => {
  expect(await values(`SELECT ?::${kind} WHERE ? = 1.5`, ['plan', 1.5])).toEqual(['plan']);
  expect(await values(`SELECT ?::${kind}`, [null])).toEqual([null]);
});

test('in a PIVOT', async () => {
  const sql = `PIVOT (SELECT 'plan'::${kind} AS k, 'é' AS y, 1 AS v) ON y USING sum(v)`;
  expect(await values(sql)).toEqual(['plan']);
});

test('a question whose rows are left to chance', async () => {
  const sql = `SELECT 'plan'::${kind} FROM range(2) WHERE random() < 0.5`;
  for (let round = 0; round < 8; round += 1) {
    expect((await values(sql)).filter((value) => value !== 'plan')).toEqual([]);
  }
});

test('no rows are an empty table with its columns', async () => {
  const table = await engine.query(`SELECT 'plan'::${kind} AS k, 1 AS n WHERE false`);
  expect([table.numRows, table.schema.names]).toEqual([0, ['k', 'n']]);
});

test('with a semicolon and a remark at its end', async () => {
  const table = await engine.query(`SELECT 'plan'::${kind} AS k, 2 AS n; -- done; really`);
  expect([table.getChild('k')?.get(0), table.getChild('n')?.get(0)]).toEqual(['plan', 2]);
});

test('a slip is told where it is, early or late', async () => {
  const wrong = `SELECT 'plan'::${kind} AS k, 'đ'::INTEGER FROM range(3)`;
  const early = await engine.query(wrong).catch((error: unknown) => error);
  expect(early).toBeInstanceOf(QueryError);
  expect(wrong.slice((early as QueryError).position)).toMatch(/^::INTEGER/);
  const late = `SELECT CASE WHEN i = 900000 THEN error('late') END, 'plan'::${kind} FROM range(1000000) t(i)`;
  const failed = await engine.query(late).catch((error: unknown) => (error as QueryError).message);
  expect(typeof failed).toBe('string');
  expect(failed).toContain('Invalid Input Error: late');
  expect(await values(`SELECT 'plan'::${kind}`)).toEqual(['plan']);
});

test('a question that is stopped is stopped', async () => {
  const stop = new AbortController();
  const endless = `SELECT sum(a.i * b.i), any_value('plan'::${kind}) FROM range(1000000) a(i), range(1000000) b(i)`;
  const answer = engine.query(endless, [], { signal: stop.signal });
  setTimeout(() => stop.abort(), 200);
  await expect(answer).rejects.toThrow(EngineCancelled);
  expect(await values(`SELECT 'plan'::${kind}`)).toEqual(['plan']);
});

test('a question without an ENUM costs no call more', async () => {
  const plain = await askedFor("SELECT 'plan' AS k");
  const withEnum = await askedFor(`SELECT 'plan'::${kind} AS k`);
  expect(plain.filter((type) => type === 'RUN_QUERY')).toHaveLength(2);
  expect(withEnum.filter((type) => type === 'RUN_QUERY')).toHaveLength(3);
});

test('what a scratch database gives as Arrow has the texts', async () => {
  const database = await openScratchDatabase();
  await database.run(`CREATE TABLE t AS SELECT unnest(['plan', NULL])::${kind} AS k`);
  const ipc = await database.toArrow('FROM t');
  expect(await database.loadArrow('again', ipc)).toBe(2);
  const again = await database.query('SELECT typeof(k), k FROM again');
  expect([...(again.getChildAt(0) ?? [])]).toEqual(['VARCHAR', 'VARCHAR']);
  expect([...(again.getChildAt(1) ?? [])]).toEqual(['plan', null]);
  database.close();
});
