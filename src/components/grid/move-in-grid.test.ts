import { expect, it } from 'vitest';
import { moveInGrid } from './move-in-grid.ts';

const size = { rows: 1000, columns: 5, page: 20 };

it.each([
  ['ArrowUp', false, [499, 2]],
  ['ArrowDown', false, [501, 2]],
  ['ArrowLeft', false, [500, 1]],
  ['ArrowRight', false, [500, 3]],
  ['ArrowUp', true, [0, 2]],
  ['ArrowDown', true, [999, 2]],
  ['ArrowLeft', true, [500, 0]],
  ['ArrowRight', true, [500, 4]],
  ['PageUp', false, [481, 2]],
  ['PageDown', false, [519, 2]],
  ['Home', false, [500, 0]],
  ['End', false, [500, 4]],
  ['Home', true, [0, 0]],
  ['End', true, [999, 4]],
] as const)('%s (with Ctrl: %s) leads to %j', (key, ctrl, [row, column]) => {
  expect(moveInGrid({ row: 500, column: 2 }, { key, ctrl }, size)).toEqual({ row, column });
});

it('stays within the grid', () => {
  const press = (key: string, row: number, column: number) =>
    moveInGrid({ row, column }, { key, ctrl: false }, size);
  expect(press('ArrowUp', 0, 0)).toEqual({ row: 0, column: 0 });
  expect(press('ArrowLeft', 0, 0)).toEqual({ row: 0, column: 0 });
  expect(press('PageDown', 995, 4)).toEqual({ row: 999, column: 4 });
  expect(press('ArrowRight', 999, 4)).toEqual({ row: 999, column: 4 });
});

it('does not move for keys that mean something else', () => {
  expect(moveInGrid({ row: 0, column: 0 }, { key: 'a', ctrl: true }, size)).toBeUndefined();
});
