import { expect, test } from 'vitest';
import { rowGroupSizes } from './row-group-sizes.ts';

const sizes = (rows: number[], most = 1000) =>
  rowGroupSizes(
    rows.map((each) => ({ rows: each })),
    most,
  );

test('a large run has row groups of its own, so that totals are read without their parts', () => {
  expect(sizes([150, 2300, 150, 999])).toEqual([150, 1000, 1000, 300, 150, 999]);
});

test('small runs share a row group, up to a tenth of the largest', () => {
  expect(sizes([40, 40, 20, 1, 99])).toEqual([100, 100]);
  expect(sizes([40, 500, 40])).toEqual([40, 500, 40]);
});

test('no rows make no row group', () => {
  expect(sizes([])).toEqual([]);
  expect(sizes([0, 0])).toEqual([]);
});
