import { classOf } from './cell-class.ts';
import { filledIn, type GridRow, type Merge } from './grid.ts';

/**
 * Writes a name or a year that is merged over several rows into each of them. A figure that is
 * merged stays where it stands once: in each row it would be counted again.
 */
export function fillDown(
  rows: readonly GridRow[],
  merges: readonly Merge[],
): { rows: GridRow[]; filledCells: number } {
  const filled = [...rows];
  const indexOfLine = new Map(rows.map(({ line }, index) => [line, index]));
  let filledCells = 0;
  for (const { firstLine, lastLine, firstColumn } of merges) {
    if (lastLine === firstLine) continue;
    const value = filled[indexOfLine.get(firstLine) ?? -1]?.cells[firstColumn] ?? '';
    const kind = classOf(value);
    if (kind !== 'text' && kind !== 'period') continue;
    for (let line = firstLine + 1; line <= lastLine; line += 1) {
      const index = indexOfLine.get(line);
      const row = index === undefined ? undefined : filled[index];
      if (index === undefined || !row || filledIn(row.cells) === 0) continue;
      const cells = [...row.cells];
      while (cells.length <= firstColumn) cells.push('');
      if (cells[firstColumn] !== '') continue;
      cells[firstColumn] = value;
      filled[index] = { line, cells };
      filledCells += 1;
    }
  }
  return { rows: filled, filledCells };
}

/** Rows of one cell that is merged over most of the columns: headings inside of the table. */
export function sectionLines(
  rows: readonly GridRow[],
  merges: readonly Merge[],
  columnCount: number,
): Set<number> {
  const wide = new Set(
    merges
      .filter(
        ({ firstLine, lastLine, firstColumn, lastColumn }) =>
          firstLine === lastLine && (lastColumn - firstColumn + 1) * 2 > columnCount,
      )
      .map(({ firstLine }) => firstLine),
  );
  return new Set(
    rows
      .filter(({ line, cells }) => wide.has(line) && filledIn(cells) === 1)
      .map(({ line }) => line),
  );
}
