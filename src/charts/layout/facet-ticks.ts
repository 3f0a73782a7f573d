import type { ChartModel } from '../chart-model.ts';
import { nth } from './nth.ts';
import { layTicks, type TickRow } from './tick-row.ts';

/**
 * The few periods that stand under a small plot: the first, the last, and between them the last
 * that is final; where all are final the middle one, if there is one.
 */
export function facetTicks(
  { categories, series }: Pick<ChartModel, 'categories' | 'series'>,
  xs: readonly number[],
  edges: { left: number; right: number },
): TickRow {
  const last = categories.length - 1;
  const isFinal = (at: number) =>
    series.every(({ points }) => ['whole', 'missing'].includes(nth(points, at).state));
  const lastFinal = categories.findLastIndex((_, at) => isFinal(at));
  const between = lastFinal < last && lastFinal > 0 ? lastFinal : last / 2;
  const places = categories.flatMap((_, at) =>
    at === 0 || at === between || at === last ? [at] : [],
  );
  const chosen = places.map((at) => nth(categories, at));
  const centres = places.map((at) => nth(xs, at));
  return layTicks(chosen, { centres, slot: (edges.right - edges.left) / 2, ...edges }, false);
}
