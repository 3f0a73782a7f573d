import type { ChartModel } from '../../charts/chart-model.ts';
import type { PointPlace } from '../../charts/point-at.ts';

/**
 * Where a key leads from a point; undefined for keys that don't walk. Categories follow the way
 * they are drawn, series the other way; with a single series all four arrows follow the categories.
 */
export function walkTo(
  key: string,
  from: PointPlace | undefined,
  { series, categories }: Pick<ChartModel, 'series' | 'categories'>,
  categoriesRun: 'across' | 'down',
): PointPlace | undefined {
  const last = { series: series.length - 1, point: categories.length - 1 };
  const step = steps[key];
  if (!step || last.point < 0 || last.series < 0) return undefined;
  if (!from) return key === 'End' ? { ...last, series: 0 } : { series: 0, point: 0 };
  if (step === 'first') return { ...from, point: 0 };
  if (step === 'last') return { ...from, point: last.point };
  const alongCategories = last.series === 0 || step.axis === categoriesRun;
  return alongCategories
    ? { ...from, point: clamp(from.point + step.by, last.point) }
    : { ...from, series: clamp(from.series + step.by, last.series) };
}

type Step = 'first' | 'last' | { axis: 'across' | 'down'; by: 1 | -1 };

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: { axis: 'across', by: 1 },
  ArrowLeft: { axis: 'across', by: -1 },
  ArrowDown: { axis: 'down', by: 1 },
  ArrowUp: { axis: 'down', by: -1 },
  Home: 'first',
  End: 'last',
};

const clamp = (index: number, last: number): number => Math.min(Math.max(0, index), last);
