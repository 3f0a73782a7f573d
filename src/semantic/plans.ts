import { groupBy } from '../lib/group-by.ts';
import type { Indicator } from './indicator.ts';
import { breakdownKey, isPartlyCovered, type Coverage, type Observation } from './observation.ts';
import { isOwnTarget } from './own-target.ts';
import { daysIn, knownUntil, periodKey } from './period.ts';

/** Why a plan can't be measured against. Worded in i18n; nothing is chosen silently. */
export type PlanProblem =
  | { code: 'plan-zero'; plan: Observation }
  | { code: 'plan-negative'; plan: Observation }
  | { code: 'plans-differ'; plans: readonly Observation[] }
  | { code: 'actuals-differ'; actuals: readonly Observation[] }
  | { code: 'beyond-plan'; actual: Observation; plan: Observation }
  | { code: 'partly-covered'; coverage: Coverage };

/** The plan itself is wrong, or what was told of it; not merely stated for one former unit alone. */
export const isFault = ({ code }: PlanProblem): boolean => code !== 'partly-covered';

/** A plan and the figure that is known furthest of those that belong to it. */
export interface PlannedFigure {
  plan: Observation;
  actual: Observation | undefined;
  /** Set where the two must not be set against each other. */
  problem: PlanProblem | undefined;
}

/** What a plan and its figure must have in common: indicator, place and part. */
export const subjectKey = ({
  indicatorId,
  placeId,
  breakdown,
}: Pick<Observation, 'indicatorId' | 'placeId' | 'breakdown'>): string =>
  [indicatorId, placeId, breakdownKey(breakdown)].join('|');

/**
 * Every plan among the figures, with what was done of it. A figure belongs to a plan of the same
 * indicator, place and part if its period starts with the plan's and lies within it (17 agencies
 * since January have the year's 25, the 9 of July have none); what stands at a date belongs to a plan
 * in whose period the date lies. `indicators` tell what stands at a date from what was counted on a
 * single day, which belongs to no plan of more days.
 */
export function plannedFigures(
  observations: readonly Observation[],
  indicators: Measures,
): PlannedFigure[] {
  const actuals = groupBy(
    observations.filter((it) => it.kind === 'actual'),
    subjectKey,
  );
  const plans = groupBy(
    observations.filter((it) => it.kind === 'plan'),
    subjectKey,
  );
  return [...plans].flatMap(([subject, own]) => {
    const figures = actuals.get(subject) ?? [];
    const isOf: Belonging = (actual, plan) => belongs(actual, plan, indicators);
    return [...groupBy(own, planKey).values()].flatMap(
      (same) => plannedFigure(same, own, figures, isOf) ?? [],
    );
  });
}

/**
 * The plan that a figure is measured against, with what keeps the two apart: of several that contain
 * it the shortest, a report's before a person's own; where none does, the longest that starts with
 * it, ends before it and has no figure of its own. `undefined` where no plan is stated.
 */
export function plannedFigureOf(
  actual: Observation,
  observations: readonly Observation[],
  indicators: Measures,
): PlannedFigure | undefined {
  const subject = subjectKey(actual);
  const own = observations.filter((it) => subjectKey(it) === subject);
  const plans = own.filter((it) => it.kind === 'plan');
  const figures = own.filter((it) => it.kind === 'actual');
  const belongingTo = (plan: Observation) => figures.filter((it) => belongs(it, plan, indicators));
  const [shortest] = plans
    .filter((it) => belongs(actual, it, indicators))
    .sort(
      (a, b) =>
        daysIn(a.period) - daysIn(b.period) || Number(isOwnTarget(a)) - Number(isOwnTarget(b)),
    );
  const [longestBefore] = plans
    .filter((it) => isBeyond(actual, it) && belongingTo(it).length === 0)
    .sort((a, b) => daysIn(b.period) - daysIn(a.period));
  const plan = shortest ?? longestBefore;
  if (!plan) return undefined;
  const same = plans.filter((it) => planKey(it) === planKey(plan));
  return { plan, actual, problem: problemOf(same, plan, actual, belongingTo(plan)) };
}

type Measures = ReadonlyMap<string, Pick<Indicator, 'measure'>>;
type Belonging = (actual: Observation, plan: Observation) => boolean;

/**
 * Plans of one key state the same thing, and must not differ. A person's own target is no second
 * opinion on a report's plan: each is measured for itself.
 */
const planKey = (plan: Observation): string => `${periodKey(plan.period)}|${isOwnTarget(plan)}`;

function belongs(actual: Observation, plan: Observation, indicators: Measures): boolean {
  const { start, end } = actual.period;
  if (end > plan.period.end) return false;
  if (start === plan.period.start) return true;
  const isCounted = indicators.get(actual.indicatorId)?.measure === 'flow';
  return start === end && start > plan.period.start && !isCounted;
}

const isBeyond = (actual: Observation, plan: Observation): boolean =>
  actual.period.start === plan.period.start && actual.period.end > plan.period.end;

/** `same` are of one period; `all` are all plans of the subject. */
function plannedFigure(
  same: readonly Observation[],
  all: readonly Observation[],
  figures: readonly Observation[],
  isOf: Belonging,
): PlannedFigure | undefined {
  const [plan] = same;
  if (!plan) return undefined;
  const own = figures.filter((it) => isOf(it, plan));
  const beyond = figures.filter(
    (it) => isBeyond(it, plan) && !all.some((other) => isOf(it, other)),
  );
  const actual = furthestOf(own) ?? furthestOf(beyond);
  return { plan, actual, problem: problemOf(same, plan, actual, own) };
}

const furthestOf = (figures: readonly Observation[]): Observation | undefined =>
  [...figures].sort((a, b) => knownUntil(b.period).localeCompare(knownUntil(a.period)))[0];

/** `same` are all plans of the period of `plan`, `own` all figures that belong to it. */
function problemOf(
  same: readonly Observation[],
  plan: Observation,
  actual: Observation | undefined,
  own: readonly Observation[],
): PlanProblem | undefined {
  const problem = problemOfPlans(same);
  if (problem || !actual) return problem ?? problemOfCoverage(same);
  if (isBeyond(actual, plan)) return { code: 'beyond-plan', actual, plan };
  // An earlier cut-off of the same period is no rival, an equally late one of another period is.
  const until = knownUntil(actual.period);
  const rivals = new Set([actual, ...own.filter((it) => knownUntil(it.period) === until)]);
  return problemOfActuals([...rivals]) ?? problemOfCoverage([...same, ...rivals]);
}

/** Two plans of which one is zero contradict each other first of all. */
function problemOfPlans(plans: readonly Observation[]): PlanProblem | undefined {
  if (differ(plans)) return { code: 'plans-differ', plans };
  const [plan] = plans;
  if (plan && plan.value < 0) return { code: 'plan-negative', plan };
  return plan?.value === 0 ? { code: 'plan-zero', plan } : undefined;
}

const problemOfActuals = (actuals: readonly Observation[]): PlanProblem | undefined =>
  differ(actuals) ? { code: 'actuals-differ', actuals } : undefined;

/** A plan of one former unit isn't the plan of the unit that it became a part of. */
function problemOfCoverage(figures: readonly Observation[]): PlanProblem | undefined {
  const coverage = figures.find(isPartlyCovered)?.coverage;
  return coverage && { code: 'partly-covered', coverage };
}

const differ = (figures: readonly Observation[]): boolean =>
  new Set(figures.map((it) => it.value)).size > 1;
