import type { ChartModel } from '../chart-model.ts';
import { niceTicks, leavesOutZero } from './scale.ts';

/** From where to where a small plot reaches, and what is drawn across it. */
export interface FacetScale {
  low: number;
  high: number;
  /** Raw value of the line that all others are read from; undefined where the plot leaves it out. */
  base: number | undefined;
  /** Round values in the printed unit, the base among them. */
  ticks: number[];
}

/** Hairlines of a small plot, the base among them. */
const mostTicks = 4;

/**
 * The scale of small plots: from zero, or around the model's reference, up to the highest value and
 * no further. Where zero would flatten the lines, it is left out and the axis reaches round values.
 */
export function facetScale(
  values: readonly number[],
  { divisor, reference }: Pick<ChartModel, 'divisor' | 'reference'>,
  height: number,
): FacetScale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (values.length === 0) return { low: 0, high: 1, base: 0, ticks: [] };
  if (!reference && leavesOutZero(least, most)) {
    const ticks = niceTicks(least / divisor, most / divisor, 2);
    const ends = [ticks[0] ?? least, ticks.at(-1) ?? most];
    return {
      low: (ends[0] ?? 0) * divisor,
      high: (ends[1] ?? 0) * divisor,
      base: undefined,
      ticks,
    };
  }
  const base = reference?.value ?? 0;
  const low = Math.min(base, least);
  const high = Math.max(base, most) === low ? low + divisor : Math.max(base, most);
  // A round value whose label would touch the base's gives way to it.
  const nearest = ((high - low) / height) * 16;
  const isClear = (tick: number) => Math.abs(tick * divisor - base) >= nearest;
  const others = roundWithin(low / divisor, high / divisor).filter(isClear);
  return { low, high, base, ticks: [...others, base / divisor].sort((a, b) => a - b) };
}

/** The finest round values between two ends that are still few. */
function roundWithin(low: number, high: number): number[] {
  const sets = [4, 3, 2, 1].map((count) =>
    niceTicks(low, high, count).filter((it) => it >= low && it <= high),
  );
  return sets.find((it) => it.length <= mostTicks) ?? [];
}
