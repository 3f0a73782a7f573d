import { expect, test } from 'vitest';
import type { DataPackage } from '../../datasets/data-package.ts';
import type { ServerStatement } from '../../engine/clickhouse/dialect.ts';
import { remoteSchema } from './remote-schema.ts';

const clickhouse = { url: 'https://data.example.test', database: 'khcn', table: 'figures' };
const dataset = { name: 'ministry', title: 'Bộ', title_en: 'Ministry', clickhouse };
const descriptor = {
  resources: [
    {
      name: 'observations',
      title: 'Số liệu',
      schema: { fields: [{ name: 'value', type: 'number', title: 'Giá trị' }] },
    },
    { name: 'place-names', title: 'Tên gọi', schema: { fields: [{ name: 'name', title: 'Tên' }] } },
  ],
} as unknown as DataPackage;

const schemaOf = async (rows: readonly (readonly string[])[], told?: DataPackage) => {
  const asked: ServerStatement[] = [];
  const ask = async (statement: ServerStatement) => {
    asked.push(statement);
    return { columns: [], rows };
  };
  const tables = await remoteSchema({ ask }, dataset, told, new AbortController().signal);
  return { asked, tables };
};

test('figures come first, then what the package tells of, then what else is in the database', async () => {
  const { asked, tables } = await schemaOf(
    [
      ['.inner.counts', 'n', 'UInt64'],
      ['extra', 'note', 'String'],
      ['figures', 'value', 'Float64'],
      ['figures', 'note', 'Nullable(String)'],
      ['place_names', 'name', 'String'],
    ],
    descriptor,
  );
  expect(asked.map(({ values }) => values)).toEqual([{ of_database: ['khcn'] }]);
  expect(tables.map(({ name, title }) => [name, title.vi])).toEqual([
    ['figures', 'Số liệu'],
    ['place_names', 'Tên gọi'],
    ['extra', undefined],
  ]);
  expect(tables[0]?.columns.map(({ name, type, title }) => [name, type, title.vi])).toEqual([
    ['value', 'Float64', 'Giá trị'],
    ['note', 'Nullable(String)', undefined],
  ]);
  expect(new Set(tables.map((it) => it.datasetTitle?.en))).toEqual(new Set(['Ministry']));
});

test('a package that says nothing leaves the names alone', async () => {
  const { tables } = await schemaOf([['figures', 'value', 'Float64']]);
  expect(tables).toMatchObject([{ name: 'figures', rows: undefined, title: { vi: undefined } }]);
});
