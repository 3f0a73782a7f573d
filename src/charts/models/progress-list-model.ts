import { formatShare } from '../../i18n/format-number.ts';
import { formatFigure, scaleFor, withUnit } from '../../i18n/format-value.ts';
import { passageLabel } from '../../i18n/citation.ts';
import { periodAlone } from '../../i18n/compared.ts';
import { amountText } from '../../i18n/progress-calculation.ts';
import { paceReachedText, shareReachedText, withBound } from '../../i18n/progress-standing.ts';
import { planProblemText } from '../../i18n/plan-problem-text.ts';
import { memberLabel } from '../../semantic/catalogue.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Qualifier } from '../../semantic/observation.ts';
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
  PlanHeads,
} from '../chart-model.ts';
import { chartNotes } from './chart-notes.ts';
import { chartPoint } from './chart-point.ts';
import { chartSources } from './chart-sources.ts';
import { placeIn, type ModelContext } from './model-context.ts';

/** Plans below one another, each with what was done of it and how that stands. */
export function progressListModel(
  items: readonly ProgressItem[],
  context: ModelContext,
  /** What is to be said to a row beside its figures: that it is watched, that it breaks a rule. */
  remarksOn: (item: ProgressItem) => readonly string[] = () => [],
): ChartModel {
  const { words, boundary } = context;
  const { progressPage } = words.messages;
  const points = items.map((it) => pointOf(it, remarksOn(it), context));
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
    categories: items.map((it, index) => categoryOf(it, index, remarksOn(it), context)),
    series: [series],
    unit: '',
    divisor: 1,
    planHeads: headsOf(items, words),
    notes: [
      ...new Set([
        ...keyNotes(items, words),
        ...planNotes,
        ...ownNotes(items, words),
        ...marksNotes(series, context),
      ]),
    ],
    sources: chartSources(
      items.flatMap(({ actual, plan }) => [actual, ...(plan && !isOwnTarget(plan) ? [plan] : [])]),
      context,
    ),
  };
}

/** A column that holds the shares of earlier years is not one of time alone. */
function headsOf(items: readonly ProgressItem[], { messages }: Words): PlanHeads {
  const { heads } = messages.progressPage;
  const isSeasonal = items.some(({ progress }) => progress?.path);
  return isSeasonal
    ? { ...heads, expected: heads.expectedBySeason, line: heads.expectedBySeason }
    : { ...heads, expected: heads.time, line: messages.chart.timeGoneHead };
}

/** What the marks at the bars mean: a narrow list has no key over its columns. */
function keyNotes(items: readonly ProgressItem[], { messages }: Words): string[] {
  const { progressPage } = messages;
  const measured = items.filter(({ progress }) => progress);
  if (measured.length === 0) return [];
  return [
    measured.some(({ progress }) => progress?.path) ? progressPage.marksSeason : progressPage.marks,
    ...(measured.some(({ plan }) => plan && isOwnTarget(plan)) ? [progressPage.ownMark] : []),
  ];
}

/** What is said to single figures, each with the name that it belongs to. */
const ownNotes = (items: readonly ProgressItem[], { language, messages }: Words): string[] =>
  items.flatMap(({ indicator, actual: { note, period }, progress }) => {
    const said = [
      note?.[language],
      progress && period.precision === 'month' ? messages.progressPage.toDate : undefined,
    ];
    return said.flatMap((it) => (it === undefined ? [] : [`${indicator.name[language]}: ${it}`]));
  });

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

function categoryOf(
  item: ProgressItem,
  index: number,
  remarks: readonly string[],
  context: ModelContext,
): ChartCategory {
  const { indicator, actual, plan } = item;
  const { words, catalogue } = context;
  const { language, messages } = words;
  const part = actual.breakdown && memberLabel(catalogue, actual.breakdown, language);
  const about = [
    placeIn(context, actual.placeId).name[language],
    periodAlone(actual, words),
    passageLabel(catalogue.sources.get(actual.sourceId), actual.locator, language),
    plan && isOwnTarget(plan) ? messages.progressPage.ownPlan : '',
    ...remarks,
  ];
  return {
    key: `${indicator.id}|${actual.placeId}|${index}`,
    label: part ? `${indicator.name[language]}: ${part}` : indicator.name[language],
    sublabel: about.filter((it) => it !== '').join(' · '),
    unit: scaleOf(item, words).unit,
  };
}

