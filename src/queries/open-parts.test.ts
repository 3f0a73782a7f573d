import { expect, test } from 'vitest';
import type { Resource } from '../datasets/data-package.ts';
import type { ParquetParts, PartFooter, RowGroup } from '../ingest/parquet/parquet-parts.ts';
import { PartError } from '../ingest/parquet/part-error.ts';
import { knownTables } from '../semantic/tables.ts';
import { openParts } from './open-parts.ts';
import { PartsRefused } from './parts-errors.ts';

// A server of two files, each with a row group for one indicator.

const types = { string: 'VARCHAR', date: 'DATE', number: 'DOUBLE', integer: 'BIGINT' } as const;
const columns = knownTables.observations.fields.map(({ name, type }) => ({
  name,
  type: types[type as keyof typeof types],
}));

const groupOf = (part: string, indicator: string, rows: number): RowGroup => {
  const statistics = { min: indicator, max: indicator, nulls: 0 };
  const chunk = { start: 4, bytes: 10, unpackedBytes: 10, statistics };
  return { part, index: 0, rows, columns: new Map([['indicator_id', chunk]]) };
};

const footerOf = (part: string, indicator: string, rows: number): PartFooter => ({
  part,
  bytes: 1000,
  version: `"${indicator}"`,
  rows,
  columns,
  rowGroups: [groupOf(part, indicator, rows)],
});

function serverOf(footers: readonly PartFooter[]) {
  const asked: string[] = [];
  const faults = new Map<string, PartError['fault']['code']>();
  const notAsked = () => Promise.reject(new Error('only footers are read here'));
  const parts = {
    footer: async (part: string) => {
      asked.push(part);
      const code = faults.get(part);
      if (code) throw new PartError({ code, part, detail: 'told' });
      const footer = footers.find((it) => it.part === part);
      if (!footer) throw new PartError({ code: 'missing', part, detail: 'status 404' });
      return footer;
    },
    rows: notAsked,
    fetchedBytes: 0,
    close: () => undefined,
  } as unknown as ParquetParts;
  return { parts, asked, faults };
}

const twoFiles = () =>
  serverOf([
    footerOf('data/p/fines.parquet', 'fines', 7),
    footerOf('data/p/grants.parquet', 'grants', 5),
  ]);

const told = (name: string, rows: number) => ({
  path: `${name}.parquet`,
  bytes: 1000,
  rowCount: rows,
  hash: `sha256:${name}`,
  bounds: { indicator_id: [name, name] as [string, string] },
});

const resourceOf = (parts: Resource['parts'], rowCount?: number): Resource => ({
  name: 'observations',
  path: 'fines.parquet',
  format: 'parquet',
  schema: {
    fields: [...knownTables.observations.fields],
    primaryKey: [],
    uniqueKeys: [],
    foreignKeys: [],
  },
  ...(parts && { parts }),
  ...(rowCount !== undefined && { rowCount }),
});

const described = () => resourceOf([told('fines', 7), told('grants', 5)], 12);
const bare = () => resourceOf([{ path: 'fines.parquet' }, { path: 'grants.parquet' }]);

const open = (parts: ParquetParts, resource: Resource) =>
  openParts(parts, { package: 'p', resource, summary: undefined, folder: 'data/p/' });

