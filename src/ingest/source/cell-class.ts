import { booleanMark, dateMark, type GridRow } from './grid.ts';
import { typedNumberMark } from './source-table.ts';

/** What a cell looks like from afar; enough to tell a heading from a figure, not to read either. */
export type CellClass = 'empty' | 'missing' | 'number' | 'period' | 'text';

const missing = /^(\.{2,3}|…|-{1,3}|–|—|n\/?a|n\.a\.|null|nan|:)$/i;
const year = /^(19|20)\d{2}$/;
const day = /^(\d{1,2}[/.-]\d{1,2}[/.-](19|20)\d{2}|(19|20)\d{2}[/.-]\d{1,2}([/.-]\d{1,2}.*)?)$/;
const yearAndPart =
  /^((19|20)\d{2}[-_ ]?[QMT]\d{1,2}|[QT]\d{1,2}[-/ ](19|20)\d{2}|\d{1,2}\/(19|20)\d{2})$/i;
// A sign, digits with whatever groups them, a percent sign or the flags of a statistical office.
const number = /^[<>≥≤~+\-−(]{0,2}\s*\d[\d.,'\s]*(e[+-]?\d+)?\)?\s*(%|‰|[a-z]{1,3}|\*{1,3})?$/i;
const fraction = /^\d+\s*\/\s*\d+$/;

export function classOf(cell: string): CellClass {
  if (cell === '') return 'empty';
  const mark = cell[0];
  if (mark === typedNumberMark) return year.test(cell.slice(1)) ? 'period' : 'number';
  if (mark === dateMark) return 'period';
  if (mark === booleanMark) return 'number';
  if (missing.test(cell)) return 'missing';
  if (cell.length > 40) return 'text';
  if (year.test(cell) || day.test(cell) || yearAndPart.test(cell)) return 'period';
  return number.test(cell) || fraction.test(cell) ? 'number' : 'text';
}

/** What most cells of a column look like. */
export type ColumnClass = 'empty' | 'number' | 'period' | 'text';

/**
 * Looks at the lower half of some rows, down to the last with a figure: headings, titles and units
 * stand above, notes and signatures below. A column is what three fifths of its cells are.
 */
export function classesOfColumns(rows: readonly GridRow[]): ColumnClass[] {
  const last = rows.findLastIndex(({ cells }) => cells.some((cell) => classOf(cell) === 'number'));
  const upTo = last < 0 ? rows : rows.slice(0, last + 1);
  const half = upTo.slice(Math.floor(upTo.length / 2));
  // Above one or two rows of figures the headings are the better half.
  const figures = half.findIndex(({ cells }) => cells.some((cell) => classOf(cell) === 'number'));
  const lower = upTo.length > 6 ? half : half.slice(Math.max(0, figures));
  const columns = lower.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: columns }, (_, column) => {
    const counts = { empty: 0, missing: 0, number: 0, period: 0, text: 0 };
    for (const { cells } of lower) counts[classOf(cells[column] ?? '')] += 1;
    const filled = lower.length - counts.empty;
    if (filled === 0) return 'empty';
    const stated = counts.number + counts.missing + counts.period;
    if (stated < 0.6 * filled) return 'text';
    // One year alone may be the heading of a column that is nearly empty.
    if (counts.period > 1 && counts.period >= 0.6 * filled) return 'period';
    return counts.number + counts.period > 0 ? 'number' : 'text';
  });
}
