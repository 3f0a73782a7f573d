/** What a file that a person gives us holds, before anybody has said what it means. */
export interface SourceTable {
  /** Name of the file as it was given; inside an archive with its path: `thang-9.zip/so-lieu.csv`. */
  file: string;
  /** Name of the sheet; null of a file that has none. */
  sheet: string | null;
  format: SourceFormat;
  columns: readonly SourceColumn[];
  rowCount: number;
  understood: Understood;
  /** Lines that are no rows, above the header and below the last row: titles, units, notes. */
  remarks: readonly Remark[];
  /** Lines that can't be rows, because nobody could say which of their cells is which. */
  badLines: readonly BadLine[];
  /** What else a person should know before trusting the rows. */
  notices: readonly Notice[];
  content: SourceContent;
}

/**
 * A line that is in no row: `longer` or `shorter` than the header, so that nobody could say which of
 * its cells is which; `other-table` from the line on which a second table with headings of its own
 * begins below the first. That one is read by saying which lines are its header.
 */
export interface BadLine {
  line: number;
  why: 'longer' | 'shorter' | 'other-table';
  text: string;
}

/** What the reader met and read all the same. Words for it are in src/i18n/vi/import-review.ts. */
export type Notice =
  /** The name says another kind of file than the content. */
  | { code: 'other-extension'; extension: string; format: SourceFormat }
  | { code: 'hidden-sheet' }
  | { code: 'empty-sheets'; sheets: readonly string[] }
  | { code: 'hidden-rows'; lines: readonly number[] }
  | { code: 'hidden-columns'; columns: readonly number[] }
  /** Their cells hold the formula as text, `=SUM(B2:B9)`: no program has worked it out. */
  | { code: 'formulas-without-value'; cells: readonly string[] }
  /** Their cells hold `#N/A`, `#DIV/0!` and the like as text. */
  | { code: 'error-cells'; cells: readonly string[] }
  /** Columns of a kind that no table can hold; the rest was read. */
  | { code: 'columns-left-out'; columns: readonly { name: string; type: string }[] }
  /** Bytes that are no letters in the encoding; replaced by U+FFFD. */
  | { code: 'undecodable'; lines: readonly number[] }
  /** An old font was recognised, but cells of these lines hold letters that it doesn't have. */
  | { code: 'font-left'; lines: readonly number[] };

export type SourceFormat = 'csv' | 'xlsx' | 'parquet' | 'clipboard';

export interface SourceColumn {
  /** Heading as it stands in the file, trimmed; `Cột 3` has none and is ''. Need not be unique. */
  name: string;
  /** Headings of several lines, outermost first, merged ones repeated; the last is `name`. */
  headings: readonly string[];
  /** What the file itself says of the cells; text where it says nothing or they differ. */
  type: 'text' | 'number' | 'date' | 'boolean';
}

export interface Remark {
  line: number;
  text: string;
}

/** What the reader took for granted, to be shown and, where a choice is named, to be corrected. */
export interface Understood {
  /** Of a text file. */
  encoding?: TextEncoding;
  /** Letters of an old font that were turned into Unicode. */
  font?: 'tcvn3' | 'vni';
  delimiter?: string;
  /** 1-based lines (rows of a sheet) of the header; empty where the table has none. */
  headerLines: readonly number[];
  /** Lines left out because they hold a total, a repeated header or a heading of a section. */
  leftOut: readonly { line: number; why: 'total' | 'repeated-header' | 'section' | 'comment' }[];
  /** Cells that were filled from the merged cell they belong to. */
  filledCells: number;
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';

/** What a person may say better than the reader guesses; what is absent is guessed. */
export interface ReadChoices {
  encoding?: TextEncoding;
  font?: 'tcvn3' | 'vni' | 'none';
  delimiter?: string;
  /** Empty where the first line already holds cells. */
  headerLines?: readonly number[];
}

/**
 * The rows, in the form in which a database takes them. `csv`: UTF-8, commas, quotes doubled, `\n`,
 * no header, an empty cell is nothing; the first field of each row is its 1-based line in the file
 * (row of a sheet), then the columns in order. `csv-file`: a large plain file, to be read where it
 * lies; every row is one line. `arrow`: an IPC stream with the columns in order, without a line.
 */
export type SourceContent =
  | { kind: 'csv'; bytes: Uint8Array<ArrayBuffer> }
  | {
      kind: 'csv-file';
      file: Blob;
      delimiter: string;
      /** Lines before the first row. */
      skip: number;
    }
  | { kind: 'arrow'; ipc: Uint8Array<ArrayBuffer> };

/**
 * Stands before the digits of a cell that a spreadsheet holds as a number, in a column that holds
 * texts too: `\u0002` and then the number as JavaScript writes it, then `%` if the cell is shown as
 * a percentage (0.685 is `\u000268.5%`). It is never asked which manner such a number is written in.
 * No text of a file keeps this character.
 */
export const typedNumberMark = '\u0002';
