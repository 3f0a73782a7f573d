import { refuse } from '../file-refusal.ts';
import { readLimits } from '../read-limits.ts';

const cellTag = /<(?:\w+:)?c\b([^>]*?)(\/?)>(?:<(?:\w+:)?v>(\d+)<)?/g;
const reference = /\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/i;
const isShared = /\st\s*=\s*["']s["']/;
// The reader makes a rectangle of all cells, however few there are in it.
const largestArea = 20_000_000;

/**
 * Counts the cells of a sheet's XML before it is parsed, so that a sheet beyond the limits is
 * refused and not tried, and takes out cells that are merely coloured. Undefined if nothing is taken
 * out. `strings` is how many shared strings there are: a cell that points beyond them is damaged.
 */
export function slimSheet(xml: string, sheet: string, strings: number): string | undefined {
  let cells = 0;
  let empty = 0;
  let rows = 0;
  let columns = 0;
  let isImplicit = false;
  for (const [, attributes = '', closing, value] of xml.matchAll(cellTag)) {
    const found = reference.exec(attributes);
    if (!found) isImplicit = true;
    if (closing === '/') {
      empty += 1;
      continue;
    }
    cells += 1;
    if (value !== undefined && isShared.test(attributes) && Number(value) >= strings) {
      const place = { sheet, ...(found?.[2] === undefined ? {} : { line: Number(found[2]) }) };
      refuse('excel/damaged', { reason: `sharedStrings ${value}` }, place);
    }
    rows = Math.max(rows, Number(found?.[2] ?? 0));
    columns = Math.max(columns, numberOfLetters(found?.[1] ?? ''));
  }
  if ((xml.match(/<\/(?:\w+:)?c\s*>/g)?.length ?? 0) !== cells) {
    refuse('excel/damaged', { reason: 'cells' }, { sheet });
  }
  const all = isImplicit ? cells + empty : cells;
  if (all > readLimits.sheetCells) {
    refuse('table/too-many-cells', { cells: all, limit: readLimits.sheetCells }, { sheet });
  }
  if (columns > readLimits.columns) {
    refuse('table/too-many-columns', { columns, limit: readLimits.columns }, { sheet });
  }
  if (rows * columns > largestArea) {
    refuse('table/too-many-cells', { cells: rows * columns, limit: largestArea }, { sheet });
  }
  if (isImplicit || empty === 0) return undefined;
  return xml.replace(/<(?:\w+:)?c\b[^>]*\/>/g, '');
}

const numberOfLetters = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
