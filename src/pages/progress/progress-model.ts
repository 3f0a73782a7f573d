import type { ChartModel } from '../../charts/chart-model.ts';
import { placeIn, type ModelContext } from '../../charts/models/model-context.ts';
import { standingOf } from '../../charts/models/plan-standing.ts';
import { progressListModel } from '../../charts/models/progress-list-model.ts';
import { formatShare } from '../../i18n/format-number.ts';
import { formatInSentence } from '../../i18n/format-value.ts';
import { lowerFirst } from '../../i18n/name-in-sentence.ts';
import { raisedText } from '../../i18n/watch-text.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { headlines } from '../../semantic/headline.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { breakdownKey, observationKey, type Observation } from '../../semantic/observation.ts';
import { isOwnTarget, targetKey } from '../../semantic/own-target.ts';
import { pickerYear, yearOf } from '../../semantic/period.ts';
import { isFault, type PlanProblem } from '../../semantic/plans.ts';
import type { ProgressOrder } from '../../semantic/progress-choice.ts';
import {
  headlinePosition,
  inProgressOrder,
  isFirst,
  isHeadline,
  progressList,
  worstOf,
  type ProgressInput,
  type ProgressItem,
  type ProgressList,
} from '../../semantic/progress-list.ts';
import { progressStatuses, type ProgressStatus } from '../../semantic/progress.ts';
import { raisedBy, type Pin } from '../../semantic/watch.ts';
import type { TargetPrefill } from './own-target-form.tsx';

interface ProgressPageInput extends ProgressInput {
  order: ProgressOrder;
  topic: string | undefined;
  /** Only these statuses; all of none. */
  statuses: readonly ProgressStatus[];
  /** What a person watches, each with the pace below which it is to be told of. */
  pins: readonly Pin[];
}

/** A plan that can't be measured against, with what was done of it where that is told. */
export interface QuestionedPlan {
  indicator: Indicator;
  plan: Observation;
  actual: Observation | undefined;
  problem: PlanProblem;
}

export interface ProgressPageModel {
  title: string;
  lead: string;
  /** How many have each status by the reports, and how many more by own targets. */
  summary: { status: ProgressStatus; count: number; own: number }[];
  /** The rows of the chart, in its order. */
  rows: ProgressItem[];
  /** Missing where nothing is left to be shown. */
  chart: ChartModel | undefined;
  problems: QuestionedPlan[];
  /** Without a plan: the department's missions and what is pinned, and all others. */
  noPlan: { main: ProgressItem[]; others: ProgressItem[] };
  statedRates: ProgressItem[];
  planOnly: ProgressList['planOnly'];
  /** Keys of own targets that no figure belongs to. */
  unmatched: ReadonlySet<string>;
  parts: ProgressList['parts'];
  /** How many of the measured plans follow the place's own earlier years. */
  seasonal: { count: number; of: number };
}

const keyOfOwn = ({ indicatorId, placeId, period, breakdown }: Observation): string =>
  targetKey({ indicatorId, placeId, period, breakdown: breakdownKey(breakdown) });

/** One row and no other: its figure and its plan. */
export const itemKey = ({ actual, plan }: Pick<ProgressItem, 'actual' | 'plan'>): string =>
  [actual, ...(plan ? [plan] : [])].map(observationKey).join('|');

/** What there is to choose from among the figures and plans that departments report. */
export function progressChoices(
  told: readonly Observation[],
  { indicators }: Pick<Catalogue, 'indicators'>,
): { years: number[]; topics: string[] } {
  return {
    years: [...new Set(told.map((it) => pickerYear(it.period)))].sort((a, b) => b - a),
    topics: [...new Set(told.flatMap((it) => indicators.get(it.indicatorId)?.topic ?? []))],
  };
}

/**
 * What a target for a figure begins with: its indicator, place and year; and its first day, where it
 * counts from another than 1 January.
 */
