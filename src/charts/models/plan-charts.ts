import type { Observation } from '../../semantic/observation.ts';
import { plannedFigureOf } from '../../semantic/plans.ts';
import { progressOf, type Progress, type ProgressThresholds } from '../../semantic/progress.ts';
import type { ChartModel } from '../chart-model.ts';
import type { ModelContext } from './model-context.ts';
import { progressModel } from './progress-model.ts';

/** A chart of progress for every actual whose plan is stated, with the reckoning behind it. */
export function planCharts(
  actuals: readonly Observation[],
  all: readonly Observation[],
  thresholds: ProgressThresholds,
  context: ModelContext,
): { model: ChartModel; progress: Progress }[] {
  return actuals
    .filter((it) => it.kind === 'actual')
    .flatMap((actual) => {
      const planned = plannedFigureOf(actual, all, context.catalogue.indicators);
      const indicator = context.catalogue.indicators.get(actual.indicatorId);
      if (!planned || planned.problem || !indicator) return [];
      const progress = progressOf(actual, planned.plan, indicator, { thresholds });
      return progress ? [{ model: progressModel(progress, indicator, context), progress }] : [];
    });
}
