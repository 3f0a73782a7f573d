import { DateDay, Utf8, vectorFromArray } from 'apache-arrow';
import { Compression } from 'parquet-wasm/node';
import { expect, test } from 'vitest';
import { Combinations } from './part-combinations.ts';
import { CombinationCounts } from './part-counts.ts';
import { type Configure, WrittenPart, writePart } from './written-part.fixture.ts';

const texts = (values: readonly (string | null)[]) => vectorFromArray(values, new Utf8());
const days = (values: readonly (string | null)[]) =>
  vectorFromArray(
    values.map((text) => text && new Date(text)),
    new DateDay(),
  );

const place = ['63-06', '63-06', '34-19', '34-19', '63-06', '63-06'];
const breakdown = ['', null, 'field=a', '', null, 'field=a'];
const day = ['2020-01-01', '2020-12-31', '1954-06-30', null, '2020-01-01', '2021-01-01'];
const written = { place: texts(place), breakdown: texts(breakdown), day: days(day) };

const variants: [string, Configure][] = [
  ['dictionaries', (it) => it.setCompression(Compression.ZSTD)],
  ['plain pages', (it) => it.setDictionaryEnabled(false)],
  ['several row groups', (it) => it.setMaxRowGroupSize(2)],
];

test.each(variants)('combinations are counted over all rows: %s', async (_, configure) => {
  const part = new WrittenPart(writePart(written, configure));
  const groups = part.footer.rowGroups.map(({ index }) => index);
  const columns = [{ column: 'place' }, { column: 'breakdown' }];
  // An empty text is as good as a missing one.
  expect(await part.counts(groups, [...columns, { column: 'day' }])).toEqual([
    '34-19 | field=a | 1954-06-30 | 1',
    '34-19 | null | null | 1',
    '63-06 | field=a | 2021-01-01 | 1',
    '63-06 | null | 2020-01-01 | 2',
    '63-06 | null | 2020-12-31 | 1',
  ]);
  expect(await part.counts(groups, [...columns, { column: 'day', yearAs: 'year' }])).toEqual([
    '34-19 | field=a | 1954 | 1',
    '34-19 | null | null | 1',
    '63-06 | field=a | 2021 | 1',
    '63-06 | null | 2020 | 3',
  ]);
  expect(await part.counts(groups, [{ column: 'day', yearAs: 'year' }])).toEqual([
    '1954 | 1',
    '2020 | 3',
    '2021 | 1',
    'null | 1',
  ]);
});

test('values that have no year are refused', async () => {
  const part = new WrittenPart(writePart(written));
  await expect(part.counts([0], [{ column: 'place', yearAs: 'year' }])).rejects.toMatchObject({
    name: 'PartDataError',
    code: 'unsupported',
  });
});

// Up to 60 by 50 by 40 possible ones: of a small table they are first closed up, then numbered one by one.
test.each([2 ** 22, 40_000, 8000, 10])(
  'all combinations are counted with a table of %i',
  (table) => {
    const rows = Array.from({ length: 400 }, (_, row) => row);
    const columns = [
      rows.map((row) => (row * 7) % 60),
      rows.map((row) => (row % 9 === 0 ? null : (row * 13) % 50)),
      rows.map(() => 'exact'),
      rows.map((row) => `${((row % 200) * 31) % 40}`),
    ].map((cells: readonly (string | number | null)[]) => {
      const values = [...new Set(cells)];
      return { values, places: Int32Array.from(cells, (cell) => values.indexOf(cell)) };
    });
    const counts = new CombinationCounts(4, { table });
    for (let round = 0; round < 2; round += 1) counts.add(columns, rows.length);
    const found = Array.from({ length: counts.size }, (_, at) => {
      const cells = columns.map(
        (__, column) => counts.values[column]?.[counts.codes(column)[at] ?? -1],
      );
      return `${cells.join()} ${counts.rows[at]}`;
    });
    const expected = new Map<string, number>();
    for (const row of rows) {
      const key = columns.map(({ values, places }) => values[places[row] ?? -1]).join();
      expected.set(key, (expected.get(key) ?? 0) + 2);
    }
    expect(found.sort()).toEqual([...expected].map(([key, count]) => `${key} ${count}`).sort());
  },
);

test('years far apart are told from each other', async () => {
  const part = new WrittenPart(
    writePart({ day: days(['1000-01-01', '9000-12-31', '1000-12-31']) }),
  );
  expect(await part.counts([0], [{ column: 'day', yearAs: 'year' }])).toEqual([
    '1000 | 2',
    '9000 | 1',
  ]);
});

test('combinations are kept apart and added up, up to a bound', () => {
  const combinations = new Combinations(2, 5000);
  for (let round = 0; round < 2; round += 1) {
    for (let at = 0; at < 5000; at += 1) combinations.add(Int32Array.of(at % 50, at), at);
  }
  expect(combinations.size).toBe(5000);
  expect([...combinations.rows]).toEqual(Array.from({ length: 5000 }, (_, at) => at * 2));
  expect(combinations.codes(0)[4999]).toBe(49);
  expect(() => combinations.add(Int32Array.of(50, 0), 1)).toThrow('more than 5000 combinations');
});
