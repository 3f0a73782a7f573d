import { expect, test } from 'vitest';
import { ClickhouseError } from '../../engine/clickhouse/clickhouse-error.ts';
import type { AskOptions } from '../../engine/clickhouse/clickhouse-server.ts';
import type { ServerStatement } from '../../engine/clickhouse/dialect.ts';
import { rowsOfJson } from '../../engine/clickhouse/server-rows.ts';
import { askServerSql } from './ask-server-sql.ts';

const { signal } = new AbortController();

/** A server that answers in these words, and what it was asked. */
function serverOf(answer: string | ClickhouseError) {
  const asked: { sql: string; options: AskOptions }[] = [];
  const ask = async ({ sql }: ServerStatement, options: AskOptions = {}) => {
    asked.push({ sql, options });
    if (typeof answer !== 'string') throw answer;
    return rowsOfJson(new TextEncoder().encode(answer));
  };
  return {
    asked,
    run: (sql: string) => askServerSql({ ask }, sql, { signal, clock: () => 0 }),
  };
}

/** Columns of an answer by their types, with the rows as the server writes them. */
const json = (types: Record<string, string>, rows: readonly string[]): string =>
  `{"meta":${JSON.stringify(Object.entries(types).map(([name, type]) => ({ name, type })))},
  "data":[${rows.join(',')}],"rows":${rows.length}}`;

async function shown(types: Record<string, string>, rows: readonly string[]) {
  const outcome = await serverOf(json(types, rows)).run('SELECT 1');
  if (!outcome.ok) throw new Error(outcome.trouble.technical);
  const { columns, rowCount, valueAt } = outcome.answer.result;
  return Object.fromEntries(
    columns.map(({ name, kind }, column) => [
      name,
      [kind, ...Array.from({ length: rowCount }, (_, row) => valueAt(row, column))],
    ]),
  );
}

const troubleOf = async (error: ClickhouseError) => {
  const outcome = await serverOf(error).run('SELECT 1');
  return outcome.ok ? undefined : [outcome.trouble.kind, outcome.server?.trouble];
};

test('an answer is asked for as text: Arrow has no names of enums and no days', async () => {
  const { asked, run } = serverOf(json({ a: 'UInt8' }, ['[1]']));
  await run('SELECT 1 AS a');
  expect(asked).toEqual([
    { sql: 'SELECT * FROM (SELECT 1 AS a\n) LIMIT 100001', options: { signal, asText: true } },
  ]);
});

// As 18.16 answers; 26.7 leaves the quotes and the zeros at the end of a decimal away.
test.each([
  ['quoted', '["1","-5","3",1.10,0.30000000000000004,1]'],
  ['plain', '[1,-5,3,1.1,0.30000000000000004,1]'],
])('numbers are numbers, %s as they may come', async (_, row) => {
  const types = {
    count: 'UInt64',
    change: 'Int64',
    some: 'Nullable(UInt64)',
    money: 'Decimal(18, 2)',
    sum: 'Float64',
    year: 'UInt16',
  };
  expect(await shown(types, [row, '["7","0",null,2,1,2]'])).toEqual({
    count: ['number', 1, 7],
    change: ['number', -5, 0],
    some: ['number', 3, null],
    money: ['number', 1.1, 2],
    sum: ['number', 0.30000000000000004, 1],
    year: ['number', 1, 2],
  });
});

test('a column with digits that no number holds keeps all of them, as text', async () => {
  const types = { id: 'UInt64', wide: 'Int128', money: 'Decimal(38, 3)' };
  const rows = [
    '[9007199254740993,170141183460469231731687303715884105727,12345678901234567890.123]',
    '["1","2",3.500]',
  ];
  expect(await shown(types, rows)).toEqual({
    id: ['text', '9007199254740993', '1'],
    wide: ['text', '170141183460469231731687303715884105727', '2'],
    money: ['text', '12345678901234567890.123', '3.5'],
  });
});

