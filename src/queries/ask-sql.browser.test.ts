import { afterAll, describe, expect, it } from 'vitest';
import { DuckdbEngine } from '../engine/duckdb-engine.ts';
import { answerOf, mostRows } from './ask-sql.ts';

const engine = new DuckdbEngine();
afterAll(() => engine.close());

const outcomeOf = (sql: string, signal = new AbortController().signal) =>
  answerOf(engine, sql, { signal, clock: () => 0 });

async function rowsOf(sql: string) {
  const outcome = await outcomeOf(sql);
  if (!outcome.ok) throw new Error(outcome.trouble.technical);
  const { columns, rowCount, valueAt } = outcome.answer.result;
  return {
    columns,
    rows: Array.from({ length: rowCount }, (_, row) => columns.map((__, at) => valueAt(row, at))),
  };
}

async function slipOf(sql: string) {
  const outcome = await outcomeOf(sql);
  if (outcome.ok) throw new Error('there was an answer');
  const { kind, position } = outcome.trouble;
  return [kind, position === undefined ? undefined : sql.slice(position).split(/[\s,)]/)[0]];
}

describe('the answer to a statement', () => {
  it('has the names and types that the statement gives, two of one name too', async () => {
    const { columns, rows } = await rowsOf('SELECT 1 AS a, 2.50 AS a, 3::BIGINT AS "Năm";');
    expect(columns).toEqual([
      { name: 'a', type: 'INTEGER', kind: 'number' },
      { name: 'a', type: 'DECIMAL(3,2)', kind: 'number' },
      { name: 'Năm', type: 'BIGINT', kind: 'number' },
    ]);
    expect(rows).toEqual([[1, 2.5, 3]]);
  });

  it.each([
    ["TIME '01:02:03.123456'", '01:02:03.123456'],
    ["TIMESTAMP '2020-01-01 01:02:03.123456'", '2020-01-01 01:02:03.123456'],
    ["DATE '2023-11-30'", '2023-11-30'],
    ["'infinity'::DATE", 'infinity'],
    ['INTERVAL 1 MONTH + INTERVAL 2 DAY', '1 month 2 days'],
    ["'x'::ENUM('x', 'y')", 'x'],
    ['[1, NULL]', '[1, NULL]'],
    ["{'a': DATE '2020-01-01'}", "{'a': 2020-01-01}"],
    ['12345678901234567890::HUGEINT', '12345678901234567890'],
    ['0.1::FLOAT', 0.1],
    ["'a'::BLOB", 'a'],
    ['NULL', null],
    ['true', true],
  ])('reads %s as %j', async (expression, value) => {
    expect((await rowsOf(`SELECT ${expression} AS it`)).rows).toEqual([[value]]);
  });

  it.each([
    ['SELECT * FROM range(5) ORDER BY 1 DESC -- xong', [4, 3, 2, 1, 0]],
    ['(SELECT 1) UNION ALL SELECT 2 ORDER BY 1;', [1, 2]],
    ['/* a */ WITH x AS (SELECT 7 AS n) FROM x', [7]],
    ['VALUES (3), (1)', [3, 1]],
    ["PIVOT (SELECT 5 AS n, 'x' AS k) ON k USING sum(n)", [5]],
  ])('%s', async (sql, first) => {
    expect((await rowsOf(sql)).rows.map(([cell]) => cell)).toEqual(first);
  });

  it('takes no more rows than a page shows, and says so', async () => {
    const outcome = await outcomeOf('SELECT * FROM range(100000000000)');
    expect(outcome).toMatchObject({ ok: true, answer: { isCut: true } });
    expect(outcome.ok && outcome.answer.result.rowCount).toBe(mostRows);
    const whole = await outcomeOf('SELECT * FROM range(1000000)');
    expect(whole).toMatchObject({ ok: true, answer: { isCut: false } });
  });
});

describe('a slip', () => {
  it.each([
    ["SELECT 'ắ' AS ố, 'ắ' x FRM y", ['syntax', 'FRM']],
    ["SELECT 'ắ' AS ố,\n  nowhere FROM (SELECT 1)", ['unknown-name', 'nowhere']],
    ['SELECT * FROM no_such_table', ['unknown-name', 'no_such_table']],
    ['SELECT 1 +', ['syntax', '']],
    ["SELECT 'x'::INTEGER", ['value', '::INTEGER']],
    ['', ['empty', undefined]],
    [' ; -- nothing', ['empty', undefined]],
  ])('%s', async (sql, slip) => {
    expect(await slipOf(sql)).toEqual(slip);
  });

  it('is not one where it was stopped', async () => {
    const stop = new AbortController();
    const answer = outcomeOf('SELECT count(*) FROM range(100000000000)', stop.signal);
    setTimeout(() => stop.abort(), 300);
    expect(await answer).toMatchObject({ ok: false, trouble: { kind: 'cancelled' } });
  });
});
