import type { Indicator } from '../semantic/indicator.ts';
import type { Observation } from '../semantic/observation.ts';
import type { PlanProblem } from '../semantic/plans.ts';
import { formatInSentence } from './format-value.ts';
import { periodLabel } from './period-label.ts';
import type { Words } from './words.ts';

/** Why a plan isn't measured against, with the figures that keep it from it. */
export function planProblemText(
  problem: PlanProblem,
  indicator: Indicator,
  { language, messages: { planProblems } }: Words,
): string {
  const figure = (it: Observation) => formatInSentence(it, indicator, language);
  const all = (figures: readonly Observation[]) =>
    [...new Set(figures.map(figure))].join(language === 'vi' ? ' và ' : ' and ');
  const { code } = problem;
  switch (code) {
    case 'plan-zero':
      return planProblems[code]();
    case 'plan-negative':
      return planProblems[code](figure(problem.plan));
    case 'plans-differ':
      return planProblems[code](all(problem.plans));
    case 'actuals-differ':
      return planProblems[code](all(problem.actuals));
    case 'beyond-plan': {
      const [actual, plan] = [problem.actual, problem.plan].map((it) =>
        periodLabel(it.period, language),
      );
      return planProblems[code](actual ?? '', plan ?? '');
    }
    case 'partly-covered':
      return planProblems[code](`${problem.coverage.have}/${problem.coverage.of}`);
  }
}
