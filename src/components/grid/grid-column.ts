/** A column of a grid, as its head names it. */
export interface GridColumn {
  /** No two columns of a grid have the same. */
  key: string;
  name: string;
  /** Second line of the head: the type, or what the column was understood as. */
  detail?: string;
  /** Numbers stand right, in digits of one width. */
  kind: 'text' | 'number';
}

/** What is printed in a cell; null is no value at all, which is not the same as an empty text. */
export type CellText = string | null;

/** A cell by its row and column, both counted from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** A mark at a row's number: that it is wrong, doubtful, or left out. */
export interface GridRowState {
  tone: 'error' | 'warning' | 'off';
  /** One sign or a short word beside the row's number. */
  mark: string;
  /** The same for those who hear the page: "bỏ qua", "2 lỗi". */
  label: string;
}
