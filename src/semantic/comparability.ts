import type { Indicator } from './indicator.ts';
import { isPartlyCovered, type Observation } from './observation.ts';
import { periodType, yearOf, type Period } from './period.ts';
import { vintageOf } from './place.ts';

/** Why two figures can't be set against each other, or only with a word. Worded in i18n. */
export type ComparisonReason =
  | { code: 'period-type'; earlier: Period; later: Period }
  | { code: 'place-in-year'; earlier: Period; later: Period }
  | { code: 'length'; earlier: Period; later: Period }
  | { code: 'boundary' }
  | { code: 'coverage'; reported: number; of: number }
  | { code: 'unlike-indicators' }
  | { code: 'cut-off'; period: Period }
  | { code: 'another-year'; earlier: Period; later: Period }
  | { code: 'date'; earlier: Period; later: Period }
  | { code: 'status' }
  | { code: 'qualifier' };

/** The answer is never a bare yes or no. */
export type Verdict =
  | { kind: 'comparable' }
  | { kind: 'with-note'; reason: ComparisonReason }
  | { kind: 'not-comparable'; reason: ComparisonReason };

type Comparable = Pick<
  Observation,
  'indicatorId' | 'placeId' | 'period' | 'qualifier' | 'coverage'
>;

const refuse = (reason: ComparisonReason): Verdict => ({ kind: 'not-comparable', reason });

/**
 * Judges whether the change from `a` to `b` may be told. A flow needs periods of one type at the
 * same place in the year and one boundary; stocks, indices and ratios compare by date; a span of
 * several years only with one of the same length.
 */
export function comparable(
  a: Comparable,
  b: Comparable,
  indicator: Pick<Indicator, 'measure'>,
): Verdict {
  if (a.indicatorId !== b.indicatorId) return refuse({ code: 'unlike-indicators' });
  if (vintageOf(a.placeId) !== vintageOf(b.placeId)) return refuse({ code: 'boundary' });
  const coverage = partialCoverage(a, b);
  if (coverage) return refuse(coverage);
  if (indicator.measure === 'flow') {
    const mismatch = periodMismatch(a.period, b.period);
    if (mismatch) return refuse(mismatch);
  }
  const cutOff = [a.period, b.period].find((period) => period.asOf !== undefined);
  if (cutOff && indicator.measure === 'flow') {
    return { kind: 'with-note', reason: { code: 'cut-off', period: cutOff } };
  }
  if (a.qualifier !== 'exact' || b.qualifier !== 'exact') {
    return { kind: 'with-note', reason: { code: 'qualifier' } };
  }
  return { kind: 'comparable' };
}

/** Why two periods of a flow are unlike: another stretch, another place in the year, another length. */
export function periodMismatch(a: Period, b: Period): ComparisonReason | undefined {
  const [earlier, later] = a.end <= b.end ? [a, b] : [b, a];
  const type = periodType(a);
  if (type !== periodType(b)) return { code: 'period-type', earlier, later };
  if (type === 'multi-year') {
    const years = (period: Period) => yearOf(period.end) - yearOf(period.start);
    const sameLength = years(a) === years(b) && sameDaysOfYear(a, b);
    return sameLength ? undefined : { code: 'length', earlier, later };
  }
  return sameDaysOfYear(a, b) ? undefined : { code: 'place-in-year', earlier, later };
}

const dayOfYear = (date: string): string => date.slice(5).replace('02-29', '02-28');

/** The stretch of the year that a period covers, whatever the year: of one text if of one stretch. */
export const stretchOfYear = ({ start, end }: Period): string =>
  `${dayOfYear(start)}|${dayOfYear(end)}|${yearOf(end) - yearOf(start)}`;

function sameDaysOfYear(a: Period, b: Period): boolean {
  return dayOfYear(a.start) === dayOfYear(b.start) && dayOfYear(a.end) === dayOfYear(b.end);
}

/** Whether both are told of the same former units; all of them together are the unit itself. */
export function ofOneCoverage(
  a: Pick<Observation, 'coverage'>,
  b: Pick<Observation, 'coverage'>,
): boolean {
  const units = ({ coverage }: Pick<Observation, 'coverage'>) =>
    coverage?.from
      .map((figure) => figure.placeId)
      .sort()
      .join() ?? '';
  return ![a, b].some(isPartlyCovered) || units(a) === units(b);
}

function partialCoverage(a: Comparable, b: Comparable): ComparisonReason | undefined {
  if (ofOneCoverage(a, b)) return undefined;
  const [poorest] = [a, b]
    .filter(isPartlyCovered)
    .flatMap(({ coverage }) => coverage ?? [])
    .sort((one, other) => one.have - other.have);
  return poorest && { code: 'coverage', reported: poorest.have, of: poorest.of };
}
