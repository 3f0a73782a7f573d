import { typedNumberMark } from './source-table.ts';

/** A row of cells before anybody has said which row is the header. */
export interface GridRow {
  /** 1-based line of the file on which it begins, or row of the sheet. */
  line: number;
  /** Trimmed text; '' is empty. What a spreadsheet knows of a cell is said by its first character. */
  cells: readonly string[];
}

/** Cells of a sheet that are merged into one; 0-based columns, 1-based lines, both inclusive. */
export interface Merge {
  firstLine: number;
  lastLine: number;
  firstColumn: number;
  lastColumn: number;
}

/** Stand before the text of a cell that a spreadsheet holds as what they say. */
export const dateMark = '\u0003';
export const booleanMark = '\u0004';

/** Index behind the last cell that holds something. */
export function widthOf(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === '') width -= 1;
  return width;
}

export const filledIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => (cell === '' ? count : count + 1), 0);

/** A cell as a person sees it, without what marks its type. */
export const plainText = (cell: string): string => (isMark(cell[0]) ? cell.slice(1) : cell);

const isMark = (letter: string | undefined): boolean =>
  letter === typedNumberMark || letter === dateMark || letter === booleanMark;

/** Control characters that no cell means, among them what marks types here; not tabs and line ends. */
export const controls = /[^\P{Cc}\t\n\r\u0080-\u009f]/gu;

/**
 * Controls among which letters of old fonts are, and signs that turn the direction of the words behind
 * them. No cell means them; they can go only once such letters are read.
 */
export const unshown = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A line as it can be shown: its filled cells, one beside the other. */
export const textOfRow = ({ cells }: GridRow): string =>
  cells
    .filter((cell) => cell !== '')
    .map(plainText)
    .join(' · ')
    .slice(0, 500);
