import type { CellText, GridColumn } from './grid-column.ts';

const narrowest = 64;
const widest = 360;
/** Figures are not to be cut, unless they have more digits than anyone reads. */
const widestNumber = 520;
/** Room left and right of the text, and for the line between columns. */
const around = 26;
/** So many rows are looked at: the first ones, and others through the whole grid. */
const sampled = 60;
/** More of a text is not seen anyway. */
const measured = 60;

/** Width in px that lets most of what stands in a column be read, head included. */
export function columnWidth(
  column: GridColumn,
  at: number,
  rowCount: number,
  cellAt: (row: number, column: number) => CellText,
  widthOf: (text: string, kind: GridColumn['kind']) => number,
): number {
  const head = Math.max(
    widthOf(column.name, 'text') * 1.05,
    widthOf(column.detail ?? '', 'text') * 0.9,
  );
  const cells = sampleRows(rowCount).map((row) =>
    widthOf((cellAt(row, at) ?? 'NULL').slice(0, measured), column.kind),
  );
  const width = cells.reduce((most, it) => Math.max(most, it), head);
  return Math.round(
    Math.min(column.kind === 'number' ? widestNumber : widest, Math.max(narrowest, width + around)),
  );
}

/** The first rows, and then rows at even steps to the last. */
export function sampleRows(rowCount: number): number[] {
  if (rowCount <= sampled) return Array.from({ length: rowCount }, (_, row) => row);
  const half = sampled / 2;
  const step = (rowCount - half) / half;
  return Array.from({ length: sampled }, (_, at) =>
    at < half ? at : Math.min(rowCount - 1, Math.floor(half + (at - half + 1) * step)),
  );
}
