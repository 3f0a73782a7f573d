import { afterAll, expect, test } from 'vitest';
import { DuckdbEngine } from './duckdb-engine.ts';
import { QueryError } from './engine-errors.ts';
import type { Parameter } from './engine.ts';

const engine = new DuckdbEngine();
afterAll(() => engine.close());

/** The first row, or the only value of it, as JavaScript sees it. */
async function row(sql: string, parameters: readonly Parameter[] = []): Promise<unknown[]> {
  const table = await engine.query(sql, parameters);
  return table.schema.fields.map((_, index) => table.getChildAt(index)?.get(0));
}

test('numbers arrive as numbers', async () => {
  expect(await row('SELECT 1.234, -0.05, 0.1 + 0.2, 5::BIGINT, 7::HUGEINT, 3::UBIGINT')).toEqual([
    1.234, -0.05, 0.3, 5, 7, 3,
  ]);
  expect(
    await row('SELECT count(*), sum(i), avg(i), sum(i::DECIMAL(9,2)) FROM range(5) t(i)'),
  ).toEqual([5, 10, 2, 10]);
  expect(await row("SELECT 'NaN'::DOUBLE, 1e300, 2::TINYINT, 1.5::FLOAT")).toEqual([
    NaN,
    1e300,
    2,
    1.5,
  ]);
});

test('whole numbers beyond 2^53 and decimals of more than 15 digits arrive as text, digit by digit', async () => {
  expect(
    await row(`SELECT 9007199254740991::BIGINT, 9007199254740993::BIGINT, -9007199254740993::HUGEINT,
      18446744073709551615::UBIGINT, 170141183460469231731687303715884105727::HUGEINT,
      12345678901234567890.123::DECIMAL(38,3), -0.0000000000000000000000001::DECIMAL(38,25)`),
  ).toEqual([
    9007199254740991,
    '9007199254740993',
    '-9007199254740993',
    '18446744073709551615',
    '170141183460469231731687303715884105727',
    '12345678901234567890.123',
    -1e-25,
  ]);
  expect(await row('SELECT sum(x) FROM (VALUES (9007199254740992), (1)) t(x)')).toEqual([
    '9007199254740993',
  ]);
});

test('a column is of one type in all of its rows, also over several batches', async () => {
  const big =
    'SELECT CASE WHEN i = 4999 THEN 9007199254740993 ELSE i END AS n FROM range(5000) t(i)';
  const texts = (await engine.query(big)).getChild('n');
  expect([texts?.get(0), texts?.get(4998), texts?.get(4999)]).toEqual([
    '0',
    '4998',
    '9007199254740993',
  ]);
  const table = await engine.query('SELECT (i / 4)::DECIMAL(9,2) AS n FROM range(5000) t(i)');
  expect(table.batches.length).toBeGreaterThan(1);
  const numbers = table.getChild('n');
  expect([numbers?.get(1), numbers?.get(4999)]).toEqual([0.25, 1249.75]);
  expect(numbers?.toArray()).toBeInstanceOf(Float64Array);
});

test('numbers inside lists, structs and maps arrive right', async () => {
  const [list, struct, map, deep] = await row(
    `SELECT [1.234, NULL, 2.5], {'x': 1.5, 'y': 3::BIGINT}, MAP {'k': 1.25}, [{'a': [9007199254740993]}]`,
  );
  expect([...(list as Iterable<number>)]).toEqual([1.234, null, 2.5]);
  expect(JSON.stringify(struct)).toBe('{"x":1.5,"y":3}');
  expect(JSON.stringify(map)).toBe('{"k":1.25}');
  expect(JSON.stringify(deep)).toBe('[{"a":["9007199254740993"]}]');
});

test('what is missing stays missing', async () => {
  expect(
    await row('SELECT NULL, NULL::BIGINT, NULL::DECIMAL(5,2), sum(i), count(i) FROM range(0) t(i)'),
  ).toEqual([null, null, null, null, 0]);
  const values = (await engine.query('SELECT * FROM (VALUES (1.5), (NULL), (2.5)) t(x)')).getChild(
    'x',
  );
  expect([...(values ?? [])]).toEqual([1.5, null, 2.5]);
});

test('no rows are an empty table with its columns', async () => {
  const table = await engine.query('SELECT 1.5 AS a, 2::BIGINT AS b WHERE false');
  expect([table.numRows, table.schema.names]).toEqual([0, ['a', 'b']]);
});

test('dates arrive as milliseconds since 1970, in UTC', async () => {
  expect(
    await row("SELECT DATE '2023-11-30', TIMESTAMP '2023-11-30 01:02:03.456', DATE '1954-05-07'"),
  ).toEqual([Date.UTC(2023, 10, 30), Date.UTC(2023, 10, 30, 1, 2, 3, 456), Date.UTC(1954, 4, 7)]);
});

test('Vietnamese text passes unchanged, in both Unicode forms', async () => {
  const text = 'Sở Khoa học và Công nghệ tỉnh Đắk Lắk';
  expect(await row('SELECT ?, length(?)', [text, text])).toEqual([text, text.length]);
  const apart = text.normalize('NFD');
  expect(await row(`SELECT ?, '${apart}'`, [apart])).toEqual([apart, apart]);
});