function pointOf(
  item: ProgressItem,
  remarks: readonly string[],
  context: ModelContext,
): ChartPoint {
  const { words } = context;
  const { indicator, actual, plan, progress } = item;
  const scale = scaleOf(item, words);
  const { language, messages } = words;
  const point = chartPoint(actual, indicator, scale, words);
  const standing = standingOf(item, words);
  const place = placeIn(context, actual.placeId).name[language];
  const planWord =
    plan && isOwnTarget(plan) ? messages.progressPage.ownPlanWord : messages.chart.plan;
  const spoken = [
    place,
    point.spoken,
    ...(progress && plan
      ? [
          `${planWord}: ${withUnit(formatFigure(plan.value, plan.qualifier, scale, language), scale.unit)}`,
          standing.reachedText,
          standing.expectedWords,
          standing.needText,
        ]
      : [standing.instead]),
    standing.statusText,
    ...remarks,
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
    ...(isOwnTarget(plan) ? { isOwn: true as const } : {}),
    observation: plan,
  };
}

/** How an item stands, in words: "68,8%", "0,92", "Cần theo dõi"; or why nothing is computed. */
export function standingOf(item: ProgressItem, words: Words): ChartStanding {
  const { indicator, progress, problem, status } = item;
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
      reachedText: '',
      expected: null,
      expectedText: '',
      expectedWords: '',
      remaining: null,
      needed: null,
      needText: '',
      instead: problem ? planProblemText(problem, indicator, words) : progressPage.noPlanHere,
    };
  }
  const { path, pace, timeShare } = progress;
  const shareText = shareReachedText(progress, words);
  const paceText = paceReachedText(progress, words);
  const [mean, low, high] = path
    ? [path.expected, path.low, path.high].map((it) => formatShare(it, language))
    : [];
  const expectedText = path
    ? `${mean ?? ''} (${low ?? ''}–${high ?? ''})`
    : formatShare(timeShare, language);
  return {
    status: progress.status,
    statusText: messages.progress.statuses[progress.status],
    share: progress.progress,
    shareText,
    pace,
    paceText,
    reachedText: [
      messages.chart.ofPlan(shareText),
      ...(pace === null ? [] : [messages.chart.paceIs(paceText)]),
    ].join(' · '),
    expected: path?.expected ?? timeShare,
    expectedText,
    expectedWords: path
      ? messages.chart.seasonReached(expectedText)
      : messages.chart.timeGone(expectedText),
    ...needOf(item, progress, words),
    ...(path ? { season: { low: path.low, high: path.high } } : {}),
  };
}

/** A month's share of what only comes whole is told without a decimal: "hơn 1.666 bịch". */
function neededText(
  value: number,
  qualifier: Qualifier,
  indicator: Indicator,
  words: Words,
): string {
  const isShareOfWhole = indicator.decimals === 0 && !Number.isInteger(value);
  const text = (it: number) => amountText(it, indicator, words);
  if (!isShareOfWhole) return withBound(text(value), qualifier, true);
  // What is at most needed stays at most so much when it is rounded up.
  if (qualifier !== 'exact') return withBound(text(Math.ceil(value)), qualifier, true);
  const { lessThanOne, moreThan } = words.messages.progressPage;
  return value < 1 ? lessThanOne(text(1)) : moreThan(text(Math.floor(value)));
}

/** What is left to be done; nothing of a ceiling, which is not to be reached. */
function needOf(
  { indicator, actual }: ProgressItem,
  { kind, isReversed, remaining, neededPerMonth }: Progress,
  words: Words,
): Pick<ChartStanding, 'remaining' | 'needed' | 'needText'> {
  const { progressPage } = words.messages;
  const isAmount = indicator.measure === 'flow' || indicator.measure === 'stock';
  if (kind === 'ceiling' || remaining === 0 || !isAmount) {
    return { remaining: null, needed: null, needText: '' };
  }
  const amount = (value: number) => ({
    value,
    // Of what was at least done, at most the rest is left.
    text: withBound(amountText(value, indicator, words), actual.qualifier, !isReversed),
  });
  const left = amount(remaining);
  const needed =
    neededPerMonth === null
      ? null
      : {
          value: neededPerMonth,
          text: neededText(neededPerMonth, actual.qualifier, indicator, words),
        };
  const said = [
    progressPage.isLeft(left.text),
    ...(needed ? [progressPage.isNeeded(needed.text)] : []),
  ];
  return { remaining: left, needed, needText: said.join(', ') };
}
