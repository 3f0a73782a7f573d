import { tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { toRows } from '../lib/arrow-rows.ts';
import { rowsToArrow } from './rows-to-arrow.ts';

type Cell = string | number | boolean | null;

const columns = [
  { name: 'place', kind: 'text' },
  { name: 'day', kind: 'date' },
  { name: 'value', kind: 'number' },
] as const;
const place = { package: 'ministry', resource: 'observations', file: 'observations' };

function read(...rows: Cell[][]) {
  const arrow = rowsToArrow(rows, columns, place);
  return arrow.ok ? toRows(tableFromIPC(arrow.value)) : arrow.problems;
}

test('texts, days and numbers are what they were, and what is missing is missing', () => {
  expect(
    read(
      ['Quảng Trị 😀', '2023-11-30', 106],
      ['', '1969-12-31', -0.5],
      [null, null, null],
      ['Huế', '2045-01-01', 1e15],
    ),
  ).toEqual([
    { place: 'Quảng Trị 😀', day: '2023-11-30', value: 106 },
    { place: null, day: '1969-12-31', value: -0.5 },
    { place: null, day: null, value: null },
    { place: 'Huế', day: '2045-01-01', value: 1e15 },
  ]);
});

test('no rows are no rows', () => {
  expect(read()).toEqual([]);
});

test.each<[string, Cell[], string, Cell]>([
  ['a number for a text', [1, '2023-01-01', 1], 'place', 1],
  ['a time for a day', ['a', '2023-01-01 00:00:00', 1], 'day', '2023-01-01 00:00:00'],
  ['a text for a number', ['a', '2023-01-01', '1'], 'value', '1'],
  ['what is no number', ['a', '2023-01-01', NaN], 'value', NaN],
])('%s is a problem of its column', (_, row, column, value) => {
  expect(read(['b', '2022-01-01', 2], row)).toMatchObject([
    { ...place, column, value, code: 'cell/type' },
  ]);
});
