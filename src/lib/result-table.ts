/** What a cell holds: dates, times and nested values as text, as SQL writes them. */
export type ResultValue = string | number | boolean | null;

export type ResultKind = 'number' | 'text' | 'date' | 'boolean';

export interface ResultColumn {
  /** As the statement names it; several columns may have one name. */
  name: string;
  /** As DuckDB spells it where that is known: BIGINT, DECIMAL(10,2), VARCHAR. */
  type: string;
  kind: ResultKind;
}

/** Rows of an answer, read where they lie: nothing is copied until it is looked at. */
export interface ResultTable {
  columns: readonly ResultColumn[];
  rowCount: number;
  /** The value of a cell; a number beyond 2^53, or of more than 15 digits, is a text of its digits. */
  valueAt: (row: number, column: number) => ResultValue;
}