export function prefillFor({ indicatorId, placeId, period }: Observation): TargetPrefill {
  const year = pickerYear(period);
  const isOfYear = yearOf(period.start) === year && period.start !== period.end;
  const since = isOfYear && period.start !== `${year}-01-01` ? period.start : undefined;
  return { indicatorId, placeId, year, since };
}

/** Everything that the page of plans shows of the places and the time chosen. */
export function progressPageModel(
  input: ProgressPageInput,
  context: ModelContext,
): ProgressPageModel {
  const { topic, statuses, order, pins } = input;
  const { catalogue, words } = context;
  const isPinned = (id: string) => pins.some((it) => it.indicatorId === id);
  const remarksOn = (item: ProgressItem): string[] => {
    const rule = raisedBy(item, pins);
    return [
      ...(isPinned(item.indicator.id) ? [words.messages.progressPage.watched] : []),
      ...(rule ? [raisedText(rule, words)] : []),
    ];
  };
  const all = progressList(input, catalogue);
  const isOfTopic = (indicatorId: string) =>
    topic === undefined || catalogue.indicators.get(indicatorId)?.topic === topic;
  const planned = all.planned.filter(({ indicator }) => isOfTopic(indicator.id));
  const noPlan = all.noPlan.filter(({ indicator }) => isOfTopic(indicator.id));
  const statedRates = all.statedRates.filter(({ indicator }) => isOfTopic(indicator.id));
  const isShown = ({ status }: ProgressItem) =>
    statuses.length === 0 || (status !== undefined && statuses.includes(status));
  const isMain = (it: ProgressItem) =>
    (isHeadline(it) || isPinned(it.indicator.id)) && !isRateOfPlan(it, planned);
  const rows = inProgressOrder([...planned, ...noPlan.filter(isFirst)], {
    order,
    isPinned,
    nameOf: ({ indicator }) => indicator.name[words.language],
    placeOf: ({ actual }) => placeIn(context, actual.placeId).name[words.language],
  }).filter(isShown);
  const beside = noPlan.filter((it) => !isFirst(it) && isShown(it));
  const isNarrowed = topic !== undefined || input.year !== undefined;
  const measured = planned.filter(({ progress }) => progress);
  const statedPlans = all.planOnly.filter(
    ({ indicator, plan }) => isOfTopic(indicator.id) && !isOwnTarget(plan),
  );
  const toCome = statedPlans.filter(({ problem }) => !problem || !isFault(problem));
  const wrongOnes = statedPlans.filter((it) => !toCome.includes(it));
  const problems = [...planned, ...wrongOnes].flatMap(questioned);
  return {
    title: titleOf(
      planned,
      { unmeasured: problems.length, toCome: toCome.length, isNarrowed },
      context,
    ),
    lead: leadOf(planned, { rows, order, isPinned }, context),
    summary: summaryOf([...planned, ...noPlan.filter(isMain), ...statedRates.filter(isMain)]),
    rows,
    chart: rows.length > 0 ? progressListModel(rows, context, remarksOn) : undefined,
    problems,
    noPlan: {
      main: missionsInOrder([...beside, ...statedRates.filter(isShown)].filter(isMain), isPinned),
      others: beside.filter((it) => !isMain(it)),
    },
    statedRates: statedRates.filter((it) => !isMain(it) && isShown(it)),
    planOnly: statuses.length === 0 ? toCome : [],
    unmatched: new Set(
      all.planOnly.filter(({ plan }) => isOwnTarget(plan)).map(({ plan }) => keyOfOwn(plan)),
    ),
    parts: all.parts.filter(({ parts: [first] }) => first && isOfTopic(first.indicatorId)),
    seasonal: {
      count: measured.filter(({ progress }) => progress?.path).length,
      of: measured.length,
    },
  };
}

type Questionable = Pick<ProgressItem, 'indicator' | 'plan' | 'problem'> & {
  actual: Observation | undefined;
};

const questioned = ({ indicator, actual, plan, problem }: Questionable): QuestionedPlan[] =>
  plan && problem ? [{ indicator, actual, plan, problem }] : [];

