import {
  addDays,
  addMonths,
  differenceInCalendarDays,
  differenceInMonths,
  format,
  getDaysInMonth,
  lastDayOfMonth,
  parseISO,
} from 'date-fns';

/** An ISO date, `2023-11-30`. Compared as text: the order of ISO dates is the order of time. */
export type IsoDate = string;

/** An interval of dates, both included. */
export interface Period {
  start: IsoDate;
  end: IsoDate;
  /** `month` where the report says only "to date" and the end is known to the month. */
  precision: 'day' | 'month';
  /** The report's cut-off date, where it lies before the period's end. */
  asOf?: IsoDate;
}

type PeriodType =
  | 'instant'
  | 'month'
  | 'quarter'
  | 'half'
  | 'nine-months'
  | 'year'
  | 'year-to-date'
  | 'multi-year'
  | 'other';

const typeByBounds: readonly (readonly [RegExp, RegExp, PeriodType])[] = [
  [/-01-01$/, /-12-31$/, 'year'],
  [/-01-01$/, /-09-30$/, 'nine-months'],
  [/-01-01$/, /-06-30$/, 'half'],
  [/-07-01$/, /-12-31$/, 'half'],
  [/-01-01$/, /-03-31$/, 'quarter'],
  [/-04-01$/, /-06-30$/, 'quarter'],
  [/-07-01$/, /-09-30$/, 'quarter'],
  [/-10-01$/, /-12-31$/, 'quarter'],
];

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));

/** The period's type, which follows from its bounds alone. */
export function periodType({ start, end }: Period): PeriodType {
  if (start === end) return 'instant';
  if (yearOf(start) !== yearOf(end)) return 'multi-year';
  const named = typeByBounds.find(([from, to]) => from.test(start) && to.test(end));
  if (named) return named[2];
  if (monthOf(start) === monthOf(end) && start.endsWith('-01') && isMonthEnd(end)) return 'month';
  return start.endsWith('-01-01') ? 'year-to-date' : 'other';
}

export function isMonthEnd(date: IsoDate): boolean {
  return format(lastDayOfMonth(parseISO(date)), 'yyyy-MM-dd') === date;
}

/** Days in the period, both bounds counted. */
export function daysIn({ start, end }: Pick<Period, 'start' | 'end'>): number {
  return differenceInCalendarDays(parseISO(end), parseISO(start)) + 1;
}

/**
 * Calendar months after one day until another's end: 3 from 30 September to 31 December. Days that
 * make no month are a share of the month they lie in; 0 where nothing is left.
 */
export function monthsAfter(day: IsoDate, until: IsoDate): number {
  const from = addDays(parseISO(day), 1);
  const end = addDays(parseISO(until), 1);
  if (end <= from) return 0;
  const whole = differenceInMonths(end, from);
  const rest = addMonths(from, whole);
  return whole + differenceInCalendarDays(end, rest) / getDaysInMonth(rest);
}

/** The last day that the figure knows of: the cut-off where there is one, else the period's end. */
export const knownUntil = (period: Period): IsoDate => period.asOf ?? period.end;

/** The year under which a period is found in a year picker. */
export const pickerYear = (period: Period): number => yearOf(period.end);

/**
 * Whether the figure covers less than the calendar year it ends in; a year that was reported before
 * its end is a part-year too. Instants and spans of several years are not: they are no years.
 */
export function isPartYear(period: Period): boolean {
  const type = periodType(period);
  if (type === 'year') return period.asOf !== undefined;
  return type !== 'instant' && type !== 'multi-year';
}

/** A calendar year that was over when it was reported. */
export const isWholeYear = (period: Period): boolean =>
  periodType(period) === 'year' && !isPartYear(period);

/** One text per period, for grouping and for React keys. */
export const periodKey = ({ start, end }: Pick<Period, 'start' | 'end'>): string =>
  `${start}/${end}`;

/** Whether all of these cover the same dates; of none it holds too. Their cut-offs may differ. */
export function ofOnePeriod(figures: readonly { period: Period }[]): boolean {
  const [first] = figures;
  return figures.every(
    ({ period }) => period.start === first?.period.start && period.end === first.period.end,
  );
}

/** Earlier end first; of those that end together, the longer one first. */
export function comparePeriods(a: Period, b: Period): number {
  return a.end.localeCompare(b.end) || a.start.localeCompare(b.start);
}
