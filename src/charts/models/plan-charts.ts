import { measuredFigureOf } from '../../semantic/measured-figure.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { Progress, ProgressThresholds } from '../../semantic/progress.ts';
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
  const { indicators } = context.catalogue;
  return actuals
    .filter((it) => it.kind === 'actual')
    .flatMap((actual) => {
      const indicator = indicators.get(actual.indicatorId);
      const progress = measuredFigureOf(actual, all, indicators, thresholds)?.progress;
      return indicator && progress
        ? [{ model: progressModel(progress, indicator, context), progress }]
        : [];
    });
}
