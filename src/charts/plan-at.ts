import type { ChartModel, ChartPlan } from './chart-model.ts';

/** The plan of a point: its own, or for the last figure of the first series the model's. */
export function planAt(model: ChartModel, series: number, point: number): ChartPlan | undefined {
  const own = model.series[series]?.points[point]?.plan;
  if (own) return own;
  return series === 0 && point === model.categories.length - 1 ? model.plan : undefined;
}
