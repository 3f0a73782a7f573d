import { type GridRow, type Merge, plainText, widthOf } from './grid.ts';

/**
 * The headings of each column, outermost first. A merged heading stands over all its columns; where
 * no cells are merged, the empty cell to the right of a heading continues it as long as there is a
 * heading below.
 */
export function readHeadings(
  header: readonly GridRow[],
  columnCount: number,
  merges: readonly Merge[],
): string[][] {
  const first = header[0]?.line ?? 0;
  const last = header.at(-1)?.line ?? 0;
  const here = merges.filter(({ firstLine, lastLine }) => lastLine >= first && firstLine <= last);
  const levels = header.map((row, level) => {
    const cells = Array.from({ length: columnCount }, (_, column) => row.cells[column] ?? '');
    const isLast = level === header.length - 1;
    if (here.length > 0) return filledByMerges(cells, row.line, here, header);
    return isLast ? cells : continued(cells, header.slice(level + 1));
  });
  return Array.from({ length: columnCount }, (_, column) => {
    const found: string[] = [];
    for (const level of levels) {
      const text = plainText(level[column] ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      if (text !== '' && text !== found.at(-1)) found.push(text);
    }
    return found;
  });
}

/** How many columns the header names. */
export const headerWidth = (header: readonly GridRow[]): number =>
  Math.max(0, ...header.map(({ cells }) => widthOf(cells)));

function filledByMerges(
  cells: readonly string[],
  line: number,
  merges: readonly Merge[],
  header: readonly GridRow[],
): string[] {
  return cells.map((cell, column) => {
    if (cell !== '') return cell;
    const merge = merges.find(
      (it) =>
        it.firstLine <= line &&
        it.lastLine >= line &&
        it.firstColumn <= column &&
        it.lastColumn >= column,
    );
    const origin = merge && header.find((row) => row.line === merge.firstLine);
    return origin?.cells[merge?.firstColumn ?? 0] ?? '';
  });
}

function continued(cells: readonly string[], below: readonly GridRow[]): string[] {
  let heading = '';
  return cells.map((cell, column) => {
    if (cell !== '') heading = cell;
    const hasMore = below.some((row) => (row.cells[column] ?? '') !== '');
    return cell === '' && hasMore ? heading : cell;
  });
}
