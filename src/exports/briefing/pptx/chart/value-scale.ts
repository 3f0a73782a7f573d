import type { ChartModel } from '../../../../charts/chart-model.ts';
import { decimalsOf, leavesOutZero, niceTicks } from '../../../../charts/layout/scale.ts';
import { nth } from '../../../../charts/layout/nth.ts';

/** Round ends of an axis in the printed unit. */
export interface ValueScale {
  low: number;
  high: number;
  step: number;
  decimals: number;
}

/** From zero on, or from elsewhere where zero would flatten lines and an axis says where it begins. */
export function valueScale(
  { series, divisor, reference }: Pick<ChartModel, 'series' | 'divisor' | 'reference'>,
  mayLeaveOutZero: boolean,
  count = 4,
): ValueScale {
  const raw = series.flatMap((it) => it.points.flatMap(({ value }) => value ?? []));
  const values = [...raw, ...(reference ? [reference.value] : [])].map((it) => it / divisor);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return { low: 0, high: 1, step: 1, decimals: 0 };
  const leaves = mayLeaveOutZero && leavesOutZero(least, most);
  const ticks = niceTicks(
    leaves ? least : Math.min(0, least),
    leaves ? most : Math.max(0, most),
    count,
  );
  const [low, next, high] = [nth(ticks, 0), nth(ticks, 1), nth(ticks, -1)];
  return { low, high, step: Number((next - low).toPrecision(12)), decimals: decimalsOf(ticks) };
}

/** Bars stand on zero; a program left to itself may begin higher. Those below it choose their own foot. */
export const fromZero = ({ series }: ChartModel): { low?: number } =>
  series.some((it) => it.points.some(({ value }) => value !== null && value < 0)) ? {} : { low: 0 };
