import { format, lastDayOfMonth } from 'date-fns';
import { groupBy } from '../lib/group-by.ts';
import { comparable, ofOneCoverage, stretchOfYear, type Verdict } from './comparability.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { comparePeriods, pickerYear, yearOf, type Period } from './period.ts';
import { totalsOf, widest } from './series.ts';

/** Where in the year cumulative figures stand: "to the end of September". */
export interface Stretch {
  key: string;
  /** A period of that stretch, of the latest year that has one. */
  period: Period;
}

/** A year's cumulative figures since 1 January, one for each stretch or none. */
export interface CumulativeYear {
  year: number;
  figures: readonly (Observation | undefined)[];
}

export interface YearsBeside {
  stretches: readonly Stretch[];
  /** Earliest first. */
  years: readonly CumulativeYear[];
  /** The last year's figure that is known furthest. */
  current: Observation | undefined;
  /** Earlier years' figures at the same stretch, each with whether it may be set beside the last. */
  sameStretch: readonly { figure: Observation; verdict: Verdict }[];
}

/**
 * The cumulative figures of one place and indicator since 1 January, year by year: only what starts
 * on 1 January and ends in the same year is cumulative, and only equal stretches are set against
 * each other.
 */
export function yearsBeside(
  observations: readonly Observation[],
  indicator: Indicator,
): YearsBeside {
  const cumulative = totalsOf(observations).filter(
    ({ period }) =>
      period.start.endsWith('-01-01') &&
      yearOf(period.start) === yearOf(period.end) &&
      period.start !== period.end,
  );
  const ends = [...monthEnds, ...cumulative.map((it) => it.period)];
  const stretches = [...groupBy(ends, stretchOfYear)]
    .map(([key, periods]) => ({ key, period: latest(periods) }))
    .sort((a, b) => a.key.localeCompare(b.key));
  const years = [...groupBy(cumulative, (it) => pickerYear(it.period))]
    .map(([year, figures]) => ({
      year,
      // Of a stretch that was reported again after its cut-off, the figure known furthest.
      figures: stretches.map(({ key }) =>
        widest(figures.filter((it) => stretchOfYear(it.period) === key)),
      ),
    }))
    .sort((a, b) => a.year - b.year);
  const current = widest(years.at(-1)?.figures.filter((it) => it !== undefined) ?? []);
  const sameStretch = years
    .slice(0, -1)
    .flatMap(({ figures }) =>
      figures.flatMap((figure) =>
        figure && current && stretchOfYear(figure.period) === stretchOfYear(current.period)
          ? [{ figure, verdict: comparable(figure, current, indicator) }]
          : [],
      ),
    );
  return { stretches, years, current, sameStretch };
}

/**
 * Which figures of a year go on counting what the one stated before them counted, by their places in
 * it: of a merged unit, June may be told of one former unit and the year of both.
 */
export function ofOneCount({ figures }: CumulativeYear): { from: number; to: number }[] {
  const stated = figures.flatMap((figure, at) => (figure ? [{ figure, at }] : []));
  return stated.slice(1).flatMap((to, index) => {
    const from = stated[index];
    return from && ofOneCoverage(from.figure, to.figure) ? [{ from: from.at, to: to.at }] : [];
  });
}

/** Stand on the axis whether figures do or not: so that a stretch of a year looks as long as it is. */
const monthEnds = Array.from({ length: 12 }, (_, index): Period => ({
  start: '2001-01-01',
  end: format(lastDayOfMonth(new Date(2001, index)), 'yyyy-MM-dd'),
  precision: 'day',
}));

function latest(periods: readonly Period[]): Period {
  const [last] = [...periods].sort((a, b) => comparePeriods(b, a));
  if (!last) throw new Error('a group without a member');
  return last;
}
