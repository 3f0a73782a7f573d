import type { ChartModel, ChartPoint, ChartSeries, PointState } from '../chart-model.ts';

/** A place with both of its figures. */
export interface ScatterPair {
  /** Which category it is. */
  index: number;
  x: number;
  y: number;
  size: number | undefined;
  role: ChartSeries['role'];
  /** The less final of the two. */
  state: PointState;
}

/** The places that can be drawn: both figures are stated, and neither stands apart. */
export function scatterPairs({ categories, series: [xs, ys, sizes] }: ChartModel): ScatterPair[] {
  return categories.flatMap(({ role }, index) => {
    const [x, y] = [xs?.points[index], ys?.points[index]];
    if (!isDrawn(x) || !isDrawn(y)) return [];
    const size = sizes?.points[index]?.value ?? undefined;
    const state = leastFinal([x.state, y.state]);
    return [{ index, x: x.value, y: y.value, size, role: role ?? 'context', state }];
  });
}

const isDrawn = (point: ChartPoint | undefined): point is ChartPoint & { value: number } =>
  point !== undefined && point.value !== null && point.notComparable === undefined;

const leastFinal = (states: readonly PointState[]): PointState =>
  (['part-year', 'estimate', 'preliminary'] as const).find((it) => states.includes(it)) ?? 'whole';

const plainRadius = 5;
const leastRadius = 4;

/** From a size to a radius: areas in proportion, save that the smallest stay visible. */
export function radiusScale(
  pairs: readonly ScatterPair[],
  hasSizes: boolean,
  width: number,
): (size: number | undefined) => number {
  if (!hasSizes) return () => plainRadius;
  const most = Math.max(0, ...pairs.map((it) => it.size ?? 0)) || 1;
  const largest = Math.min(24, Math.max(16, width / 36));
  return (size) =>
    size === undefined ? leastRadius : Math.max(leastRadius, largest * Math.sqrt(size / most));
}
