import { isPartlyCovered, type Observation } from '../../semantic/observation.ts';
import {
  planOf,
  progressOf,
  type Progress,
  type ProgressThresholds,
} from '../../semantic/progress.ts';
import type { ChartModel } from '../chart-model.ts';
import type { ModelContext } from './model-context.ts';
import { progressModel } from './progress-model.ts';

/** A chart of progress for every actual whose plan is printed, with the reckoning behind it. */
export function planCharts(
  actuals: readonly Observation[],
  all: readonly Observation[],
  thresholds: ProgressThresholds,
  context: ModelContext,
): { model: ChartModel; progress: Progress }[] {
  return (
    actuals
      // Former units' plans are not the plan of the unit that they became a part of.
      .filter((it) => it.kind === 'actual' && !isPartlyCovered(it))
      .flatMap((actual) => {
        const plan = planOf(actual, all);
        const indicator = context.catalogue.indicators.get(actual.indicatorId);
        const progress = plan && progressOf(actual, plan, thresholds);
        return progress && indicator
          ? [{ model: progressModel(progress, indicator, context), progress }]
          : [];
      })
  );
}
