import type { CellPlace } from './grid-column.ts';

/** The keys of a grid that were pressed with one that moves. */
interface Pressed {
  key: string;
  ctrl: boolean;
}

interface GridSize {
  rows: number;
  columns: number;
  /** Rows that are seen at once. */
  page: number;
}

/**
 * The cell that a key leads to, by the pattern of grids that screen readers know; undefined where
 * the key does not move.
 */
export function moveInGrid(
  { row, column }: CellPlace,
  { key, ctrl }: Pressed,
  { rows, columns, page }: GridSize,
): CellPlace | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  const at = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.max(0, Math.min(last.row, nextRow)),
    column: Math.max(0, Math.min(last.column, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(ctrl ? 0 : row - 1, column);
    case 'ArrowDown':
      return at(ctrl ? last.row : row + 1, column);
    case 'ArrowLeft':
      return at(row, ctrl ? 0 : column - 1);
    case 'ArrowRight':
      return at(row, ctrl ? last.column : column + 1);
    case 'PageUp':
      return at(row - Math.max(1, page - 1), column);
    case 'PageDown':
      return at(row + Math.max(1, page - 1), column);
    case 'Home':
      return at(ctrl ? 0 : row, 0);
    case 'End':
      return at(ctrl ? last.row : row, last.column);
    default:
      return undefined;
  }
}
