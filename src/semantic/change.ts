import { comparable, type Verdict } from './comparability.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { isPartYear, isWholeYear, knownUntil, yearOf } from './period.ts';

/**
 * What may be said about the way from one figure to a later one of the same series:
 * `change` with its share; `at-least` where a part-year, or a lower bound, has already passed the
 * whole earlier year ("at least +23 %, year not over"); `refused` with the reason otherwise.
 */
export type Change =
  | { kind: 'change'; share: number | null; verdict: Verdict }
  | { kind: 'at-least'; share: number; verdict: Verdict }
  | { kind: 'refused'; verdict: Verdict };

/** The change from `earlier` to `later`; `share` is a fraction (0.23 = 23 %), null from zero or below. */
export function changeBetween(
  earlier: Observation,
  later: Observation,
  indicator: Pick<Indicator, 'measure'>,
): Change {
  const verdict = comparable(earlier, later, indicator);
  const share = earlier.value > 0 ? (later.value - earlier.value) / earlier.value : null;
  const passed = share !== null && share > 0;
  if (verdict.kind === 'not-comparable') {
    // Another boundary or coverage stays so when the year is over.
    const areOnlyUnlikePeriods = verdict.reason.code === 'period-type';
    const yearNotOver = areOnlyUnlikePeriods && isRunningYearAfter(earlier, later);
    return yearNotOver && passed && earlier.qualifier === 'exact' && later.qualifier !== 'about'
      ? { kind: 'at-least', share, verdict }
      : { kind: 'refused', verdict };
  }
  if (earlier.qualifier === 'exact' && later.qualifier === 'exact') {
    const isCut = ({ period }: Observation) =>
      indicator.measure === 'flow' && period.asOf !== undefined;
    if (isCut(earlier)) return { kind: 'refused', verdict };
    if (!isCut(later)) return { kind: 'change', share, verdict };
    return passed ? { kind: 'at-least', share, verdict } : { kind: 'refused', verdict };
  }
  const boundedBelow = earlier.qualifier === 'exact' && later.qualifier === 'at-least';
  return boundedBelow && passed
    ? { kind: 'at-least', share, verdict }
    : { kind: 'refused', verdict };
}

/** A year's figure so far, after the whole of an earlier year: it can only grow. */
function isRunningYearAfter(earlier: Observation, later: Observation): boolean {
  return (
    isWholeYear(earlier.period) &&
    isPartYear(later.period) &&
    yearOf(later.period.start) > yearOf(earlier.period.end) &&
    knownUntil(later.period) > earlier.period.end
  );
}
