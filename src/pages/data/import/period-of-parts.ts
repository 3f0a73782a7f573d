import { isMonthEnd, type Period } from '../../../semantic/period.ts';

export const periodKinds = [
  'year',
  'half',
  'second-half',
  'nine-months',
  'quarter',
  'month',
  'instant',
  'span',
] as const;

export type PeriodKind = (typeof periodKinds)[number];

/** A period as a form has it: everything as typed. */
export interface PeriodParts {
  kind: PeriodKind;
  year: string;
  /** Of a quarter or month. */
  number: string;
  from: string;
  until: string;
}

const bounds: Partial<Record<PeriodKind, readonly [string, string]>> = {
  year: ['01-01', '12-31'],
  half: ['01-01', '06-30'],
  'second-half': ['07-01', '12-31'],
  'nine-months': ['01-01', '09-30'],
};

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The period that the form names; undefined where it does not name one yet. */
export function periodOfParts({
  kind,
  year,
  number,
  from,
  until,
}: PeriodParts): Period | undefined {
  if (kind === 'instant') {
    return isDay(until) ? { start: until, end: until, precision: 'day' } : undefined;
  }
  if (kind === 'span') {
    if (!isDay(from) || !isDay(until) || until < from) return undefined;
    return { start: from, end: until, precision: 'day' };
  }
  if (!/^(19|20)\d{2}$/.test(year)) return undefined;
  const whole = bounds[kind];
  if (whole) return { start: `${year}-${whole[0]}`, end: `${year}-${whole[1]}`, precision: 'day' };
  const count = Number(number);
  const length = kind === 'quarter' ? 3 : 1;
  if (!Number.isInteger(count) || count < 1 || count > 12 / length) return undefined;
  const last = count * length;
  const end = lastDayOf(year, last);
  return { start: `${year}-${twoDigits(last - length + 1)}-01`, end, precision: 'day' };
}

function lastDayOf(year: string, month: number): string {
  const days = [31, 30, 29, 28].map((day) => `${year}-${twoDigits(month)}-${day}`);
  return days.find((it) => isRealDay(it) && isMonthEnd(it)) ?? '';
}

const isRealDay = (day: string): boolean => {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  const read = new Date(`${day}T00:00:00Z`);
  return read.getUTCMonth() + 1 === month && read.getUTCDate() === date;
};
