import type { Cell, CellValue } from 'hucre/xlsx';
import { booleanMark, controls, dateMark } from '../grid.ts';
import { typedNumberMark } from '../source-table.ts';

/** A cell as text whose first character says its type, and whether it is to be told of. */
export interface CellText {
  text: string;
  trouble?: 'formula-without-value' | 'error';
}

/** What stands in a cell of a workbook: texts composed, numbers plain, dates as ISO. */
export function cellText(value: CellValue, cell: Cell | undefined): CellText {
  if (cell?.type === 'error') return { text: String(value), trouble: 'error' };
  if (value === null) {
    if (cell?.formula === undefined) return { text: '' };
    return { text: `=${cell.formula}`, trouble: 'formula-without-value' };
  }
  const format = (cell?.style?.numFmt ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (value instanceof Date) return { text: dateText(value, format) };
  if (typeof value === 'number') return { text: numberText(value, format) };
  if (typeof value === 'boolean') return { text: `${booleanMark}${value}` };
  return { text: value.replace(/\r\n?/g, '\n').replace(controls, '').normalize('NFC').trim() };
}

// Fifteen digits are all that a spreadsheet shows or compares; behind them stands 0.1 + 0.2.
const plain = (value: number): string => String(Number(value.toPrecision(15)));

function numberText(value: number, format: string): string {
  if (!Number.isFinite(value)) return String(value);
  const isShare = format.includes('%');
  return typedNumberMark + (isShare ? `${plain(value * 100)}%` : plain(value));
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', clock = ''] = date
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .split('T');
  const hasDay = /d/i.test(format);
  const hasYear = /y/i.test(format);
  // A time of day, or a length of time, has no date: its day is one before the first.
  if (!hasDay && !hasYear && /[hs]/i.test(format)) return clock;
  const [month, year] = [date.getUTCMonth() + 1, date.getUTCFullYear()];
  if (hasYear && !hasDay) return /m/i.test(format) ? `${twoDigits(month)}/${year}` : String(year);
  return clock === '00:00:00' ? dateMark + day : `${day}T${clock}`;
}
