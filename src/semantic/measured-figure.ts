import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { plannedFigureOf, type PlannedFigure } from './plans.ts';
import { progressOf, type Progress, type ProgressThresholds } from './progress.ts';

/** A figure with its plan and what was reached of it. */
interface MeasuredFigure extends PlannedFigure {
  /** Missing where `problem` keeps the two apart, and of a plan that nothing can be measured by. */
  progress: Progress | undefined;
}

/** A figure measured along the straight path; `undefined` where no plan is stated. */
export function measuredFigureOf(
  actual: Observation,
  observations: readonly Observation[],
  indicators: ReadonlyMap<string, Indicator>,
  thresholds: ProgressThresholds,
): MeasuredFigure | undefined {
  const planned = plannedFigureOf(actual, observations, indicators);
  if (!planned) return undefined;
  const indicator = indicators.get(actual.indicatorId);
  const progress =
    indicator && !planned.problem
      ? progressOf(actual, planned.plan, indicator, { thresholds })
      : undefined;
  return { ...planned, progress };
}
