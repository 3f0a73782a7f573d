import { formatNumber, formatShare } from '../../i18n/format-number.ts';
import { formatFigure, scaleFor, withUnit } from '../../i18n/format-value.ts';
import { passageLabel } from '../../i18n/citation.ts';
import { periodAlone } from '../../i18n/compared.ts';
import { amountText } from '../../i18n/progress-calculation.ts';
import { planProblemText } from '../../i18n/plan-problem-text.ts';
import { memberLabel } from '../../semantic/catalogue.ts';
import { isOwnTarget } from '../../semantic/own-target.ts';
import type { Progress } from '../../semantic/progress.ts';
import type { ProgressItem } from '../../semantic/progress-list.ts';
import type { Words } from '../../i18n/words.ts';
import type {
  ChartCategory,
  ChartModel,
  ChartPlan,
  ChartPoint,
  ChartSeries,
  ChartStanding,
} from '../chart-model.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { chartNotes } from './chart-notes.ts';
import { chartPoint } from './chart-point.ts';
import { chartSources } from './chart-sources.ts';
import { placeIn, type ModelContext } from './model-context.ts';

/** Plans below one another, each with what was done of it and how that stands. */
export function progressListModel(
  items: readonly ProgressItem[],
  context: ModelContext,
): ChartModel {
  const { words, boundary } = context;
  const { progressPage } = words.messages;
  const points = items.map((it) => pointOf(it, words));
  const series = {
    id: 'actual',
    name: progressPage.heads.actual,
    role: 'focus' as const,
    points,
    links: [],
  };
  const plans = items.flatMap(({ plan }) => (plan && !isOwnTarget(plan) ? [plan] : []));
  const planNotes = plans.flatMap(({ note }) => (note ? [note[words.language]] : []));
  return {
    kind: 'progress',
    id: 'progress-list',
    title: progressPage.listTitle,
    subtitle: [progressPage.listSubtitle, words.messages.boundaries[boundary]].join(' · '),
    categoryTitle: progressPage.heads.indicator,
    categories: items.map((it, index) => categoryOf(it, index, context)),
    series: [series],
    unit: '',
    divisor: 1,
    planHeads: progressPage.heads,
    notes: [...new Set([...planNotes, ...ownNotes(items, words), ...marksNotes(series, context)])],
    sources: chartSources(
      items.flatMap(({ actual, plan }) => [actual, ...(plan && !isOwnTarget(plan) ? [plan] : [])]),
      context,
    ),
  };
}

/** What is said to single figures, each with the name that it belongs to. */
const ownNotes = (items: readonly ProgressItem[], { language }: Words): string[] =>
  items.flatMap(({ indicator, actual: { note } }) =>
    note ? [`${indicator.name[language]}: ${note[language]}`] : [],
  );

/** What explains marks and limits; that a row is a part-year its own period and time say. */
const marksNotes = (series: ChartSeries, context: ModelContext): string[] =>
  chartNotes(
    'progress',
    [
      {
        ...series,
        points: series.points.map((it) => ({
          ...it,
          state: 'whole',
          observation: it.observation && { ...it.observation, note: null },
        })),
      },
    ],
    context,
  );

const scaleOf = ({ indicator, actual, plan }: ProgressItem, { language }: Words) =>
  scaleFor(indicator, plan ? [actual.value, plan.value] : [actual.value], language);

function categoryOf(item: ProgressItem, index: number, context: ModelContext): ChartCategory {
  const { indicator, actual, plan } = item;
  const { words, catalogue } = context;
  const { language, messages } = words;
  const part = actual.breakdown && memberLabel(catalogue, actual.breakdown, language);
  const about = [
    placeIn(context, actual.placeId).name[language],
    periodAlone(actual, words),
    passageLabel(catalogue.sources.get(actual.sourceId), actual.locator, language),
    plan && isOwnTarget(plan) ? messages.progressPage.ownPlan : '',
  ];
  return {
    key: `${indicator.id}|${actual.placeId}|${index}`,
    label: part ? `${indicator.name[language]}: ${part}` : indicator.name[language],
    sublabel: about.filter((it) => it !== '').join(' · '),
    unit: scaleOf(item, words).unit,
  };
}

