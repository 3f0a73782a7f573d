import { groupBy } from '../lib/group-by.ts';
import { vietnameseOrder } from '../lib/vietnamese-order.ts';
import type { Catalogue } from './catalogue.ts';
import { headlines } from './headline.ts';
import type { Indicator } from './indicator.ts';
import { isFromReport } from './own-report.ts';
import type { Observation } from './observation.ts';
import { isOwnTarget } from './own-target.ts';
import { derivedPeriods } from './period-algebra.ts';
import { pickerYear } from './period.ts';
import { plannedFigures, subjectKey, type PlannedFigure, type PlanProblem } from './plans.ts';
import type { PathChoice, ProgressOrder } from './progress-choice.ts';
import {
  progressOf,
  progressStatuses,
  type Progress,
  type ProgressStatus,
  type ProgressThresholds,
} from './progress.ts';
import { partsIn, totalOrParts, type PartsOfTotal } from './series.ts';
import { seasonalPath } from './target-path.ts';

export interface ProgressInput {
  /** Figures of all places shown, in the chosen boundary; own targets stand among them as plans. */
  observations: readonly Observation[];
  /** The latest year of each indicator and place where it is missing. */
  year: number | undefined;
  thresholds: ProgressThresholds;
  path: PathChoice;
}

/** A figure with what is known of its plan; `plan` is missing where no report states one. */
export interface ProgressItem {
  indicator: Indicator;
  actual: Observation;
  plan: Observation | undefined;
  /** Missing where there is no plan, and where `problem` says why it isn't computed. */
  progress: Progress | undefined;
  problem: PlanProblem | undefined;
  status: ProgressStatus | undefined;
}

/** A figure of which no plan is stated. */
export const withoutPlan = (indicator: Indicator, actual: Observation): ProgressItem => ({
  indicator,
  actual,
  plan: undefined,
  progress: undefined,
  problem: undefined,
  status: 'no-plan',
});

export interface ProgressList {
  /** Measured against a plan, or with the problem that keeps it from being measured. */
  planned: ProgressItem[];
  /** Stated by a department's report, and no plan with it. */
  noPlan: ProgressItem[];
  /** Rates as a report states them. */
  statedRates: ProgressItem[];
  /** Plans of which no report has told yet what was done. */
  planOnly: (PlannedFigure & { indicator: Indicator })[];
  /** Totals with the parts that make them up: never progress. */
  parts: PartsOfTotal[];
}

/** All that reports tell about plans of the places shown, sorted into what each of it is. */
export function progressList(
  { observations, year, thresholds, path }: ProgressInput,
  catalogue: Pick<Catalogue, 'indicators' | 'sources'>,
): ProgressList {
  const { indicators } = catalogue;
  const all = plannedFigures(observations, indicators).flatMap((it) => {
    const indicator = indicators.get(it.plan.indicatorId);
    return indicator ? [{ ...it, indicator }] : [];
  });
  const history =
    path === 'seasonal'
      ? groupBy([...observations, ...derivedPeriods(observations, indicators)], subjectKey)
      : undefined;
  const actuals = observations.filter((it) => it.kind === 'actual');
  const told = actuals.filter((it) => isFromReport(it, catalogue));
  const begun = all.flatMap(({ actual, ...rest }) => (actual ? [{ ...rest, actual }] : []));
  // A plan of years ago isn't what stands now where a later report tells the figure without a plan.
  const isInTime = ofYear(year, [...told, ...begun.map(({ actual }) => actual)]);
  const inTime = begun.filter(({ actual }) => isInTime(actual));
  const planned = inTime.map(({ indicator, actual, plan, problem }): ProgressItem => {
    const season = history && seasonalPath(actual, plan, history.get(subjectKey(actual)) ?? []);
    const progress = problem
      ? undefined
      : progressOf(actual, plan, indicator, { thresholds, path: season });
    return { indicator, actual, plan, progress, problem, status: progress?.status };
  });
  const measured = new Set(planned.map(({ actual }) => subjectKey(actual)));
  // The parts of a measured total need no plan; a measured part leaves its siblings without one.
  const unplanned = toldByReports(told.filter(isInTime), indicators).filter(
    ({ actual }) =>
      !measured.has(subjectKey(actual)) &&
      !measured.has(subjectKey({ ...actual, breakdown: null })),
  );
  const isRate = ({ indicator }: ProgressItem) => indicator.measure === 'ratio';
  return {
    planned,
    noPlan: unplanned.filter((it) => !isRate(it)),
    statedRates: unplanned.filter(isRate),
    planOnly: all.filter(
      ({ actual, plan }) => !actual && (year === undefined || pickerYear(plan.period) === year),
    ),
    parts: partsIn(actuals.filter(ofYear(year, actuals))).filter((it) => it.complete),
  };
}

