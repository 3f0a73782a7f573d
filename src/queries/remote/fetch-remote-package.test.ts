import { expect, test } from 'vitest';
import type { RemoteDataset } from '../../datasets/packages-list.ts';
import type { ServerStatement } from '../../engine/clickhouse/dialect.ts';
import type { ServerRows, ServerValue } from '../../engine/clickhouse/server-rows.ts';
import type { Field } from '../../datasets/field.ts';
import { knownTables } from '../../semantic/tables.ts';
import { fetchRemotePackage } from './fetch-remote-package.ts';

const dataset: RemoteDataset = {
  name: 'ministry',
  title: 'Bộ',
  clickhouse: { url: 'https://data.example.test', database: 'khcn', table: 'observations' },
};

const typeOf = ({ type }: Field): string =>
  type === 'date' ? 'Date' : type === 'number' || type === 'integer' ? 'Float64' : 'String';

type Columns = Record<string, string>;
const columnsOf = (table: 'observations' | 'sources'): Columns =>
  Object.fromEntries(knownTables[table].fields.map((field) => [field.name, typeOf(field)]));

/** A database with these tables, whose questions are answered by what stands behind FROM. */
function databaseOf(
  tables: Record<string, Columns>,
  rowsOf: (sql: string) => readonly (readonly ServerValue[])[] = () => [],
  of = dataset,
) {
  const asked: string[] = [];
  const ask = async ({ sql }: ServerStatement): Promise<ServerRows> => {
    asked.push(sql);
    const rows = sql.includes('system.columns')
      ? Object.entries(tables).flatMap(([table, columns]) =>
          Object.entries(columns).map(([column, type]) => [table, column, type]),
        )
      : rowsOf(sql);
    return { columns: [], rows };
  };
  const known = ['63-45'];
  const opened = fetchRemotePackage({ ask }, of, known, AbortSignal.timeout(5_000));
  return { asked, opened };
}

const counts = [
  ['fines', 'report-1', 2022, 'actual', '63-45 63-46', '1 2', '1 1'],
  ['grants', 'report-2', 2023, 'plan', '63-45', '4', '4'],
];

/** Of a database in which a thousand more observations are of communes. */
const answerTo = (sql: string): readonly (readonly ServerValue[])[] => {
  if (sql.includes('GROUP BY')) return counts;
  return sql.includes('count()') ? [[1_007]] : [];
};

test('observations of places that no list has are left where they are, and counted', async () => {
  const { asked, opened } = databaseOf({ observations: columnsOf('observations') }, answerTo);
  expect((await opened).leftOut).toBe(1_000);
  expect(asked[1]).toContain('WHERE (`place_id` IN {values_0:Array(String)})');
});

test('names come whole, observations are counted and stay where they are', async () => {
  const tables = { observations: columnsOf('observations'), sources: columnsOf('sources') };
  const { asked, opened } = databaseOf(tables, (sql) => (sql.includes('`sources`') ? [] : counts));
  const { descriptor, parted, files, problems } = (await opened).fetched;
  expect(problems).toEqual([]);
  expect([...files.keys()]).toEqual(['ministry/sources.csv']);
  expect(parted.get('observations')).toMatchObject({ package: 'ministry', rows: 7 });
  const observations = descriptor?.resources.find(({ name }) => name === 'observations');
  expect(observations?.keyValues).toEqual({
    indicator_id: ['fines', 'grants'],
    place_id: ['63-45', '63-46'],
    source_id: ['report-1', 'report-2'],
  });
  // Columns, sources, counts, their sum: no observation.
  expect(asked).toHaveLength(4);
  expect(asked[2]).toContain('GROUP BY');
});

test.each([
  ['observations', 'observations_by_year'],
  ['observations_of_2024', 'observations_of_2024_by_year'],
])('the counts of %s are taken from %s, and from no other', async (table, counted) => {
  const { fields } = knownTables.observations_by_year;
  const summed = Object.fromEntries(fields.map((field) => [field.name, typeOf(field)]));
  const tables = {
    [table]: columnsOf('observations'),
    observations_by_year: summed,
    [counted]: summed,
  };
  const at = { ...dataset, clickhouse: { ...dataset.clickhouse, table } };
  const { asked, opened } = databaseOf(tables, answerTo, at);
  await opened;
  expect(asked.filter((sql) => sql.includes('sum(observations)')).join()).toContain(
    `\`${counted}\``,
  );
  expect(asked.filter((sql) => sql.includes('_by_year`') && !sql.includes(counted))).toEqual([]);
});

test.each<[string, Record<string, Columns>, object]>([
  ['no observations', {}, { code: 'file/missing' }],
  [
    'a column that is gone',
    {
      observations: Object.fromEntries(
        Object.entries(columnsOf('observations')).filter(([name]) => name !== 'value'),
      ),
    },
    { code: 'table/missing-column', column: 'value' },
  ],
  [
    'a column of another type',
    { observations: { ...columnsOf('observations'), value: 'String' } },
    { code: 'cell/type', column: 'value', value: 'String' },
  ],
])('%s refuses the dataset with the reason', async (_, tables, problem) => {
  const { descriptor, problems } = (await databaseOf(tables, () => counts).opened).fetched;
  expect(descriptor).toBeUndefined();
  expect(problems).toMatchObject([{ package: 'ministry', ...problem }]);
});

test('more counts than a page can hold are refused', async () => {
  const many = { length: 1_000_001 };
  const list = Array.from(many, () => '1').join(' ');
  const { opened } = databaseOf({ observations: columnsOf('observations') }, () => [
    ['fines', 'report-1', 2022, 'actual', list, list, list],
  ]);
  await expect(opened).rejects.toMatchObject({ trouble: 'too-much' });
});
