import { expect, it } from 'vitest';
import { countCells, rangeText } from './cell-range.ts';
import type { GridColumn } from './grid-column.ts';

const columns: GridColumn[] = [
  { key: 'a', name: 'a', kind: 'text' },
  { key: 'b', name: 'b', kind: 'number' },
  { key: 'c', name: 'c', kind: 'text' },
];
const cells = [
  ['=1+1', '-5,5', 'x\ty'],
  ['Quảng Trị', '-Infinity', ''],
];
const textAt = (row: number, column: number) => cells[row]?.[column] ?? '';
const range = (top: number, left: number, bottom: number, right: number) => ({
  anchor: { row: top, column: left },
  active: { row: bottom, column: right },
});

it('sets tabs between cells and line ends between rows, from whichever corner was begun', () => {
  const text = "'=1+1\t-5,5\tx y\r\nQuảng Trị\t'-Infinity\t";
  expect(rangeText(range(0, 0, 1, 2), columns, textAt)).toBe(text);
  expect(rangeText(range(1, 2, 0, 0), columns, textAt)).toBe(text);
});

it('takes no more than what is chosen', () => {
  expect(rangeText(range(1, 0, 1, 0), columns, textAt)).toBe('Quảng Trị');
  expect(countCells(range(1, 2, 0, 0))).toBe(6);
});