test.each<Parameter>([3, -2.5, 1e21, 9007199254740991, true, false, null, '', '2020-01-02'])(
  'the parameter %s comes back as it is',
  async (value) => {
    expect(await row('SELECT ?', [value])).toEqual([value]);
  },
);

test.each([
  "x'; DROP TABLE t; --",
  '" OR 1=1 --',
  "\\'; SELECT 1",
  '$1 ?',
  '\u0000',
  'a\u0000b',
  "'''",
  '${1}',
  '/* */',
])('a parameter is never read as SQL: %j', async (text) => {
  expect(await row('SELECT $1, $1 = $2, length($1)', [text, text])).toEqual([
    text,
    true,
    text.length,
  ]);
});

test.each([NaN, Infinity, -Infinity])('%s is refused as a parameter', async (value) => {
  await expect(engine.query('SELECT ?', [value])).rejects.toThrow(QueryError);
});

test('too few or too many parameters are told', async () => {
  await expect(engine.query('SELECT ?, ?', [1])).rejects.toThrow(/not provided/);
  await expect(engine.query('SELECT ?', [1, 2])).rejects.toThrow(/mismatch/);
});

test('a slip in the SQL is a QueryError with the statement and the cause, and no restart', async () => {
  const states: string[] = [];
  const stop = engine.subscribe(() => states.push(engine.status.state));
  const error = await engine.query('SELECT * FROM nowhere').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(QueryError);
  expect(error).toMatchObject({ sql: 'SELECT * FROM nowhere' });
  expect((error as QueryError).message).toMatch(/nowhere does not exist/);
  expect((error as QueryError).cause).toBeInstanceOf(Error);
  await expect(engine.query("SELECT 'unreachable'::INTEGER")).rejects.toThrow(QueryError);
  await expect(engine.query("SELECT error('memory access out of bounds')")).rejects.toThrow(
    QueryError,
  );
  expect(await row('SELECT 1')).toEqual([1]);
  expect(states).toEqual([]);
  stop();
});

test.each([
  ['SELECT nope', 'nope'],
  ["SELECT 'Quảng Trị', '漢字',\r\n  'ế',\n  nope FROM range(3)", 'nope'],
  [`SELECT ${"'Sở Khoa học', ".repeat(20)} nope, ${"'và', ".repeat(40)} 1`, 'nope'],
  ["SELECT 'Sở Khoa học và Công nghệ tỉnh Đắk Lắk' FORM t", 't'],
  ["SELECT 'Đắk Lắk' FROM nowhere WHERE 1 = 1", 'nowhere'],
  ["SELECT length('Đắk Lắk', 3)", 'length'],
  ["SELECT 'ế', 'x'::INTEGER", '::INTEGER'],
])('where a slip is, is told: %s', async (sql, at) => {
  const error = await engine.query(sql).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(QueryError);
  const { position, reason } = error as QueryError;
  expect(sql.slice(position).slice(0, at.length)).toBe(at);
  expect(reason).not.toMatch(/LINE|\^/);
});

test('a slip at the end is told there, one without a place has none', async () => {
  const open = await engine.query('SELECT (1 + ').catch((e: unknown) => e);
  expect(open).toMatchObject({ position: 11 });
  const late = "SELECT CASE WHEN range = 900000 THEN error('late') END FROM range(1000000)";
  expect(await engine.query(late).catch((e: unknown) => e)).toMatchObject({
    reason: 'Invalid Input Error: late',
    position: undefined,
  });
});

test('one statement is answered, with or without a semicolon; two are refused', async () => {
  expect(await row('SELECT 1; -- done; really')).toEqual([1]);
  await expect(engine.query('SELECT 1; SELECT 2')).rejects.toThrow(QueryError);
  await expect(
    engine.query("PIVOT (SELECT 1 a, 'x' b) ON b USING sum(a); SELECT 2"),
  ).rejects.toThrow(QueryError);
});

test('every kind of question is answered', async () => {
  const ask = async (sql: string): Promise<number> => (await engine.query(sql)).numRows;
  expect(await ask('FROM range(3)')).toBe(3);
  expect(await ask('(SELECT 1) UNION ALL (SELECT 2)')).toBe(2);
  expect(await ask('-- a remark\n/* another */ WITH x AS (SELECT 1) FROM x')).toBe(1);
  expect(await ask('VALUES (1), (2)')).toBe(2);
  expect(await ask('DESCRIBE SELECT 1 a, 2 b')).toBe(2);
  expect(await ask('SUMMARIZE SELECT 1 a')).toBe(1);
  expect(await ask('EXPLAIN SELECT 1')).toBe(1);
  expect(await ask('EXPLAIN ANALYZE SELECT 1')).toBe(1);
  expect(await ask('SHOW TABLES')).toBe(0);
  expect(await row("PIVOT (SELECT 1.5 a, 'é; x' b) ON b USING sum(a)")).toEqual([1.5]);
});

test('parallel questions are all answered, each with its own answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => row('SELECT ? * 2', [index])),
  );
  expect(answers).toEqual(Array.from({ length: 20 }, (_, index) => [index * 2]));
});