test('days, times, enums, truths and lists are told as the server writes them', async () => {
  const types = {
    at: "DateTime('UTC')",
    day: 'Nullable(Date)',
    kind: "Enum8('plan' = 1)",
    id: 'UUID',
    is: 'Bool',
    list: 'Array(UInt64)',
    map: 'Map(String, UInt8)',
    since: 'IntervalDay',
  };
  const row =
    '["2024-01-02 03:04:05","2024-01-02","plan","6261cb45-12f2-47ea-9b32-5868446faf93",true,' +
    '["1",9007199254740993],{"a":1},"5"]';
  expect(await shown(types, [row])).toEqual({
    at: ['text', '2024-01-02 03:04:05'],
    day: ['date', '2024-01-02'],
    kind: ['text', 'plan'],
    id: ['text', '6261cb45-12f2-47ea-9b32-5868446faf93'],
    is: ['boolean', true],
    list: ['text', '["1","9007199254740993"]'],
    map: ['text', '{"a":1}'],
    since: ['text', '5'],
  });
});

test.each([
  ['TRUNCATE TABLE observations', 'not-a-question'],
  ['/* SELECT */ insert into observations values (1)', 'not-a-question'],
  ['SHOW TABLES; DROP TABLE observations', 'several'],
  ['SELECT 1) ; DROP TABLE observations --', 'several'],
  [' ; -- nothing\n', 'empty'],
])('%s is not sent', async (sql, kind) => {
  const { asked, run } = serverOf(json({ a: 'UInt8' }, ['[1]']));
  expect(await run(sql)).toMatchObject({ ok: false, trouble: { kind }, server: {} });
  expect(asked).toEqual([]);
});

test('what is no question is told with the place of the word that makes it none', async () => {
  const { run } = serverOf(json({ a: 'UInt8' }, ['[1]']));
  expect(await run('  SELEC * FROM t')).toMatchObject({ trouble: { position: 2 } });
});

test('a slip in the statement is told as one', async () => {
  const of = (code: number, words: string, trouble: 'schema' | 'failed' = 'failed') =>
    troubleOf(new ClickhouseError(trouble, `Code: ${code}. DB::Exception: ${words}`));
  expect(await of(60, 'Table khcn.nope does not exist.', 'schema')).toEqual([
    'unknown-name',
    undefined,
  ]);
  expect(await of(46, 'Function with name `foo` does not exist.')).toEqual([
    'unknown-name',
    undefined,
  ]);
  expect(await of(62, 'Syntax error: failed at position 16')).toEqual(['syntax', undefined]);
  expect(await of(215, 'Column a is not under aggregate function')).toEqual(['meaning', undefined]);
  expect(await of(6, "Cannot parse string 'x' as Int32")).toEqual(['value', undefined]);
});

test('a trouble of the server is told as its own, with what it says', async () => {
  const detail = 'Code: 497. DB::Exception: reader: Not enough privileges.';
  const outcome = await serverOf(new ClickhouseError('no-right', detail)).run('SELECT 1');
  expect(outcome).toEqual({
    ok: false,
    trouble: { kind: 'other', technical: detail, position: undefined },
    server: { trouble: 'no-right' },
  });
  for (const trouble of ['signed-out', 'overloaded', 'timed-out', 'shard-lost'] as const)
    expect(await troubleOf(new ClickhouseError(trouble, 'x'))).toEqual(['other', trouble]);
  const odd = new ClickhouseError('failed', 'Code: 49. DB::Exception: Logical error');
  expect(await troubleOf(odd)).toEqual(['other', 'failed']);
});

test('a statement that was stopped is told as such', async () => {
  const stop = new AbortController();
  const ask = () => {
    stop.abort();
    return Promise.reject(new ClickhouseError('failed', 'x'));
  };
  const options = { signal: stop.signal, clock: () => 0 };
  expect(await askServerSql({ ask }, 'SELECT 1', options)).toMatchObject({
    trouble: { kind: 'cancelled' },
  });
});
