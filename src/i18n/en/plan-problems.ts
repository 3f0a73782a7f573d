import type { Messages } from '../vi/messages.ts';

export const planProblems: Messages['planProblems'] = {
  'plan-zero': () => 'The plan is 0: there is nothing to divide by.',
  'plan-negative': (plan) => `The plan is a negative number (${plan}).`,
  'plans-differ': (plans) => `Different plans for the same period: ${plans}.`,
  'actuals-differ': (actuals) => `Different figures for the same period: ${actuals}.`,
  'beyond-plan': (actual, plan) =>
    `The figure (${actual}) reaches beyond the period of the plan (${plan}).`,
  'partly-covered': (coverage) =>
    `Figures of ${coverage} former units only: the plan of a part is not the plan of the new unit.`,
};
