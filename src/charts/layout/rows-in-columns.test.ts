import { expect, test } from 'vitest';
import { rowsInColumns } from './rows-in-columns.ts';

const heights = (...all: number[]) => all.map((height) => ({ height }));
const room = { top: 10, columnStep: 200 };

test('in one column rows follow one another, each as high as it is', () => {
  const { rows, height } = rowsInColumns(heights(20, 40, 20), 1, room);
  expect(rows.map(({ x, y }) => [x, y])).toEqual([
    [0, 10],
    [0, 30],
    [0, 70],
  ]);
  expect(height).toBe(90);
});

test('columns are filled one after the other, the last with what is left', () => {
  const { rows } = rowsInColumns(heights(20, 20, 20, 20, 20), 2, room);
  expect(rows.map(({ x, y }) => [x, y])).toEqual([
    [0, 10],
    [0, 30],
    [0, 50],
    [200, 10],
    [200, 30],
  ]);
});

test('the height is that of the highest column, in whole pixels', () => {
  expect(rowsInColumns(heights(20, 20, 50.2, 20), 2, room).height).toBe(81);
  expect(rowsInColumns(heights(50.2, 20, 20, 20), 2, room).height).toBe(81);
});

test('rows keep what else they carry', () => {
  const { rows } = rowsInColumns([{ height: 20, label: 'Bắc Kạn' }], 1, room);
  expect(rows).toEqual([{ height: 20, label: 'Bắc Kạn', x: 0, y: 10 }]);
});

test('no rows are as high as what stands over them', () => {
  expect(rowsInColumns([], 2, room)).toEqual({ rows: [], height: 10 });
});
