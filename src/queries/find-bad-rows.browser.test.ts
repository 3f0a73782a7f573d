import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Resource } from '../datasets/data-package.ts';
import type { Problem } from '../datasets/problem.ts';
import { DuckdbEngine } from '../engine/duckdb-engine.ts';
import { knownTables } from '../semantic/tables.ts';
import { findBadRows } from './find-bad-rows.ts';
import { KnownKeys } from './known-keys.ts';

const fields = knownTables.observations.fields.map((field) =>
  field.name === 'breakdown' ? { ...field, constraints: { pattern: '[a-z]+=[a-z]+' } } : field,
);
const columns = fields.map(({ name }) => name);
const keyFields = ['indicator_id', 'place_id', 'period_start', 'breakdown'];
const resource: Resource = {
  name: 'observations',
  path: 'a.parquet',
  format: 'parquet',
  schema: { fields, primaryKey: keyFields, uniqueKeys: [], foreignKeys: [] },
};
const place = { package: 'p', resource: 'observations', file: 'a.parquet' };

const good: Record<string, string | number | null> = {
  indicator_id: 'fines',
  place_id: '63-45',
  period_start: '2023-01-01',
  period_end: '2023-12-31',
  period_precision: 'day',
  as_of: null,
  value: 65,
  qualifier: 'exact',
  value_kind: 'actual',
  status: 'final',
  breakdown: null,
  source_id: 'report',
  locator: 'II.1',
  as_printed: '65 vụ',
  note_vi: null,
  note_en: null,
};

let engine: DuckdbEngine;
const csvOf = (names: readonly string[], rows: readonly (readonly unknown[])[]) =>
  new TextEncoder().encode([names, ...rows].map((row) => `${row.join(',')}\n`).join(''));

const load = (
  table: string,
  named: readonly { name: string; type: 'string' | 'number' | 'date' | 'integer' | 'boolean' }[],
  rows: readonly (readonly unknown[])[],
) =>
  engine.load({
    table,
    contentKey: table,
    read: async () => ({
      format: 'csv',
      bytes: csvOf(
        named.map(({ name }) => name),
        rows,
      ),
      columns: named,
    }),
  });

beforeAll(async () => {
  engine = new DuckdbEngine();
  known = new KnownKeys(engine);
  const text = (name: string) => ({ name, type: 'string' as const });
  const decimals = { name: 'decimals', type: 'integer' as const };
  await load(
    'indicators',
    [text('indicator_id'), decimals],
    [
      ['fines', 0],
      ['share', 2],
      ['any', ''],
    ],
  );
  await load('places', [text('place_id')], [['63-45']]);
  await load('sources', [text('source_id')], [['report']]);
});
afterAll(() => engine.close());

let tables = 0;
let known: KnownKeys;
let indicators: string[] | undefined;
async function problemsOf(...rows: Record<string, string | number | null>[]): Promise<Problem[]> {
  tables += 1;
  const table = `rows ${tables}`;
  const written = rows.map((row) => columns.map((name) => ({ ...good, ...row })[name] ?? ''));
  await load(table, fields, written);
  return findBadRows({ engine, table, columns, resource, place, indicators, known });
}

test('rows that keep the rules are passed, whatever may be missing', async () => {
  expect(
    await problemsOf(
      {},
      { period_start: '2022-01-01', period_end: '2022-12-31', as_of: '2022-06-30', status: null },
      { breakdown: 'sex=male', note_vi: 'ước tính', value: 60 },
      { indicator_id: 'share', value: 12.25 },
      { indicator_id: 'any', value: 0.125 },
    ),
  ).toEqual([]);
});

test.each([
  [{ indicator_id: 'unheard' }, 'indicator_id', 'row/foreign-key', 'unheard'],
  [{ indicator_id: null }, 'indicator_id', 'cell/required', undefined],
  [{ place_id: '63-99' }, 'place_id', 'row/foreign-key', '63-99'],
  [{ source_id: 'rumour' }, 'source_id', 'row/foreign-key', 'rumour'],
  [{ breakdown: 'Nam' }, 'breakdown', 'cell/pattern', 'Nam'],
  [{ qualifier: 'roughly' }, 'qualifier', 'cell/enum', 'roughly'],
  [{ status: 'guess' }, 'status', 'cell/enum', 'guess'],
  [{ value_kind: null }, 'value_kind', 'cell/required', undefined],
  [{ value: null }, 'value', 'cell/required', undefined],
  [{ as_printed: null }, 'as_printed', 'cell/required', undefined],
  [{ period_end: null }, 'period_end', 'cell/required', undefined],
])('of %j is told the column and the reason', async (wrong, column, code, value) => {
  const problems = await problemsOf({}, { period_start: '2021-01-01', ...wrong });
  expect(problems).toEqual([
    expect.objectContaining({ ...place, column, code, ...(value && { value }) }),
  ]);
});

test.each([
  [{ value: 65.5 }, 'value', 'rule/decimals', { decimals: 0 }],
  [{ indicator_id: 'share', value: 1.234 }, 'value', 'rule/decimals', { decimals: 2 }],
  [
    { period_start: '2024-01-01' },
    'period_end',
    'row/period-order',
    { start: '2024-01-01', end: '2023-12-31' },
  ],
  [
    { as_of: '2024-02-01' },
    'as_of',
    'row/as-of-outside',
    { start: '2023-01-01', end: '2023-12-31' },
  ],
  [
    { period_precision: 'month', period_end: '2023-12-30' },
    'period_end',
    'row/date-precision',
    { precision: 'month' },
  ],
])('of %j is told what it is measured by', async (wrong, column, code, params) => {
  expect(await problemsOf(wrong)).toEqual([
    expect.objectContaining({ ...place, column, code, params }),
  ]);
});

test('a key that comes twice is told with its values', async () => {
  expect(await problemsOf({ breakdown: 'sex=male' }, { breakdown: 'sex=male', value: 3 })).toEqual([
    {
      ...place,
      column: keyFields.join(', '),
      value: 'fines, 63-45, 2023-01-01, sex=male',
      code: 'row/duplicate-key',
      params: { fields: keyFields, firstLine: 0 },
    },
  ]);
});

test.each([[['share', 'any', 'fines']], [['share']]])(
  'decimals are those of the indicators at hand, %j',
  async (ids) => {
    indicators = ids;
    const problems = await problemsOf(
      { indicator_id: 'share', value: 12.25 },
      { indicator_id: 'share', value: 1.234, period_start: '2022-01-01' },
    );
    indicators = undefined;
    expect(problems).toEqual([
      expect.objectContaining({ code: 'rule/decimals', value: '1.234', params: { decimals: 2 } }),
    ]);
  },
);

test('what other tables hold is asked again once it is forgotten', async () => {
  const row = { indicator_id: 'new' };
  expect(await problemsOf(row)).toMatchObject([{ code: 'row/foreign-key' }]);
  await load(
    'indicators',
    [
      { name: 'indicator_id', type: 'string' },
      { name: 'decimals', type: 'integer' },
    ],
    [
      ['fines', 0],
      ['new', 0],
    ],
  );
  expect(await problemsOf(row)).toMatchObject([{ code: 'row/foreign-key' }]);
  known.forget();
  expect(await problemsOf(row)).toEqual([]);
});
