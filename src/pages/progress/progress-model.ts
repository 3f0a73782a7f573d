import type { ChartModel } from '../../charts/chart-model.ts';
import { placeIn, type ModelContext } from '../../charts/models/model-context.ts';
import { progressListModel, standingOf } from '../../charts/models/progress-list-model.ts';
import { formatShare } from '../../i18n/format-number.ts';
import { formatInSentence } from '../../i18n/format-value.ts';
import { lowerFirst } from '../../i18n/name-in-sentence.ts';
import { headlines } from '../../semantic/headline.ts';
import { isOwnTarget } from '../../semantic/own-target.ts';
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

interface ProgressPageInput extends ProgressInput {
  order: ProgressOrder;
  topic: string | undefined;
  /** Only these statuses; all of none. */
  statuses: readonly ProgressStatus[];
  isPinned: (indicatorId: string) => boolean;
}

export interface ProgressPageModel {
  title: string;
  lead: string;
  /** Statuses with how many of the items shown have each; own targets are not among them. */
  summary: { status: ProgressStatus; count: number }[];
  /** The rows of the chart, in its order. */
  rows: ProgressItem[];
  /** Missing where nothing is left to be shown. */
  chart: ChartModel | undefined;
  /** Plans that can't be measured against. */
  problems: ProgressItem[];
  /** Without a plan: the department's missions and what is pinned, and all others. */
  noPlan: { main: ProgressItem[]; others: ProgressItem[] };
  statedRates: ProgressItem[];
  planOnly: ProgressList['planOnly'];
  parts: ProgressList['parts'];
  /** How many of the measured plans follow the place's own earlier years. */
  seasonal: { count: number; of: number };
}

/** Everything that the page of plans shows of the places and the time chosen. */
export function progressPageModel(
  input: ProgressPageInput,
  context: ModelContext,
): ProgressPageModel {
  const { topic, statuses, order, isPinned } = input;
  const { catalogue, words } = context;
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
  const measured = planned.filter(({ progress }) => progress);
  return {
    title: titleOf(planned, context),
    lead: leadOf(planned, context),
    summary: summaryOf([
      ...planned.filter(({ plan }) => plan && !isOwnTarget(plan)),
      ...noPlan.filter(isMain),
      ...statedRates.filter(isMain),
    ]),
    rows,
    chart: rows.length > 0 ? progressListModel(rows, context) : undefined,
    problems: planned.filter(({ problem }) => problem !== undefined),
    noPlan: {
      main: missionsInOrder([...beside, ...statedRates.filter(isShown)].filter(isMain), isPinned),
      others: beside.filter((it) => !isMain(it)),
    },
    statedRates: statedRates.filter((it) => !isMain(it) && isShown(it)),
    planOnly:
      statuses.length === 0 ? all.planOnly.filter(({ indicator }) => isOfTopic(indicator.id)) : [],
    parts: all.parts.filter(({ parts: [first] }) => first && isOfTopic(first.indicatorId)),
    seasonal: {
      count: measured.filter(({ progress }) => progress?.path).length,
      of: measured.length,
    },
  };
}

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

const summaryOf = (items: readonly ProgressItem[]): ProgressPageModel['summary'] =>
  progressStatuses.map((status) => ({
    status,
    count: items.filter((it) => it.status === status).length,
  }));

const missionsInOrder = (
  items: readonly ProgressItem[],
  isPinned: (indicatorId: string) => boolean,
): ProgressItem[] =>
  [...items].sort(
    (a, b) =>
      Number(isPinned(b.indicator.id)) - Number(isPinned(a.indicator.id)) ||
      headlinePosition(a) - headlinePosition(b),
  );

/** What is furthest behind, in one sentence that can be read out. */
function titleOf(planned: readonly ProgressItem[], context: ModelContext): string {
  const { words } = context;
  const { language, messages } = words;
  const { progressPage } = messages;
  const worst = worstOf(planned);
  if (!worst?.progress) return progressPage.nonePlanned;
  const { indicator, actual, progress } = worst;
  if (progress.status !== 'behind' && progress.status !== 'watch') return progressPage.noneLate;
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

function leadOf(planned: readonly ProgressItem[], { words: { messages } }: ModelContext): string {
  const { progressPage } = messages;
  const own = planned.filter(({ plan }) => plan && isOwnTarget(plan)).length;
  const stated = planned.length - own;
  return [stated > 0 ? progressPage.lead(stated) : '', own > 0 ? progressPage.leadOwn(own) : '']
    .filter((it) => it !== '')
    .join(' ');
}