function pointOf(item: ProgressItem, words: Words): ChartPoint {
  const { indicator, actual, plan, progress } = item;
  const scale = scaleOf(item, words);
  const { language, messages } = words;
  const point = chartPoint(actual, indicator, scale, words);
  const standing = standingOf(item, words);
  const spoken = [
    point.spoken,
    ...(progress && plan
      ? [
          `${messages.chart.plan}: ${withUnit(formatFigure(plan.value, plan.qualifier, scale, language), scale.unit)}`,
          messages.progress.ofPlan(standing.shareText),
          messages.progress.timePassed(formatShare(progress.timeShare, language)),
        ]
      : [standing.instead]),
    standing.statusText,
  ];
  const said = spoken.filter((it) => it !== undefined && it !== '').join('. ');
  const base = { ...point, spoken: said, standing };
  return progress && plan ? { ...base, plan: planOf(progress, scale, words) } : base;
}

function planOf(
  { plan, timeShare }: Progress,
  scale: ReturnType<typeof scaleOf>,
  { language }: Words,
): ChartPlan {
  return {
    sourceId: isOwnTarget(plan) ? null : plan.sourceId,
    value: plan.value,
    text: formatFigure(plan.value, plan.qualifier, scale, language),
    timeShare,
    timeText: formatShare(timeShare, language),
  };
}

/** How an item stands, in words: "68,8%", "0,92", "Cần theo dõi"; or why nothing is computed. */
export function standingOf(item: ProgressItem, words: Words): ChartStanding {
  const { indicator, actual, progress, problem, status } = item;
  const { language, messages } = words;
  const { progressPage } = messages;
  if (!progress) {
    return {
      status,
      statusText: status ? messages.progress.statuses[status] : progressPage.notMeasured,
      share: null,
      shareText: '',
      pace: null,
      paceText: '',
      remaining: null,
      needed: null,
      needText: '',
      instead: problem ? planProblemText(problem, indicator, words) : progressPage.noPlanHere,
    };
  }
  const bound = (text: string, falls: boolean) =>
    ({ exact: text, 'at-least': `${falls ? '≤' : '≥'} ${text}`, about: `≈ ${text}` })[
      actual.qualifier
    ];
  // The more was done, the slower a ceiling's pace, and the further a rank from its plan.
  const paceFalls = progress.kind === 'ceiling';
  const shareFalls = progress.kind === 'level' && indicator.direction === 'down';
  const { path, pace } = progress;
  return {
    status: progress.status,
    statusText: messages.progress.statuses[progress.status],
    share: progress.progress,
    shareText: bound(formatShare(progress.progress, language), shareFalls),
    pace,
    paceText:
      pace === null ? progressPage.noPace : bound(formatNumber(pace, language, 2), paceFalls),
    ...needOf(progress, indicator, words),
    ...(path
      ? {
          season: {
            share: path.expected,
            low: path.low,
            high: path.high,
            text: `${formatShare(path.expected, language)} (${formatShare(path.low, language)}–${formatShare(path.high, language)})`,
          },
        }
      : {}),
  };
}

/** What is left to be done; nothing of a ceiling, which is not to be reached. */
function needOf(
  { kind, remaining, neededPerMonth }: Progress,
  indicator: Indicator,
  words: Words,
): Pick<ChartStanding, 'remaining' | 'needed' | 'needText'> {
  const { progressPage } = words.messages;
  if (kind === 'ceiling' || remaining === 0) return { remaining: null, needed: null, needText: '' };
  const left = { value: remaining, text: amountText(remaining, indicator, words) };
  if (neededPerMonth === null) {
    return { remaining: left, needed: null, needText: progressPage.isLeft(left.text) };
  }
  const needed = { value: neededPerMonth, text: amountText(neededPerMonth, indicator, words) };
  return {
    remaining: left,
    needed,
    needText: `${progressPage.isLeft(left.text)}, ${progressPage.isNeeded(needed.text)}`,
  };
}