async function opened(parts: ParquetParts, resource: Resource) {
  const outcome = await open(parts, resource);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const problemsIn = async (parts: ParquetParts, resource: Resource) => {
  const outcome = await open(parts, resource);
  return outcome.ok ? [] : outcome.problems;
};

const ofIndicator = (indicator: string) => [{ column: 'indicator_id', in: [indicator] }];

test('of described files only the first is opened, others when a question may need them', async () => {
  const { parts, asked } = twoFiles();
  const table = await opened(parts, described());
  expect(table).toMatchObject({ rows: 12, bytes: 2000 });
  expect(asked).toEqual(['data/p/fines.parquet']);
  expect(await table.rowGroups(ofIndicator('fines'))).toMatchObject([
    { part: 'data/p/fines.parquet' },
  ]);
  expect(asked).toEqual(['data/p/fines.parquet']);
  expect(await table.rowGroups(ofIndicator('grants'))).toMatchObject([
    { part: 'data/p/grants.parquet' },
  ]);
  expect(await table.rowGroups(ofIndicator('grants'))).toHaveLength(1);
  expect(asked).toEqual(['data/p/fines.parquet', 'data/p/grants.parquet']);
  expect(await table.rowGroups([])).toHaveLength(2);
  expect(await table.rowGroups(ofIndicator('unheard'))).toEqual([]);
});

test('files of which nothing is told are all opened at once', async () => {
  const { parts, asked } = twoFiles();
  const table = await opened(parts, bare());
  expect(table).toMatchObject({ rows: 12, bytes: 2000 });
  expect(asked).toEqual(['data/p/fines.parquet', 'data/p/grants.parquet']);
  expect(table.version).toEqual([
    ['data/p/fines.parquet', '1000 "fines"'],
    ['data/p/grants.parquet', '1000 "grants"'],
  ]);
});

test('the version tells the same files from others: by ETag where open, else by what is told', async () => {
  const { parts } = twoFiles();
  expect((await opened(parts, described())).version).toEqual([
    ['data/p/fines.parquet', '1000 "fines"'],
    ['data/p/grants.parquet', '1000 sha256:grants'],
  ]);
});

test.each([
  ['missing', 'grants.parquet'],
  ['changed', 'grants.parquet'],
  ['not-parquet', 'grants.parquet'],
  ['encoded', 'grants.parquet'],
  ['cut-off', 'grants.parquet'],
  ['no-ranges', 'grants.parquet'],
] as const)('a file that is %s is told by its name', async (code, file) => {
  const { parts, faults } = twoFiles();
  faults.set(`data/p/${file}`, code);
  const problem = { package: 'p', resource: 'observations', file, code: 'part/failed' };
  expect(await problemsIn(parts, bare())).toMatchObject([
    { ...problem, params: { trouble: code } },
  ]);
  // Where it is opened later, the question is what fails.
  const table = await opened(parts, described());
  const refusal = await table.rowGroups(ofIndicator('grants')).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(PartsRefused);
  expect(refusal).toMatchObject({
    package: 'p',
    problems: [{ ...problem, params: { trouble: code } }],
  });
  expect(await table.rowGroups(ofIndicator('fines'))).toHaveLength(1);
});

test.each(['no-answer', 'refused', 'crashed'] as const)(
  '%s is no fault of the files: it is thrown, and the next question tries again',
  async (code) => {
    const { parts, faults } = twoFiles();
    faults.set('data/p/fines.parquet', code);
    await expect(open(parts, described())).rejects.toMatchObject({ fault: { code } });
    faults.clear();
    const table = await opened(parts, described());
    faults.set('data/p/grants.parquet', code);
    await expect(table.rowGroups(ofIndicator('grants'))).rejects.toMatchObject({ fault: { code } });
    faults.clear();
    expect(await table.rowGroups(ofIndicator('grants'))).toHaveLength(1);
  },
);

test('a file of another size or other rows than told is refused with both numbers', async () => {
  const { parts } = twoFiles();
  const other = { ...told('fines', 8), bytes: 900 };
  expect(await problemsIn(parts, resourceOf([other, told('grants', 5)]))).toMatchObject([
    { file: 'fines.parquet', code: 'part/bytes', params: { declared: 900, found: 1000 } },
    { file: 'fines.parquet', code: 'part/row-count', params: { declared: 8, found: 7 } },
  ]);
});

test.each(['changed', 'cut-off'] as const)(
  'a file that is %s against its descriptor is told with both lengths, whatever reads it',
  async (code) => {
    const { parts } = twoFiles();
    const footer = parts.footer.bind(parts);
    parts.footer = async (part, options) => {
      // As the reader does it: what is stated is held against the answer.
      if (options.stated?.bytes !== 900) return footer(part, options);
      throw new PartError({ code, part, detail: '1000 bytes instead of 900' });
    };
    const other = { ...told('fines', 7), bytes: 900 };
    expect(await problemsIn(parts, resourceOf([other, told('grants', 5)]))).toMatchObject([
      { file: 'fines.parquet', code: 'part/bytes', params: { declared: 900, found: 1000 } },
    ]);
  },
);

test('rows of all files that are not those of the descriptor are told of the descriptor', async () => {
  const { parts } = twoFiles();
  expect(await problemsIn(parts, { ...described(), rowCount: 13 })).toMatchObject([
    { file: 'datapackage.json', code: 'part/row-count', params: { declared: 13, found: 12 } },
  ]);
});

test('a column that is missing, unknown or of another type is told with its file', async () => {
  const first = footerOf('data/p/fines.parquet', 'fines', 7);
  const odd = [
    ...columns
      .filter(({ name }) => name !== 'locator')
      .map((it) => (it.name === 'value' ? { ...it, type: 'VARCHAR' } : it)),
    { name: 'colour', type: 'VARCHAR' },
  ];
  const { parts } = serverOf([{ ...first, columns: odd }]);
  expect(await problemsIn(parts, resourceOf([told('fines', 7)]))).toMatchObject([
    { file: 'fines.parquet', column: 'value', value: 'VARCHAR', code: 'cell/type' },
    { file: 'fines.parquet', column: 'locator', code: 'table/missing-column' },
    { file: 'fines.parquet', column: 'colour', code: 'table/unknown-column' },
  ]);
});

test('a filter that asks for missing values can rule out no file', async () => {
  const { parts, asked } = twoFiles();
  const table = await opened(parts, described());
  // Bounds don't tell of missing values; only the footers do.
  expect(await table.rowGroups([{ column: 'indicator_id', in: [null] }])).toEqual([]);
  expect(asked).toEqual(['data/p/fines.parquet', 'data/p/grants.parquet']);
  expect(await table.rowGroups([{ column: 'breakdown', in: [null] }])).toHaveLength(2);
  expect(
    await table.rowGroups([...ofIndicator('grants'), { column: 'breakdown', in: [null] }]),
  ).toMatchObject([{ part: 'data/p/grants.parquet' }]);
});