/** A rate that merely says what a printed plan and its figure say: 68 % beside 17/25. */
const isRateOfPlan = ({ indicator, actual }: ProgressItem, planned: readonly ProgressItem[]) =>
  headlines.some(
    ({ statedRateIds, indicatorIds }) =>
      statedRateIds.includes(indicator.id) &&
      planned.some(
        (it) =>
          indicatorIds.includes(it.indicator.id) &&
          it.actual.placeId === actual.placeId &&
          it.actual.sourceId === actual.sourceId,
      ),
  );

const isByOwnTarget = ({ plan }: ProgressItem): boolean => plan !== undefined && isOwnTarget(plan);

const summaryOf = (items: readonly ProgressItem[]): ProgressPageModel['summary'] =>
  progressStatuses.map((status) => {
    const all = items.filter((it) => it.status === status);
    const own = all.filter(isByOwnTarget).length;
    return { status, count: all.length - own, own };
  });

const missionsInOrder = (
  items: readonly ProgressItem[],
  isPinned: (indicatorId: string) => boolean,
): ProgressItem[] =>
  [...items].sort(
    (a, b) =>
      Number(isPinned(b.indicator.id)) - Number(isPinned(a.indicator.id)) ||
      headlinePosition(a) - headlinePosition(b),
  );

interface BesidesMeasured {
  /** Plans that can't be measured against. */
  unmeasured: number;
  /** Plans of which no report has told yet what was done. */
  toCome: number;
  isNarrowed: boolean;
}

/** What is furthest behind, in one sentence that can be read out. */
function titleOf(
  planned: readonly ProgressItem[],
  { unmeasured, toCome, isNarrowed }: BesidesMeasured,
  context: ModelContext,
): string {
  const { words } = context;
  const { language, messages } = words;
  const { progressPage } = messages;
  const worst = worstOf(planned);
  if (!worst?.progress) {
    if (unmeasured > 0) return progressPage.noneMeasured(unmeasured);
    if (toCome > 0) return progressPage.planOnly(toCome);
    return isNarrowed ? progressPage.nothingOfChoice : progressPage.nonePlanned;
  }
  const { indicator, actual, progress } = worst;
  if (progress.status !== 'behind' && progress.status !== 'watch') {
    const measured = planned.filter((it) => it.progress && !isOwnTarget(it.progress.plan)).length;
    return unmeasured > 0 ? progressPage.noneLateOf(measured, unmeasured) : progressPage.noneLate;
  }
  const place = placeIn(context, actual.placeId).name[language];
  const name = lowerFirst(indicator.name[language]);
  const share = standingOf(worst, words).shareText;
  const time = formatShare(progress.timeShare, language);
  if (progress.kind === 'level') {
    const [now, plan] = [actual, progress.plan].map((it) =>
      formatInSentence(it, indicator, language),
    );
    return progressPage.worstLevel(place, name, now ?? '', plan ?? '');
  }
  if (progress.kind === 'ceiling') return progressPage.worstCeiling(place, name, share, time);
  return progress.path
    ? progressPage.worstSeason(place, name, share, formatShare(progress.expected, language))
    : progressPage.worst(place, name, share, time);
}

function leadOf(
  planned: readonly ProgressItem[],
  {
    rows,
    order,
    isPinned,
  }: { rows: readonly ProgressItem[]; order: ProgressOrder; isPinned: (id: string) => boolean },
  { words: { messages } }: ModelContext,
): string {
  const { progressPage } = messages;
  const heads = {
    hasPinned: rows.some(({ indicator }) => isPinned(indicator.id)),
    hasFirst: rows.some(isFirst),
    hasUnmeasured: rows.some((it) => it.status === undefined && !isFirst(it)),
  };
  const own = planned.filter(({ plan }) => plan && isOwnTarget(plan)).length;
  const stated = planned.length - own;
  return [
    stated > 0 ? progressPage.lead(stated) : '',
    own > 0 ? progressPage.leadOwn(own) : '',
    planned.length > 1 && order === 'worst' ? progressPage.worstFirst(heads) : '',
  ]
    .filter((it) => it !== '')
    .join(' ');
}
