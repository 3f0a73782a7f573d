import Papa from 'papaparse';
import { cellText } from './cell-text.ts';
import type { ExportGrid } from './export-table.ts';
import type { DecimalSign } from './number-text.ts';
import { safeCell } from './safe-cell.ts';

export interface CsvManner {
  separator: ',' | ';';
  decimal: DecimalSign;
}

/** How a spreadsheet set to Vietnamese reads a file that is opened by a double click. */
export const vietnameseCsv: CsvManner = { separator: ';', decimal: ',' };

/** By this mark Excel knows UTF-8; without it, Vietnamese letters are broken. */
const byteOrderMark = '\ufeff';

export function writeCsv(
  { columns, rows }: ExportGrid,
  { separator, decimal }: CsvManner = vietnameseCsv,
): string {
  const isText = columns.map(({ kind }) => kind === 'text' || kind === 'date-or-words');
  const fields = columns.map(({ title }) => safeCell(title));
  const data = rows.map((row) => row.map((cell) => cellText(cell, decimal)));
  // Text is always quoted, numbers only where they hold the separator.
  return byteOrderMark + Papa.unparse({ fields, data }, { delimiter: separator, quotes: isText });
}
