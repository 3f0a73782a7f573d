import { groupBy } from '../lib/group-by.ts';
import {
  periodMismatch,
  stretchOfYear,
  type ComparisonReason,
  type Verdict,
} from './comparability.ts';
import type { Indicator } from './indicator.ts';
import { isPartlyCovered, type Observation } from './observation.ts';
import { isWholeYear, periodKey, pickerYear } from './period.ts';
import { vintageOf, type PlaceId } from './place.ts';

/**
 * Judges whether two places' figures may be ranked, or coloured by one legend. Flows need the very
 * same period, known to the same day; others the same year. A lower bound and a unit of which only
 * some parts reported have no rank.
 */
export function comparableAcross(
  a: Observation,
  b: Observation,
  indicator: Pick<Indicator, 'measure'>,
): Verdict {
  const reason = reasonApart(a, b, indicator);
  if (reason) return { kind: 'not-comparable', reason };
  if (a.status !== b.status) return { kind: 'with-note', reason: { code: 'status' } };
  const sameDate = a.period.end === b.period.end;
  return sameDate
    ? { kind: 'comparable' }
    : { kind: 'with-note', reason: { code: 'date', earlier: a.period, later: b.period } };
}

function reasonApart(
  a: Observation,
  b: Observation,
  { measure }: Pick<Indicator, 'measure'>,
): ComparisonReason | undefined {
  if (a.indicatorId !== b.indicatorId) return { code: 'unlike-indicators' };
  if (vintageOf(a.placeId) !== vintageOf(b.placeId)) return { code: 'boundary' };
  const alone = reasonAlone(a) ?? reasonAlone(b);
  if (alone) return alone;
  const [earlier, later] =
    a.period.end <= b.period.end ? [a.period, b.period] : [b.period, a.period];
  if (measure === 'flow') {
    const mismatch = periodMismatch(a.period, b.period);
    if (mismatch) return mismatch;
    if (a.period.asOf !== b.period.asOf) {
      return { code: 'cut-off', period: a.period.asOf === undefined ? b.period : a.period };
    }
  }
  return pickerYear(a.period) === pickerYear(b.period)
    ? undefined
    : { code: 'another-year', earlier, later };
}

/** A figure that has no rank among the others, and why. */
export interface Apart {
  figure: Observation;
  reason: ComparisonReason;
}

/** The figures that may be set against one another, and those that stand apart from them. */
interface Level {
  together: Observation[];
  apart: Apart[];
}

interface LevelRule {
  /** Figures of one key are comparable with one another; those without a key with none. */
  keyOf: (figure: Observation) => string | undefined;
  /** Of sets of one size the one that is liked better comes first. */
  prefer: (a: readonly Observation[], b: readonly Observation[]) => number;
  /** Why a figure stands apart from a level that `yardstick` is in. */
  reasonFor: (figure: Observation, yardstick: Observation) => ComparisonReason;
}

/** Parts figures into the largest set that is comparable throughout, and the rest with reasons. */
function levelBy(figures: readonly Observation[], { keyOf, prefer, reasonFor }: LevelRule): Level {
  const sets = [...groupBy(figures, keyOf)].flatMap(([key, set]) =>
    key === undefined ? [] : [set],
  );
  const [together = []] = sets.sort((a, b) => b.length - a.length || prefer(a, b));
  const [yardstick] = together;
  const inside = new Set(together);
  const apart = figures
    .filter((it) => !inside.has(it))
    .map((figure) => ({
      figure,
      reason: reasonAlone(figure) ?? reasonFor(figure, yardstick ?? figure),
    }));
  return { together, apart };
}

/**
 * Parts figures of one indicator, one a place, into the largest set that is comparable throughout
 * and the rest. Of sets of one size, that of the place being looked at, then that of whole years.
 */
export function levelOf(
  figures: readonly Observation[],
  indicator: Pick<Indicator, 'measure'>,
  focus?: PlaceId,
): Level {
  const has = (set: readonly Observation[]) => Number(set.some((it) => it.placeId === focus));
  const whole = ([first]: readonly Observation[]) => Number(first && isWholeYear(first.period));
  return levelBy(figures, {
    keyOf: (it) => setKey(it, indicator),
    prefer: (a, b) => has(b) - has(a) || whole(b) - whole(a),
    // Two ends of February are one place in the year for a change, but not the same period.
    reasonFor: (figure, yardstick) =>
      reasonApart(yardstick, figure, indicator) ?? unlikePlace(yardstick, figure),
  });
}

/**
 * The same over several years: figures of many places and years that one legend may colour. Flows
 * need the same stretch of the year, known to its end; any year will do.
 */
export function levelOverTime(
  figures: readonly Observation[],
  { measure }: Pick<Indicator, 'measure'>,
): Level {
  const isFlow = measure === 'flow';
  return levelBy(figures, {
    keyOf: (it) => {
      if (reasonAlone(it) || (isFlow && it.period.asOf !== undefined)) return undefined;
      return isFlow ? stretchOfYear(it.period) : '';
    },
    prefer: () => 0,
    reasonFor: (figure, yardstick) =>
      periodMismatch(yardstick.period, figure.period) ?? {
        code: 'cut-off',
        period: figure.period,
      },
  });
}

function setKey(figure: Observation, { measure }: Pick<Indicator, 'measure'>): string | undefined {
  if (reasonAlone(figure)) return undefined;
  const { period } = figure;
  const time =
    measure === 'flow' ? `${periodKey(period)}|${period.asOf ?? ''}` : pickerYear(period);
  return `${vintageOf(figure.placeId)}|${time}`;
}

const unlikePlace = (a: Observation, b: Observation): ComparisonReason => {
  const [earlier, later] = a.period.end <= b.period.end ? [a, b] : [b, a];
  return { code: 'place-in-year', earlier: earlier.period, later: later.period };
};

function reasonAlone({ qualifier, coverage }: Observation): ComparisonReason | undefined {
  if (coverage && isPartlyCovered({ coverage })) {
    return { code: 'coverage', reported: coverage.have, of: coverage.of };
  }
  return qualifier === 'exact' ? undefined : { code: 'qualifier' };
}
