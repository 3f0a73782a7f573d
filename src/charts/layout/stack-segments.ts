import { isClose } from '../../semantic/part-sums.ts';
import type { ChartModel, ChartPoint, ChartSeries } from '../chart-model.ts';

/** Between neighbours, so that they part without a line of another colour. */
const seam = 1;
/** A part of one in a thousand is still seen, and a printed zero too. */
const leastWidth = 4;
/** Shares are rounded as printed: this much short of 100 nothing is left out. */
const roundingOfShares = 0.5;

/** A piece of a bar, from the bar's left end. */
export interface Segment {
  x: number;
  width: number;
}

export interface Stack {
  /** One for each part; undefined where the part isn't stated. */
  segments: (Segment | undefined)[];
  /** What the printed total leaves. */
  rest: Segment | undefined;
  end: number;
}

/** The series that are parts of a bar, and the one that has the printed totals, if there is one. */
export function stackSeries({ series }: ChartModel): {
  parts: ChartSeries[];
  total: ChartSeries | undefined;
} {
  const last = series.at(-1);
  return last?.id === 'total' && last.role === 'context'
    ? { parts: series.slice(0, -1), total: last }
    : { parts: series, total: undefined };
}

/** Parts of all bars on one scale: the longest bar, its rest included, takes the whole room. */
export function stackSegments(model: ChartModel, room: number): Stack[] {
  const { parts, total } = stackSeries(model);
  const bars = model.categories.map((_, index) => {
    const points = parts.map((it) => it.points[index]);
    const sum = points.reduce((all, it) => all + (it?.value ?? 0), 0);
    const all = total?.points[index];
    const whole = wholeOf(model, points, sum, all);
    return { points, sum, whole, isStated: typeof all?.value === 'number' };
  });
  const most = Math.max(0, ...bars.map((it) => it.whole)) || 1;
  return bars.map(({ points, sum, whole, isStated }) => {
    const widths = shareOut(points, sum, room / most);
    const lastStated = widths.findLastIndex((it) => it > 0);
    // A total of zero without parts is a figure too, and has its 4 px.
    const hasRest = whole > sum || (lastStated < 0 && isStated);
    let x = 0;
    const segments = widths.map((wide, index): Segment | undefined => {
      if (wide === 0) return undefined;
      const from = Math.round(x);
      x += wide;
      const isLast = index === lastStated && !hasRest;
      return { x: from, width: Math.round(x) - from - (isLast ? 0 : seam) };
    });
    const from = Math.round(x);
    const end = hasRest ? Math.max(from + leastWidth, Math.round((whole / most) * room)) : from;
    return { segments, rest: hasRest ? { x: from, width: end - from } : undefined, end };
  });
}

/** How far a bar goes: to its printed total or to 100%, where these are more than its parts. */
function wholeOf(
  { unit, divisor }: ChartModel,
  points: readonly (ChartPoint | undefined)[],
  sum: number,
  total: ChartPoint | undefined,
): number {
  const hundred = 100 * divisor;
  const isShares = unit === '%' && points.some((it) => typeof it?.value === 'number');
  const isShort = sum < hundred - roundingOfShares * divisor;
  const most = Math.max(sum, total?.value ?? 0, isShares && isShort ? hundred : 0);
  return isClose(most, sum) ? sum : most;
}

/** Widths in proportion, save that the smallest stay visible at the cost of the largest. */
function shareOut(
  points: readonly (ChartPoint | undefined)[],
  sum: number,
  scale: number,
): number[] {
  const widths = points.map((it) =>
    typeof it?.value === 'number' ? Math.max(leastWidth + seam, it.value * scale) : 0,
  );
  const over = widths.reduce((all, it) => all + it, 0) - sum * scale;
  const largest = widths.indexOf(Math.max(...widths));
  const canGive = (widths[largest] ?? 0) - over > leastWidth + seam;
  return widths.map((it, index) => (index === largest && canGive ? it - over : it));
}
