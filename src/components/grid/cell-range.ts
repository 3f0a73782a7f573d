import { safeCell } from '../../exports/safe-cell.ts';
import type { CellPlace, GridColumn } from './grid-column.ts';

/** Cells from one corner to the other, both included; the second is where the reader is. */
export interface CellRange {
  anchor: CellPlace;
  active: CellPlace;
}

/** More than this is for a file: a spreadsheet pastes it no more, and the page would stop for it. */
export const mostCopied = 500_000;

export const boundsOf = ({ anchor, active }: CellRange) => ({
  top: Math.min(anchor.row, active.row),
  bottom: Math.max(anchor.row, active.row),
  left: Math.min(anchor.column, active.column),
  right: Math.max(anchor.column, active.column),
});

export function countCells(range: CellRange): number {
  const { top, bottom, left, right } = boundsOf(range);
  return (bottom - top + 1) * (right - left + 1);
}

/**
 * The cells as spreadsheets paste them: tabs between, a line each. What would begin a formula gets
 * an apostrophe, as in every file; a number keeps its sign.
 */
export function rangeText(
  range: CellRange,
  columns: readonly GridColumn[],
  textAt: (row: number, column: number) => string,
): string {
  const { top, bottom, left, right } = boundsOf(range);
  const lines: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: string[] = [];
    for (let column = left; column <= right; column += 1) {
      const text = textAt(row, column);
      cells.push(columns[column]?.kind === 'number' ? plainNumber(text) : safeCell(text));
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\r\n');
}

/** Only what reads as a number is left as it is: a column of numbers may hold a word. */
const plainNumber = (text: string): string =>
  /^-?[\d.,]+(e[+-]?\d+)?$/i.test(text) ? text : safeCell(text);
