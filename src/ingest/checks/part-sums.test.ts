import { expect, it } from 'vitest';
import { checkPartSums } from './part-sums.ts';
import { observationsOf, problemsOf } from './written-package.fixture.ts';

const names = [
  'indicator_id',
  'place_id',
  'period_start',
  'period_end',
  'as_of',
  'value',
  'qualifier',
  'value_kind',
  'breakdown',
  'source_id',
];
const schemas = observationsOf(names);

interface Figure {
  id: string;
  value: number | string;
  part?: string;
  place?: string;
  qualifier?: string;
  source?: string;
}

function find(partSum: object, figures: Figure[]) {
  const rows = figures.map(({ id, value, part = '', place = '63-04', qualifier, source = 's' }) =>
    [
      id,
      place,
      '2018-07-01',
      '2018-07-31',
      '',
      value,
      qualifier ?? 'exact',
      'actual',
      part,
      source,
    ].join(','),
  );
  const csv = { observations: [names.join(','), ...rows, ''].join('\n') };
  return problemsOf(checkPartSums, { schemas, csv, partSums: [partSum] });
}

const byKind = { indicator_id: 'items', dimension: 'kind' };
const among = { total_id: 'files', part_ids: ['in-time', 'open'] };

it('accepts parts that add up, and totals printed without parts', () => {
  expect(
    find(byKind, [
      { id: 'items', value: 119 },
      { id: 'items', value: 42, part: 'kind=a' },
      { id: 'items', value: 77, part: 'kind=b' },
      { id: 'items', value: 5, part: 'other=c' },
      { id: 'items', value: 7, place: '63-06' },
    ]),
  ).toEqual([]);
});

it('names the total whose parts give another sum', () => {
  expect(
    find(byKind, [
      { id: 'items', value: 42, part: 'kind=a' },
      { id: 'items', value: 77, part: 'kind=b' },
      { id: 'items', value: 120 },
    ]),
  ).toEqual([
    {
      package: 'own',
      resource: 'observations',
      file: 'observations.csv',
      line: 4,
      column: 'value',
      value: 120,
      code: 'rule/part-sum',
      params: { total: 120, sum: 119, parts: ['items kind=a', 'items kind=b'] },
    },
  ]);
});

it('adds up indicators that are parts of another, when all of them are printed', () => {
  const total = { id: 'files', value: 46 };
  expect(find(among, [total, { id: 'in-time', value: 40 }])).toEqual([]);
  expect(find(among, [total, { id: 'in-time', value: 40 }, { id: 'open', value: 6 }])).toEqual([]);
  expect(find(among, [total, { id: 'in-time', value: 40 }, { id: 'open', value: 5 }])).toHaveLength(
    1,
  );
});

it('says nothing where a figure is only a lower bound, or belongs to another report', () => {
  const parts = [{ id: 'items', value: 42, part: 'kind=a' }];
  expect(find(byKind, [{ id: 'items', value: 100, qualifier: 'at-least' }, ...parts])).toEqual([]);
  expect(find(byKind, [{ id: 'items', value: 100, source: 'other' }, ...parts])).toEqual([]);
  expect(find({ ...byKind, source_id: 'x' }, [{ id: 'items', value: 1 }, ...parts])).toEqual([]);
});

it('adds decimals without being misled by their binary form', () => {
  expect(
    find(byKind, [
      { id: 'items', value: 0.3 },
      { id: 'items', value: 0.1, part: 'kind=a' },
      { id: 'items', value: 0.2, part: 'kind=b' },
    ]),
  ).toEqual([]);
});

it('adds up nothing in a table that lacks the place or the period of a figure', () => {
  const columns = ['indicator_id', 'value', 'qualifier'];
  const observations = 'files,46,exact\nin-time,40,exact\nopen,5,exact\n';
  expect(
    problemsOf(checkPartSums, {
      schemas: observationsOf(columns),
      csv: { observations: `${columns.join(',')}\n${observations}` },
      partSums: [among],
    }),
  ).toEqual([]);
});

it('takes an empty or a misspelt cell for no figure, and not for a 0', () => {
  const parts = [
    { id: 'items', value: 42, part: 'kind=a' },
    { id: 'items', value: 77, part: 'kind=b' },
  ];
  expect(find(byKind, [{ id: 'items', value: '' }, ...parts])).toEqual([]);
  expect(find(byKind, [{ id: 'items', value: '1.234.567' }, ...parts])).toEqual([]);
});
