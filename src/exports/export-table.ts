import type { IsoDate } from '../semantic/period.ts';

/** What a cell holds; null is nothing, and never zero. */
export type ExportCell = string | number | null | { date: IsoDate };

export interface ExportColumn {
  /** The same in every language; the name of the column in Parquet. */
  id: string;
  title: string;
  /**
   * `share` is a number told as a percentage where a format can; `date-or-words` holds words where
   * a document has no day.
   */
  kind: 'text' | 'number' | 'share' | 'date' | 'date-or-words';
}

/** Columns and rows, of whatever a file is made of. */
export interface ExportGrid {
  columns: readonly ExportColumn[];
  rows: readonly (readonly ExportCell[])[];
}

/** All that an export holds, before it is written in any format. */
export interface ExportTable extends ExportGrid {
  title: string;
  subtitle: string;
  /** What limits the figures, as sentences. */
  notes: readonly string[];
  /** The documents behind the figures, each once. */
  sources: ExportGrid;
  /** What the file is: "Ngày tải", "Phiên bản dữ liệu", each with its value. */
  facts: readonly (readonly [string, string])[];
}
