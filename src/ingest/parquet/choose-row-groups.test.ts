import { expect, test } from 'vitest';
import { chooseRowGroups } from './choose-row-groups.ts';
import type { ColumnStatistics, RowFilter, RowGroup } from './parquet-parts.ts';

const group = (
  index: number,
  columns: Record<string, ColumnStatistics | undefined>,
  rows = 10,
): RowGroup => ({
  part: 'a.parquet',
  index,
  rows,
  columns: new Map(
    Object.entries(columns).map(([name, statistics]) => [
      name,
      { start: 4, bytes: 10, unpackedBytes: 20, statistics },
    ]),
  ),
});
const between = (min: string | null, max: string | null, nulls: number | undefined = 0) => ({
  min,
  max,
  nulls,
});
const chosen = (groups: RowGroup[], ...filters: RowFilter[]) =>
  chooseRowGroups(groups, filters).map(({ index }) => index);

const byIndicator = [
  group(0, { indicator_id: between('fines', 'grants') }),
  group(1, { indicator_id: between('grants', 'patents') }),
  group(2, { indicator_id: between('trainees', 'visits') }),
];

test('groups between whose smallest and largest value one of those asked for lies', () => {
  expect(chosen(byIndicator, { column: 'indicator_id', in: ['grants'] })).toEqual([0, 1]);
  expect(chosen(byIndicator, { column: 'indicator_id', in: ['visits', 'fines'] })).toEqual([0, 2]);
  expect(chosen(byIndicator, { column: 'indicator_id', in: ['rules'] })).toEqual([]);
  expect(chosen(byIndicator, { column: 'indicator_id', in: [] })).toEqual([]);
  expect(chosen(byIndicator)).toEqual([0, 1, 2]);
});

test('a group has to pass every filter', () => {
  const groups = [
    group(0, { indicator_id: between('a', 'c'), place_id: between('63-01', '63-30') }),
    group(1, { indicator_id: between('a', 'c'), place_id: between('63-31', '63-63') }),
  ];
  const indicator = { column: 'indicator_id', in: ['b'] };
  expect(chosen(groups, indicator, { column: 'place_id', in: ['63-45'] })).toEqual([1]);
});

test('a missing value is looked for where some are missing, or an empty text stands for it', () => {
  const groups = [
    group(0, { breakdown: between(null, null, 10) }),
    group(1, { breakdown: between('sex=female', 'sex=male', 0) }),
    group(2, { breakdown: between('sex=female', 'sex=male', 3) }),
    group(3, { breakdown: between('', 'sex=male', 0) }),
    group(4, { breakdown: { min: 'sex=female', max: 'sex=male', nulls: undefined } }),
    group(5, {}),
  ];
  expect(chosen(groups, { column: 'breakdown', in: [null] })).toEqual([0, 2, 3, 4, 5]);
  expect(chosen(groups, { column: 'breakdown', in: ['sex=male'] })).toEqual([1, 2, 3, 4]);
});

test('where statistics say nothing, everything may be inside', () => {
  const groups = [
    group(0, { indicator_id: undefined }),
    group(1, { indicator_id: between(null, 'b') }),
    group(2, { indicator_id: between('\u{10000}', '\u{10001}') }),
    group(3, { indicator_id: { min: 1, max: 2, nulls: 0 } }),
  ];
  expect(chosen(groups, { column: 'indicator_id', in: ['a'] })).toEqual([0, 1, 2, 3]);
  expect(chosen(groups, { column: 'indicator_id', in: ['c'] })).toEqual([0, 2, 3]);
});

test('a group without rows is never read', () => {
  expect(chosen([group(0, { indicator_id: undefined }, 0)])).toEqual([]);
});