const placedIndicator = ({ indicatorId, placeId }: Observation): string =>
  `${indicatorId}|${placeId}`;

/** Tells the figures of the year; without one, those of their indicator's and place's latest. */
function ofYear(
  year: number | undefined,
  figures: readonly Observation[],
): (figure: Observation) => boolean {
  if (year !== undefined) return (it) => pickerYear(it.period) === year;
  const latest = new Map<string, number>();
  for (const it of figures) {
    const known = latest.get(placedIndicator(it)) ?? -Infinity;
    latest.set(placedIndicator(it), Math.max(known, pickerYear(it.period)));
  }
  return (it) => pickerYear(it.period) === latest.get(placedIndicator(it));
}

/** What reports state of a year: the total, or the parts where no total is printed. */
function toldByReports(
  told: readonly Observation[],
  indicators: Catalogue['indicators'],
): ProgressItem[] {
  const own = groupBy(told, placedIndicator);
  return [...own.values()].flatMap((figures) => {
    const indicator = indicators.get(figures[0]?.indicatorId ?? '');
    if (!indicator) return [];
    return totalOrParts(figures).map((actual) => withoutPlan(indicator, actual));
  });
}

const headlineOrder = headlines.flatMap((it) => [...it.indicatorIds, ...it.statedRateIds]);

/** Public investment stands first wherever it is told. */
export const isFirst = ({ indicator }: ProgressItem): boolean =>
  headlines[0]?.indicatorIds.includes(indicator.id) ?? false;

export interface OrderOptions {
  order: ProgressOrder;
  isPinned: (indicatorId: string) => boolean;
  /** Name and place as they are shown, to be sorted by. */
  nameOf: (item: ProgressItem) => string;
  placeOf: (item: ProgressItem) => string;
}

/** Pinned ones, then disbursement, then as chosen; the worst first unless said otherwise. */
export function inProgressOrder(
  items: readonly ProgressItem[],
  { order, isPinned, nameOf, placeOf }: OrderOptions,
): ProgressItem[] {
  const byName = (a: ProgressItem, b: ProgressItem) =>
    vietnameseOrder.compare(nameOf(a), nameOf(b));
  const byPlace = (a: ProgressItem, b: ProgressItem) =>
    vietnameseOrder.compare(placeOf(a), placeOf(b));
  const by = {
    worst: (a: ProgressItem, b: ProgressItem) => worstFirst(a, b) || byName(a, b),
    name: byName,
    place: (a: ProgressItem, b: ProgressItem) => byPlace(a, b) || worstFirst(a, b),
  }[order];
  const flag = (value: boolean) => (value ? 0 : 1);
  return [...items].sort(
    (a, b) =>
      flag(isPinned(a.indicator.id)) - flag(isPinned(b.indicator.id)) ||
      flag(isFirst(a)) - flag(isFirst(b)) ||
      by(a, b),
  );
}

/** The item that is furthest behind, of those that could be measured against a report's plan. */
export const worstOf = (items: readonly ProgressItem[]): ProgressItem | undefined =>
  items.filter(({ progress }) => progress && !isOwnTarget(progress.plan)).sort(worstFirst)[0];

/** What can't be measured is looked at first; then by status, and within it by pace. */
function worstFirst(a: ProgressItem, b: ProgressItem): number {
  const rank = ({ status }: ProgressItem) =>
    status === undefined ? -1 : progressStatuses.indexOf(status);
  const pace = ({ progress }: ProgressItem) => progress?.pace ?? Infinity;
  const paces = pace(a) === pace(b) ? 0 : pace(a) - pace(b);
  return rank(a) - rank(b) || paces || (a.progress?.progress ?? 0) - (b.progress?.progress ?? 0);
}

/** The five missions of the department, which are looked for even where no plan is stated. */
export const isHeadline = ({ indicator }: ProgressItem): boolean =>
  headlineOrder.includes(indicator.id);

/** The missions in the order in which a leader finds them everywhere. */
export const headlinePosition = ({ indicator }: ProgressItem): number => {
  const position = headlineOrder.indexOf(indicator.id);
  return position === -1 ? headlineOrder.length : position;
};
