/** A cell as its file gives it: text out of a CSV, typed out of a Parquet file; dates as ISO text. */
export type RawCell = string | number | boolean | null;

/**
 * The rows of one resource, whatever kind of file they lie in. All checks read through this, so a
 * CSV and a Parquet file are held to the same rules.
 */
export interface Table {
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** The cell in a row and a column, both counted from 0; an empty cell is null. */
  cellAt(row: number, column: number): RawCell;
  /** The 1-based line of a text file on which the row begins; the 1-based row of any other. */
  lineOf(row: number): number;
}

/** A table held in memory row by row; without `lines`, rows are numbered from 1. */
export function tableOfRows(
  columns: readonly string[],
  rows: readonly (readonly RawCell[])[],
  lines?: readonly number[],
): Table {
  return {
    columns,
    rowCount: rows.length,
    cellAt: (row, column) => rows[row]?.[column] ?? null,
    lineOf: (row) => lines?.[row] ?? row + 1,
  };
}
