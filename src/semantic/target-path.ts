import { stretchOfYear } from './comparability.ts';
import { isPartlyCovered, type Observation } from './observation.ts';
import { isWholeYear, periodKey, periodType, pickerYear, yearOf } from './period.ts';
import { subjectKey } from './plans.ts';

/** How far a place was at the same stretch of earlier years; an expectation, never data. */
export interface SeasonalPath {
  /** Mean of the shares, and the smallest and greatest of them; 0.71 = 71 % of the whole year. */
  expected: number;
  low: number;
  high: number;
  years: readonly SeasonalYear[];
}

/** An earlier year: what was done by then, and in the whole of it. */
export interface SeasonalYear {
  year: number;
  part: Observation;
  whole: Observation;
  share: number;
}

/** Fewer earlier years than this show no season. */
const fewestYears = 3;

/**
 * The place's own path through the year: the mean share of the whole year that it had reached at the
 * same stretch of earlier years. Needs a plan for a calendar year and at least three earlier years
 * that state both; `undefined` otherwise. A lower bound, a cut-off or a part of a merged unit tells
 * no share, nor does a year that is stated in two ways, or in which more was done by then than in
 * the whole of it.
 */
export function seasonalPath(
  actual: Observation,
  plan: Observation,
  figures: readonly Observation[],
): SeasonalPath | undefined {
  if (periodType(plan.period) !== 'year' || actual.period.asOf !== undefined) return undefined;
  const stretch = stretchOfYear(actual.period);
  const subject = subjectKey(actual);
  const usable = figures.filter(
    (it) =>
      it.kind === 'actual' &&
      it.qualifier === 'exact' &&
      it.period.asOf === undefined &&
      yearOf(it.period.end) < yearOf(actual.period.end) &&
      subjectKey(it) === subject &&
      !isPartlyCovered(it),
  );
  const clear = usable.filter(statedInOneWay(usable, subject));
  const wholes = new Map(
    clear.filter((it) => isWholeYear(it.period)).map((it) => [pickerYear(it.period), it]),
  );
  const parts = new Map(
    clear
      .filter((it) => stretchOfYear(it.period) === stretch)
      .map((it) => [pickerYear(it.period), it]),
  );
  const years = [...wholes].flatMap(([year, whole]): SeasonalYear[] => {
    const part = parts.get(year);
    if (!part || whole.value <= 0 || part.value < 0 || part.value > whole.value) return [];
    return [{ year, part, whole, share: part.value / whole.value }];
  });
  if (years.length < fewestYears) return undefined;
  const shares = years.map((it) => it.share);
  return {
    expected: shares.reduce((sum, it) => sum + it, 0) / shares.length,
    low: Math.min(...shares),
    high: Math.max(...shares),
    years: years.sort((a, b) => a.year - b.year),
  };
}

/** Whether neither the figure nor one that it follows from has another value elsewhere. */
function statedInOneWay(
  figures: readonly Observation[],
  subject: string,
): (figure: Observation) => boolean {
  const isContradicted = (figure: Observation) =>
    subjectKey(figure) === subject &&
    figures.some(
      (it) => periodKey(it.period) === periodKey(figure.period) && it.value !== figure.value,
    );
  const isClear = (figure: Observation): boolean =>
    !isContradicted(figure) && (figure.derived?.from ?? []).every(isClear);
  return isClear;
}
