import { expect, test } from 'vitest';
import type { DataPackage, Resource } from '../datasets/data-package.ts';
import type { LoadedPackage } from '../ingest/loaded-package.ts';
import type { ParquetParts, PartFooter } from '../ingest/parquet/parquet-parts.ts';
import { PartError } from '../ingest/parquet/part-error.ts';
import { tableOfRows } from '../ingest/table.ts';
import { knownTables } from '../semantic/tables.ts';
import { judgeParts, opensInParts } from './judge-parts.ts';
import { rowsInFiles, type PartedTable } from './open-parts.ts';
import type { PartsAccess } from './parts-access.ts';
import type { PartsStore } from './parts-store.ts';

const schemaOf = (name: 'observations' | 'observations_by_year' | 'sources') => ({
  fields: [...knownTables[name].fields],
  primaryKey: [],
  uniqueKeys: [],
  foreignKeys: [],
});

const observations: Resource = {
  name: 'observations',
  path: 'a.parquet',
  format: 'parquet',
  parts: [{ path: 'a.parquet' }],
  schema: schemaOf('observations'),
};
const summary: Resource = {
  name: 'observations-by-year',
  path: 'observations-by-year.csv',
  format: 'csv',
  schema: schemaOf('observations_by_year'),
};
const descriptorOf = (more: Partial<DataPackage> = {}): DataPackage => ({
  name: 'p',
  licenses: [],
  sources: [],
  resources: [observations],
  partSums: [],
  crossChecks: [],
  reportTexts: [],
  ...more,
});

const large = 2 ** 30;
const types = { string: 'VARCHAR', date: 'DATE', number: 'DOUBLE', integer: 'BIGINT' } as const;
const footer = (bytes: number): PartFooter => ({
  part: 'data/p/a.parquet',
  bytes,
  version: undefined,
  rows: 3,
  columns: knownTables.observations.fields.map(({ name, type }) => ({
    name,
    type: types[type as keyof typeof types],
  })),
  rowGroups: [],
});

function accessTo(read: () => PartFooter): PartsAccess {
  const parts = { footer: async () => read() } as unknown as ParquetParts;
  const store = { reader: async () => parts } as unknown as PartsStore;
  return { open: async () => store } as unknown as PartsAccess;
}
const failing = (code: PartError['fault']['code']) =>
  accessTo(() => {
    throw new PartError({ code, part: 'data/p/a.parquet', detail: 'told' });
  });

const single: Resource = {
  name: 'observations',
  path: 'a.parquet',
  format: 'parquet',
  schema: observations.schema,
};

const open = (resource: Resource, access: PartsAccess | undefined, descriptor = descriptorOf()) =>
  opensInParts(resource, { descriptor, folder: 'data/p/' }, access, { signal: undefined });

test('several files of observations are opened, with the summary that the package brings', async () => {
  const descriptor = descriptorOf({ resources: [observations, summary] });
  expect(
    await open(
      observations,
      accessTo(() => footer(10)),
      descriptor,
    ),
  ).toMatchObject({
    ok: true,
    value: { package: 'p', summary: 'observations-by-year', rows: 3, bytes: 10 },
  });
});

test('several files of another table, or where nothing can read them, are refused', async () => {
  const sources: Resource = { ...observations, name: 'sources', schema: schemaOf('sources') };
  const refused = { ok: false, problems: [{ code: 'descriptor/invalid', file: 'a.parquet' }] };
  expect(
    await open(
      sources,
      accessTo(() => footer(10)),
    ),
  ).toMatchObject(refused);
  expect(await open(observations, undefined)).toMatchObject(refused);
});

test('rules over many rows are refused of several files, and make a single one come whole', async () => {
  const rule = { crossChecks: [{}] } as unknown as Partial<DataPackage>;
  const access = accessTo(() => footer(large));
  expect(await open(observations, access, descriptorOf(rule))).toMatchObject({
    ok: false,
    problems: [{ code: 'part/rules', file: 'a.parquet' }],
  });
  expect(await open(single, access, descriptorOf(rule))).toBeUndefined();
});

