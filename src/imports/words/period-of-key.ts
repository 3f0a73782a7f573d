import { readDate } from '../../ingest/cells/read-date.ts';
import { readPeriod, type ReadPeriod } from '../../ingest/cells/read-period.ts';
import type { FigureStatus, ValueKind } from '../../semantic/observation.ts';
import { isMonthEnd, yearOf, type Period } from '../../semantic/period.ts';

/** The columns that together say when, in the order of their parts in a key. */
export const periodUses = [
  'period',
  'period-start',
  'period-end',
  'year',
  'quarter',
  'month',
  'as-of',
  'period-precision',
] as const;

export type PeriodUse = (typeof periodUses)[number];

/** What the cells of a row say of its time; `said` stands in the heading or holds for all rows. */
export type PeriodParts = Readonly<Partial<Record<PeriodUse | 'said', string>>>;

export type PeriodOutcome =
  | { state: 'ok'; period: Period; status?: FigureStatus; kind?: ValueKind }
  | { state: 'ambiguous'; candidates: readonly Period[] }
  | { state: 'unreadable' | 'missing' | 'order' | 'as-of-outside' };

/** The period that cells, heading and table say together; a narrower one stands before a wider. */
export function periodOfParts(parts: PeriodParts): PeriodOutcome {
  const read = boundsOf(parts);
  if (read === undefined) return { state: 'missing' };
  if (!('period' in read)) {
    return 'candidates' in read
      ? { state: 'ambiguous', candidates: read.candidates }
      : { state: read.state };
  }
  const { period, status, kind } = read;
  if (period.start > period.end) return { state: 'order' };
  const asOf = parts['as-of'] === undefined ? undefined : readDate(parts['as-of']);
  if (parts['as-of'] !== undefined && asOf === undefined) return { state: 'unreadable' };
  if (asOf !== undefined && (asOf < period.start || asOf > period.end)) {
    return { state: 'as-of-outside' };
  }
  const precision = precisionOf(parts['period-precision'], period);
  if (precision === undefined) return { state: 'unreadable' };
  const cutOff = asOf === undefined || asOf === period.end ? {} : { asOf };
  return {
    state: 'ok',
    period: { ...period, precision, ...cutOff },
    ...(status ? { status } : {}),
    ...(kind ? { kind } : {}),
  };
}

type Bounds = ReadPeriod | { state: 'unreadable' };

function boundsOf(parts: PeriodParts): Bounds | undefined {
  const { period, said, year, quarter, month } = parts;
  const start = parts['period-start'];
  const end = parts['period-end'];
  if (start !== undefined || end !== undefined) return fromDates(start, end);
  const inYear = yearIn(year) ?? yearIn(period);
  // "Quý I" in a heading and 2023 in the row are one period; a year alone is the whole of it.
  const texts = [
    quarter === undefined ? undefined : quarterText(quarter),
    month === undefined ? undefined : monthText(month),
    said,
    period,
    year,
  ];
  const stated = texts.filter((it) => it !== undefined);
  if (stated.length === 0) return undefined;
  for (const text of stated) {
    const read = readPeriod(text, inYear);
    if (read) return read;
  }
  return { state: 'unreadable' };
}

function fromDates(start: string | undefined, end: string | undefined): Bounds {
  const from = start === undefined ? undefined : readDate(start);
  const to = end === undefined ? undefined : readDate(end);
  if (start !== undefined && from === undefined) return { state: 'unreadable' };
  if (end !== undefined && to === undefined) return { state: 'unreadable' };
  const bounds = { start: from ?? to ?? '', end: to ?? from ?? '' };
  return { period: { ...bounds, precision: 'day' } };
}

const yearIn = (text: string | undefined): number | undefined => {
  const read = text === undefined ? undefined : readPeriod(text);
  if (!read || !('period' in read)) return undefined;
  return yearOf(read.period.start) === yearOf(read.period.end)
    ? yearOf(read.period.end)
    : undefined;
};

const quarterText = (text: string): string => (/^[1-4]$/.test(text) ? `Quý ${text}` : text);
const monthText = (text: string): string =>
  /^(0?[1-9]|1[0-2])$/.test(text) ? `Tháng ${text}` : text;

function precisionOf(text: string | undefined, period: Period): Period['precision'] | undefined {
  if (text === undefined) return period.precision;
  if (text === 'day') return 'day';
  return text === 'month' && isMonthEnd(period.end) ? 'month' : undefined;
}
