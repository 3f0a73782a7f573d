import { groupBy } from '../lib/group-by.ts';
import { breakdownKey, type Observation } from './observation.ts';
import { decimalsOf } from './rounding.ts';

/**
 * The sets of exact figures that state one thing differently, from one source or several; each set
 * holds all that state it. Not where one is merely rounded more, and not where one is preliminary
 * or was reported before the period's end: that is a revision.
 */
export function contradictionsAmong(figures: readonly Observation[]): Observation[][] {
  const exact = figures.filter(({ qualifier }) => qualifier === 'exact');
  return [...groupBy(exact, figureKey).values()].filter((sameFigure) =>
    sameFigure.some((one) => sameFigure.some((other) => differ(one, other))),
  );
}

const figureKey = ({
  indicatorId,
  placeId,
  period,
  kind,
  status,
  breakdown,
}: Observation): string =>
  [
    indicatorId,
    placeId,
    period.start,
    period.end,
    period.asOf,
    kind,
    status,
    breakdownKey(breakdown),
  ].join('|');

function differ(one: Observation, other: Observation): boolean {
  const coarser = Math.min(decimalsOf(one.value), decimalsOf(other.value));
  return Math.abs(one.value - other.value) > 0.5 * 10 ** -coarser + 1e-9;
}
