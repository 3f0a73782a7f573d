import type { FieldType } from '../datasets/field.ts';
import type { RawCell } from './table.ts';

/** A cell after its type; dates stay ISO text, which sorts and compares as it is. */
export type CellValue = string | number | boolean | null;

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The value of a cell by the type of its field; `undefined` when it is not of that type. */
export function parseCell(raw: RawCell, type: FieldType): CellValue | undefined {
  if (raw === null || raw === '') return null;
  return parsers[type](raw);
}

const parsers: Record<FieldType, (raw: string | number | boolean) => CellValue | undefined> = {
  string: (raw) => (typeof raw === 'string' ? raw : undefined),
  number: parseNumber,
  integer: (raw) => {
    const value = parseNumber(raw);
    // Beyond 2^53 a number no longer says which integer was meant.
    return Number.isSafeInteger(value) ? value : undefined;
  },
  boolean: parseBoolean,
  date: (raw) => (typeof raw === 'string' && isCalendarDate(raw) ? raw : undefined),
};

function parseNumber(raw: string | number | boolean): number | undefined {
  if (typeof raw === 'boolean') return undefined;
  if (typeof raw === 'string' && !plainNumber.test(raw)) return undefined;
  const value = Number(raw);
  return Number.isFinite(value) ? value : undefined;
}

function parseBoolean(raw: string | number | boolean): boolean | undefined {
  if (typeof raw === 'boolean') return raw;
  if (raw === 'true') return true;
  return raw === 'false' ? false : undefined;
}

function isCalendarDate(text: string): boolean {
  if (!isoDate.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

function daysIn(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] ?? 0);
}
