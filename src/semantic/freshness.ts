import { groupBy } from '../lib/group-by.ts';
import {
  comparePeriods,
  knownUntil,
  monthsAfter,
  periodType,
  type IsoDate,
  type Period,
} from './period.ts';
import type { Source } from './source.ts';
import { parsePeriod, type StatedPeriods } from './stated-periods.ts';

/** Years after which the newest figure of an indicator counts as old. */
export const oldAfterYears = 2;

/** What a dataset holds of one indicator. */
export interface IndicatorHoldings {
  indicatorId: string;
  places: number;
  figures: number;
  plans: number;
  /** The periods that start first and are known furthest; missing where only plans are stated. */
  first: Period | undefined;
  newest: Period | undefined;
}

export function holdingsOf(stated: readonly StatedPeriods[]): IndicatorHoldings[] {
  return [...groupBy(stated, (it) => it.indicatorId)].map(([indicatorId, own]) => ({
    indicatorId,
    places: own.length,
    figures: own.reduce((sum, it) => sum + it.figures, 0),
    plans: own.reduce((sum, it) => sum + it.plans, 0),
    first: extreme(own, (a, b) => b.start.localeCompare(a.start) || comparePeriods(b, a)),
    newest: newestOf(own),
  }));
}

const newestOf = (stated: readonly StatedPeriods[]): Period | undefined =>
  extreme(
    stated,
    (a, b) =>
      knownUntil(a).localeCompare(knownUntil(b)) ||
      isSpan(b) - isSpan(a) ||
      b.start.localeCompare(a.start),
  );

const isSpan = (period: Period): number => Number(periodType(period) === 'multi-year');

/** The greatest in an order; of periods that are equal in it any. */
function extreme(
  stated: readonly StatedPeriods[],
  order: (a: Period, b: Period) => number,
): Period | undefined {
  const texts = new Set(stated.flatMap(({ totals, parts }) => [...totals, ...parts]));
  let found: Period | undefined;
  for (const text of texts) {
    const period = parsePeriod(text);
    if (!found || order(period, found) > 0) found = period;
  }
  return found;
}

/** Whole months from a period's last known day until `today`; 0 while it lasts. */
export const ageInMonths = (period: Period, today: IsoDate): number =>
  Math.floor(monthsAfter(knownUntil(period), today));

export interface Freshness {
  /** The period known furthest; of several the longest that is no span of years. */
  newest: Period | undefined;
  /** The document issued last. */
  document: Source | undefined;
  /** Indicators of which nothing of the last years is stated, those without the longest first. */
  old: { indicatorId: string; newest: Period }[];
}

/** How new what a dataset holds is, as against `today`. Plans don't count: they tell of no time past. */
export function freshnessOf(
  stated: readonly StatedPeriods[],
  sources: readonly Source[],
  today: IsoDate,
): Freshness {
  const [document] = sources
    .filter((it) => it.issuedOn !== null)
    .sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''));
  return {
    newest: newestOf(stated),
    document,
    old: holdingsOf(stated)
      .flatMap(({ indicatorId, newest }) => (newest ? [{ indicatorId, newest }] : []))
      .filter(({ newest }) => ageInMonths(newest, today) >= oldAfterYears * 12)
      .sort((a, b) => knownUntil(a.newest).localeCompare(knownUntil(b.newest))),
  };
}
