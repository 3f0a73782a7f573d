import { describe as suite, expect, test } from 'vitest';
import type { Resource } from '../../datasets/data-package.ts';
import type { RemoteDataset } from '../../datasets/packages-list.ts';
import { describe, statedPackage } from './stated-package.ts';

const clickhouse = { url: 'https://data.example.test', database: 'khcn', table: 'observations' };
const dataset: RemoteDataset = { name: 'ministry', title: 'Bộ', clickhouse };

const stated = {
  name: 'reports',
  title: 'Năm báo cáo',
  title_en: 'Five reports',
  licenses: [{ name: 'CC-BY-4.0' }],
  reportTexts: ['a.txt'],
  partSums: [{ indicator_id: 'ocop-products', dimension: 'stars' }],
  resources: [
    {
      name: 'observations',
      path: 'observations.csv',
      title: 'Số liệu',
      schema: { fields: [{ name: 'value', type: 'number' }] },
    },
  ],
};

const asked = (rows: readonly (readonly string[])[], tables = ['data_package']) => {
  const seen: string[] = [];
  const server = {
    ask: async ({ sql }: { sql: string }) => {
      seen.push(sql);
      return { columns: [{ name: 'shown_0', type: 'String' }], rows };
    },
  };
  const types = new Map(tables.map((table) => [table, new Map([['descriptor', 'String']])]));
  return { seen, asked: { server, dataset, types, signal: AbortSignal.timeout(1_000) } };
};

const read = async (rows: readonly (readonly string[])[], tables?: string[]) =>
  statedPackage(asked(rows, tables).asked);

suite('what a database says of its figures', () => {
  test('is asked for where it has such a table, and nowhere else', async () => {
    const without = asked([], []);
    expect(await statedPackage(without.asked)).toEqual({ ok: true, value: undefined });
    expect(without.seen).toEqual([]);
    const outcome = await read([[JSON.stringify(stated)]]);
    expect(outcome).toMatchObject({ ok: true, value: { title: 'Năm báo cáo' } });
  });

  test.each<[string, string[][]]>([
    ['no row', []],
    ['two rows', [[JSON.stringify(stated)], [JSON.stringify(stated)]]],
    ['no JSON', [['<p>Chào']]],
    ['no package', [['{"name":"reports"}']]],
  ])('is refused with %s', async (_, rows) => {
    const outcome = await read(rows);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ package: 'ministry', file: 'data_package', code: 'descriptor/invalid' }],
    });
  });
});

test('tables are as they are on the server, words and rules as they are stated', async () => {
  const outcome = await read([[JSON.stringify(stated)]]);
  const resource: Resource = {
    name: 'observations',
    path: 'observations.csv',
    format: 'csv',
    schema: { fields: [], primaryKey: [], uniqueKeys: [], foreignKeys: [] },
  };
  const found = describe(dataset, [resource], outcome.ok ? outcome.value : undefined);
  expect(found).toMatchObject({
    name: 'ministry',
    title: 'Bộ',
    licenses: [{ name: 'CC-BY-4.0' }],
    partSums: [{ indicator_id: 'ocop-products', dimension: 'stars' }],
    crossChecks: [],
    // Nothing lies beside a server.
    reportTexts: [],
  });
  expect(found.resources).toEqual([{ ...resource, title: 'Số liệu' }]);
  expect(describe(dataset, [resource], undefined).resources).toEqual([resource]);
});
