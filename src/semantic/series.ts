import { groupBy } from '../lib/group-by.ts';
import { breakdownKey, type Observation } from './observation.ts';
import { comparePeriods, daysIn, knownUntil, pickerYear, periodKey, periodType } from './period.ts';
import { isClose, sumOf } from './part-sums.ts';

/** Totals of what was done: no plans, no parts. */
export const totalsOf = (observations: readonly Observation[]): Observation[] =>
  observations.filter((it) => it.kind === 'actual' && it.breakdown === null);

/** Figures in the order of time; of two that end together, the longer period first. */
export const inOrderOfTime = (observations: readonly Observation[]): Observation[] =>
  [...observations].sort((a, b) => comparePeriods(a.period, b.period));

/**
 * One figure a year: of several periods that end in a year the one that is known furthest, then
 * the longest (17 agencies since January rather than the 9 of July that are inside them).
 */
export function onePerYear(observations: readonly Observation[]): Observation[] {
  const years = groupBy(inOrderOfTime(observations), (it) => pickerYear(it.period));
  return [...years.values()].flatMap((figures) => widest(figures) ?? []);
}

/** The figure that tells most of a year, one of the year before a span of years; undefined of none. */
export function widest(figures: readonly Observation[]): Observation | undefined {
  const isSpan = (it: Observation) => Number(periodType(it.period) === 'multi-year');
  return [...figures].sort(
    (a, b) =>
      isSpan(a) - isSpan(b) ||
      knownUntil(b.period).localeCompare(knownUntil(a.period)) ||
      daysIn(b.period) - daysIn(a.period),
  )[0];
}

/**
 * What is told of a year's figures: the total that tells most; where no total is printed, the parts
 * of the period that tells most.
 */
export function totalOrParts(figures: readonly Observation[]): Observation[] {
  const total = widest(totalsOf(figures));
  if (total) return [total];
  const last = widest(figures);
  return figures.filter((it) => last && periodKey(it.period) === periodKey(last.period));
}

/**
 * Without the figures whose period lies inside that of another of the same place: the 9 agencies of
 * July are among the 17 since January and no step after them. Spans of years contain nothing here.
 */
export function outermost(figures: readonly Observation[]): Observation[] {
  const contains = (outer: Observation, inner: Observation): boolean =>
    outer.placeId === inner.placeId &&
    periodType(outer.period) !== 'multi-year' &&
    periodType(inner.period) !== 'instant' &&
    outer.period.start < inner.period.start &&
    knownUntil(outer.period) >= knownUntil(inner.period);
  return figures.filter((inner) => !figures.some((outer) => contains(outer, inner)));
}

/** A total with the parts that a report states of it, all of one dimension and one period. */
export interface PartsOfTotal {
  dimension: string;
  total: Observation | undefined;
  parts: Observation[];
  /** The parts add up to the printed total, and none is below zero: a piece of a whole. */
  complete: boolean;
}

/** The breakdowns among the figures of one indicator and place, by period and dimension. */
export function partsIn(observations: readonly Observation[]): PartsOfTotal[] {
  const actual = observations.filter((it) => it.kind === 'actual');
  const groups = groupBy(
    actual.filter((it) => it.breakdown !== null),
    (it) =>
      [it.indicatorId, it.placeId, periodKey(it.period), it.breakdown?.dimension, it.sourceId].join(
        '|',
      ),
  );
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts;
    if (!first?.breakdown) return [];
    const total = actual.find(
      (it) =>
        it.breakdown === null &&
        it.indicatorId === first.indicatorId &&
        it.placeId === first.placeId &&
        it.sourceId === first.sourceId &&
        periodKey(it.period) === periodKey(first.period),
    );
    const distinct = new Set(parts.map((it) => breakdownKey(it.breakdown))).size === parts.length;
    const sum = sumOf(parts);
    const complete =
      distinct &&
      parts.length > 1 &&
      parts.every((it) => it.value >= 0) &&
      total !== undefined &&
      isClose(sum, total.value);
    return [{ dimension: first.breakdown.dimension, total, parts, complete }];
  });
}
