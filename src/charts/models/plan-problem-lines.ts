import { periodPhrase } from '../../i18n/compared.ts';
import { planProblemText } from '../../i18n/plan-problem-text.ts';
import { memberLabel } from '../../semantic/catalogue.ts';
import { observationKey, type Observation } from '../../semantic/observation.ts';
import { isFault, plannedFigures, type PlanProblem } from '../../semantic/plans.ts';
import { placeIn, type ModelContext } from './model-context.ts';

/** A plan that can't be measured against: whose and of when it is, and why. */
export interface PlanProblemLine {
  key: string;
  code: PlanProblem['code'];
  text: string;
}

/**
 * All plans among the figures that nothing can be measured against, whether any was told of them or
 * not; all that differ for one period are one line.
 */
export function planProblemLines(
  figures: readonly Observation[],
  context: ModelContext,
): PlanProblemLine[] {
  const { words, catalogue } = context;
  const { language } = words;
  return plannedFigures(figures, catalogue.indicators).flatMap(({ plan, problem }) => {
    const indicator = catalogue.indicators.get(plan.indicatorId);
    if (!problem || !isFault(problem) || !indicator) return [];
    const part = plan.breakdown && `: ${memberLabel(catalogue, plan.breakdown, language)}`;
    const about = [
      `${indicator.name[language]}${part ?? ''}`,
      placeIn(context, plan.placeId).name[language],
      periodPhrase(plan.period, plan.status, words),
    ];
    const why = planProblemText(problem, indicator, words);
    return [{ key: observationKey(plan), code: problem.code, text: `${about.join(', ')}: ${why}` }];
  });
}
