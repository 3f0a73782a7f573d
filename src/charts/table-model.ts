import type { ChartPoint } from './chart-model.ts';

/** One cell: what is printed, the raw number, where it comes from, and what limits it. */
export interface TableCell {
  text: string;
  /** Null is missing, and `text` says so. */
  value: number | null;
  /** The cell is a word by nature, such as a status or a unit. */
  isWord?: true;
  sourceId: string | null;
  /** "chưa đủ năm; ít nhất". */
  remark: string | null;
  /** The point that the cell stands for; null for plans and totals. */
  point: ChartPoint | null;
}

export interface TableRow {
  key: string;
  label: string;
  sublabel: string | null;
  role: 'figure' | 'plan' | 'total';
  cells: TableCell[];
}

/** The figures of a chart as a table: categories down, series across; turned where that is narrower. */
export interface TableModel {
  caption: string;
  categoryTitle: string;
  columns: { id: string; name: string; unit: string }[];
  rows: TableRow[];
}
