import type { Period } from './period.ts';
import type { PlaceId } from './place.ts';

/**
 * A period as the statement gives it: `start/end/cut-off/precision`, the third may be empty. Where
 * nothing is known but the year in which it ends, that year with the precision `year`.
 */
export type PeriodText = string;

/** Whether only the year is known in which the period ends. */
export const isYearAlone = (text: PeriodText): boolean => text.endsWith('/year');

/** Of which periods the sources of a dataset state figures, for one indicator and one place. */
export interface StatedPeriods {
  indicatorId: string;
  placeId: PlaceId;
  /** Of every kind: totals and parts, what was done and what was planned. */
  figures: number;
  /** How many of them are plans. */
  plans: number;
  /** Where what was done is stated as a whole. */
  totals: readonly PeriodText[];
  /** Where parts of it are stated. */
  parts: readonly PeriodText[];
}

export function parsePeriod(text: PeriodText): Period {
  const [start = '', end = '', asOf = '', precision] = text.split('/');
  return {
    start,
    end,
    precision: precision === 'month' ? 'month' : 'day',
    ...(asOf === '' ? {} : { asOf }),
  };
}
