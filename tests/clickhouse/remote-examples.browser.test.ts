import { afterEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { clickhouse } from '../../src/components/sql/clickhouse-dialect.ts';
import { ClickhouseServer } from '../../src/engine/clickhouse/clickhouse-server.ts';
import { remoteExamples } from '../../src/pages/query/remote-examples.ts';
import { askServerSql } from '../../src/queries/remote/ask-server-sql.ts';
import { remoteSchema } from '../../src/queries/remote/remote-schema.ts';
import { reader } from './cluster-names.ts';
import { catalogue, places, type Cells } from './random-rows.ts';

// What is offered for a server is answered by those of 2018 and those of today.

let url: string | null = null;
afterEach(() => commands.stopServers(url));

const cell = (value: number, year: number, more: Cells): Cells => ({
  indicator_id: 'fines',
  place_id: places[0] ?? '',
  period_start: `${year}-01-01`,
  period_end: `${year}-12-31`,
  period_precision: 'day',
  value,
  qualifier: 'exact',
  value_kind: 'actual',
  source_id: 'report-1',
  locator: 'I',
  as_printed: String(value),
  ...more,
});
const figures = [
  cell(1, 2020, {}),
  cell(5, 2021, {}),
  cell(2, 2021, { breakdown: 'sex=male' }),
  cell(9, 2022, { value_kind: 'plan' }),
  cell(7, 2021, { place_id: places[1] ?? '' }),
];
const lines = (rows: readonly Cells[]) => rows.map((it) => JSON.stringify(it));

test.for(['two old shards', 'one of today'] as const)(
  'examples and functions for a server are those of %s',
  { timeout: 120_000 },
  async (which, { skip }) => {
    url = await commands.startServers(which);
    if (url === null) return skip();
    const at = { url, database: 'asked', table: 'observations' };
    const { indicators = [] } = catalogue;
    const tables = { indicators: lines(indicators), observations: lines(figures) };
    await commands.fillServers(at.url, at.database, tables);
    const server = new ClickhouseServer(at, reader);
    const { signal } = new AbortController();
    const rowsOf = async (sql: string) => {
      const outcome = await askServerSql(server, sql, { signal, clock: () => 0 });
      if (!outcome.ok) throw new Error(`${sql}: ${outcome.trouble.technical}`);
      const { columns, rowCount, valueAt } = outcome.answer.result;
      return Array.from({ length: rowCount }, (_, row) =>
        columns.map((__, column) => valueAt(row, column)),
      );
    };
    const dataset = { name: 'asked', title: 'Bộ', clickhouse: at };
    const schema = await remoteSchema(server, dataset, undefined, signal);
    expect(schema[0]?.name).toBe('observations');
    expect(schema.map(({ name }) => name).filter((name) => name.includes('.'))).toEqual([]);

    const examples = remoteExamples(at, schema);
    expect(await rowsOf(examples.rows)).toHaveLength(figures.length);
    expect(await rowsOf(examples.years)).toEqual([
      [2020, 'actual', 1, 1, 1],
      [2021, 'actual', 3, 1, 2],
      [2022, 'plan', 1, 1, 1],
    ]);
    expect(await rowsOf(examples.indicators)).toEqual([
      ['fines', 'Chỉ tiêu fines', 5, '2020-01-01', '2022-12-31'],
    ]);
    // Neither a part of a total nor a plan.
    expect(await rowsOf(examples.latest)).toEqual([
      ['fines', places[0], 5, '2021-12-31'],
      ['fines', places[1], 7, '2021-12-31'],
    ]);
    // A database of figures alone.
    const alone = remoteExamples(at, [{ name: 'observations', columns: [] }]);
    expect(await rowsOf(alone.indicators)).toEqual([['fines', 5, '2020-01-01', '2022-12-31']]);
    expect(await rowsOf(alone.latest)).toHaveLength(2);

    // Of an aggregate function with a condition the server lists only the first part.
    const known = await rowsOf('SELECT name FROM system.functions');
    const names = new Set(known.map(([name]) => name));
    expect(
      clickhouse.functions.filter((it) => !names.has(it) && !names.has(it.replace(/If$/, ''))),
    ).toEqual([]);
  },
);
