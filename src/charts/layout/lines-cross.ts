import type { ChartSeries } from '../chart-model.ts';

/**
 * Whether two lines change places, so that a name at their ends doesn't say which is which before.
 * Lines that stay one above the other, or that share no stretch of time, don't.
 */
export function linesCross(a: ChartSeries, b: ChartSeries): boolean {
  const gaps = a.points.flatMap((_, index) => {
    const [here, there] = [valueAt(a, index), valueAt(b, index)];
    return here === undefined || there === undefined ? [] : [Math.sign(here - there)];
  });
  return gaps.some((it) => it === 0 || it !== gaps[0]);
}

/** The value of a line at a place on the axis, on the way between two stated figures too. */
function valueAt({ points }: ChartSeries, index: number): number | undefined {
  const stated = points.flatMap(({ value }, at) => (value === null ? [] : [{ at, value }]));
  const before = stated.findLast(({ at }) => at <= index);
  const after = stated.find(({ at }) => at >= index);
  if (!before || !after) return undefined;
  if (before.at === after.at) return before.value;
  const share = (index - before.at) / (after.at - before.at);
  return before.value + share * (after.value - before.value);
}
