import type { ExportCell } from './export-table.ts';
import { numberText, type DecimalSign } from './number-text.ts';
import { safeCell } from './safe-cell.ts';

/** A cell where a file holds nothing but text. Dates as 2023-11-30, which every spreadsheet reads alike. */
export function cellText(cell: ExportCell, decimal: DecimalSign): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return safeCell(cell);
  return typeof cell === 'number' ? numberText(cell, decimal) : cell.date;
}