test('a single file is read in parts where it is large, and else fetched whole', async () => {
  expect(
    await open(
      single,
      accessTo(() => footer(large)),
    ),
  ).toMatchObject({ ok: true });
  expect(
    await open(
      single,
      accessTo(() => footer(1000)),
    ),
  ).toBeUndefined();
  expect(await open(single, undefined)).toBeUndefined();
});

test('a single file that can’t be read in parts comes whole; of several files it is a problem', async () => {
  expect(await open(single, failing('no-ranges'))).toBeUndefined();
  expect(await open(observations, failing('no-ranges'))).toMatchObject({
    ok: false,
    problems: [{ code: 'part/failed', params: { trouble: 'no-ranges' } }],
  });
  expect(await open(observations, failing('refused'))).toMatchObject({
    ok: false,
    problems: [{ code: 'part/failed', params: { trouble: 'refused', detail: 'told' } }],
  });
  await expect(open(single, failing('no-answer'))).rejects.toMatchObject({
    fault: { code: 'no-answer' },
  });
});

const partedOf = (resource: Resource, more: Partial<PartedTable> = {}): PartedTable => ({
  package: 'p',
  resource,
  summary: undefined,
  columns: [],
  rows: 12,
  bytes: 0,
  version: [],
  ...rowsInFiles(async () => []),
  ...more,
});

const known = (place: string): LoadedPackage => ({
  descriptor: descriptorOf({
    name: 'geography',
    resources: ['places', 'indicators', 'sources'].map((name) => ({
      name,
      path: `${name}.csv`,
      format: 'csv' as const,
      schema: {
        fields: [{ name: `${name.slice(0, -1)}_id`, type: 'string' as const, constraints: {} }],
        primaryKey: [`${name.slice(0, -1)}_id`],
        uniqueKeys: [],
        foreignKeys: [],
      },
    })),
  }),
  tables: new Map([
    ['places', tableOfRows(['place_id'], [[place]])],
    ['indicators', tableOfRows(['indicator_id'], [['fines']])],
    ['sources', tableOfRows(['source_id'], [['r']])],
  ]),
});

const keyed: Resource = {
  ...observations,
  keyValues: { place_id: ['63-45'], indicator_id: ['fines'], source_id: ['r'] },
};

const candidate = (tables: LoadedPackage['tables'] = new Map()): LoadedPackage => ({
  descriptor: descriptorOf({ resources: [keyed, summary] }),
  tables,
});

test('ids that the descriptor tells must lead somewhere; no line of a file is named for them', () => {
  expect([...judgeParts(partedOf(keyed), candidate(), [known('63-45')])]).toEqual([]);
  const problems = [...judgeParts(partedOf(keyed), candidate(), [known('63-01')])];
  expect(problems).toMatchObject([{ code: 'row/foreign-key', column: 'place_id', value: '63-45' }]);
  expect(problems[0]).not.toHaveProperty('line');
});

test('a summary must count as many rows as the files have', () => {
  const names = knownTables.observations_by_year.fields.map(({ name }) => name);
  const row = (count: string) =>
    names.map((name) => ({ observations: count, totals: '1', year: '2020' })[name] ?? 'x');
  const judged = (...counts: string[]) => {
    const table = tableOfRows(names, counts.map(row));
    const tables = new Map([['observations-by-year', table]]);
    const parted = partedOf(keyed, { summary: 'observations-by-year' });
    return [...judgeParts(parted, candidate(tables), [known('63-45')])];
  };
  expect(judged('7', '5')).toEqual([]);
  expect(judged('7', '4')).toMatchObject([
    {
      file: 'observations-by-year.csv',
      code: 'part/summary',
      params: { declared: 11, found: 12 },
    },
  ]);
});
