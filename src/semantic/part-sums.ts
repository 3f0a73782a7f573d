import type { PartSum } from '../datasets/part-sum.ts';
import { breakdownKey, type Breakdown, type Observation } from './observation.ts';

/** What must be known of a figure to add it up with others. */
export type Addend = Pick<
  Observation,
  'indicatorId' | 'value' | 'qualifier' | 'breakdown' | 'sourceId'
>;

/** A printed total, the printed parts of it, and what they add up to. */
export interface StatedSum<Figure extends Addend> {
  total: Figure;
  parts: Figure[];
  sum: number;
}

/**
 * The sums that a rule finds among figures of one place, period, kind and source. Nothing is said
 * about totals without parts, or where a figure is not exact.
 */
export function sumsStated<Figure extends Addend>(
  figures: readonly Figure[],
  partSum: PartSum,
): StatedSum<Figure>[] {
  const inScope = figures.filter(
    ({ sourceId }) => partSum.source_id === undefined || sourceId === partSum.source_id,
  );
  return inScope
    .filter((figure) => isTotal(figure, partSum))
    .flatMap((total) => {
      const parts = inScope.filter((figure) => isPart(figure, total, partSum));
      const isExact = [total, ...parts].every(({ qualifier }) => qualifier === 'exact');
      return isComplete(parts, partSum) && isExact ? [{ total, parts, sum: sumOf(parts) }] : [];
    });
}

export const sumOf = (figures: readonly Pick<Addend, 'value'>[]): number =>
  figures.reduce((left, { value }) => left + value, 0);

/** Equal but for what a computer adds to decimals: 0.1 + 0.2 is 0.3. */
export const isClose = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));

function isTotal({ indicatorId, breakdown }: Addend, partSum: PartSum): boolean {
  if ('total_id' in partSum) return indicatorId === partSum.total_id;
  return indicatorId === partSum.indicator_id && breakdown === null;
}

function isPart({ indicatorId, breakdown }: Addend, total: Addend, partSum: PartSum): boolean {
  if ('total_id' in partSum) {
    return isOf(breakdown, total.breakdown) && partSum.part_ids.includes(indicatorId);
  }
  return indicatorId === partSum.indicator_id && breakdown?.dimension === partSum.dimension;
}

const isOf = (one: Breakdown | null, other: Breakdown | null): boolean =>
  breakdownKey(one) === breakdownKey(other);

function isComplete(parts: readonly Addend[], partSum: PartSum): boolean {
  if (!('total_id' in partSum)) return parts.length > 0;
  return partSum.part_ids.every((id) => parts.some(({ indicatorId }) => indicatorId === id));
}
