import { classOf } from './cell-class.ts';
import { findHeader } from './find-header.ts';
import { filledIn, type GridRow, type Merge } from './grid.ts';

/**
 * Where a second table begins below the first: behind a blank row, with headings over all of its
 * columns of figures. Read as rows of the first, its figures would stand under the wrong headings.
 * Returns the index of its first row, or the number of rows.
 */
export function findNextTable(
  rows: readonly GridRow[],
  bodyStart: number,
  merges: readonly Merge[],
): number {
  const above = rows.slice(0, bodyStart);
  for (let at = bodyStart + 1; at < rows.length; at += 1) {
    const isBlank = filledIn(rows[at - 1]?.cells ?? []) === 0;
    const row = rows[at];
    if (!isBlank || !row || filledIn(row.cells) === 0) continue;
    if (beginsTable(rows.slice(at, at + 60), above, merges)) return at;
  }
  return rows.length;
}

function beginsTable(
  block: readonly GridRow[],
  above: readonly GridRow[],
  merges: readonly Merge[],
): boolean {
  const blank = block.findIndex(({ cells }) => filledIn(cells) === 0);
  // A title may be parted from its table by a blank row as well.
  const isTitle = blank > 0 && block.slice(0, blank).every(({ cells }) => filledIn(cells) === 1);
  const next = isTitle ? block.findIndex((_, at) => at > blank && isFilledBlank(block, at)) : blank;
  const end = next < 0 ? block.length : next;
  const found = findHeader(block.slice(0, end), merges);
  if (found.header.length === 0) return false;
  const headings = found.header.flatMap((index) => block[index] ?? []);
  const header = above.findLast(({ cells }) => filledIn(cells) > 1)?.cells ?? [];
  const isRepeated = headings.some(({ cells }) => isSame(cells, header));
  if (isRepeated && !hasOwnTitle(block, above)) return false;
  const figures = found.columnClasses.flatMap((kind, column) => (kind === 'number' ? column : []));
  if (figures.length === 0) return false;
  return figures.every((column) =>
    headings.some(({ cells }) => {
      const kind = classOf(cells[column] ?? '');
      return kind === 'text' || kind === 'period';
    }),
  );
}

/** The same headings under another title are another table; on the next page the title is the same. */
function hasOwnTitle([title]: readonly GridRow[], above: readonly GridRow[]): boolean {
  if (!title || filledIn(title.cells) !== 1) return false;
  const text = title.cells.find((cell) => cell !== '') ?? '';
  const isKnown = above.some(({ cells }) => isSame(cells, title.cells));
  return classOf(text) === 'text' && !isKnown && !/tiếp|cont(?:inued|\.|'d)/iu.test(text);
}

const isFilledBlank = (rows: readonly GridRow[], at: number): boolean =>
  filledIn(rows[at]?.cells ?? []) === 0 && filledIn(rows[at - 1]?.cells ?? []) > 0;

const isSame = (cells: readonly string[], others: readonly string[]): boolean =>
  cells.filter(Boolean).join('\u0001') === others.filter(Boolean).join('\u0001');
