import { expect, it } from 'vitest';
import { columnWidth, sampleRows } from './column-widths.ts';
import type { GridColumn } from './grid-column.ts';

const column: GridColumn = { key: 'a', name: 'a', kind: 'text' };
const eightEach = (text: string) => text.length * 8;

it('goes by the widest of the cells it looks at, the last row among them', () => {
  const cellAt = (row: number) => (row === 999_999 ? 'abcdefghijklmnop' : 'ab');
  expect(columnWidth(column, 0, 1e6, cellAt, eightEach)).toBe(16 * 8 + 26);
});

it('is never so wide that one column fills the page, nor too narrow for its name', () => {
  expect(columnWidth(column, 0, 1, () => 'x'.repeat(1e6), eightEach)).toBe(360);
  expect(columnWidth(column, 0, 0, () => null, eightEach)).toBe(64);
  const named = { ...column, name: 'indicator_id' };
  expect(columnWidth(named, 0, 1, () => '1', eightEach)).toBeGreaterThan(12 * 8);
});

it('looks at few rows of many, each only once, and within the grid', () => {
  expect(sampleRows(3)).toEqual([0, 1, 2]);
  for (const count of [61, 100, 1e6]) {
    const rows = sampleRows(count);
    expect(rows).toHaveLength(60);
    expect(new Set(rows).size).toBe(60);
    expect(rows.at(-1)).toBe(count - 1);
  }
});
