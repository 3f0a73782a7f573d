import { formatShare } from '../../i18n/format-number.ts';
import { formatFigure, scaleFor, withUnit } from '../../i18n/format-value.ts';
import { passageLabel } from '../../i18n/citation.ts';
import { periodAlone } from '../../i18n/compared.ts';
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
  PlanHeads,
} from '../chart-model.ts';
import { chartNotes } from './chart-notes.ts';
import { chartPoint } from './chart-point.ts';
import { chartSources } from './chart-sources.ts';
import { placeIn, type ModelContext } from './model-context.ts';
import { standingOf } from './plan-standing.ts';

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
  const said = spoken
    .flatMap((it) => (it === undefined || it === '' ? [] : it.replace(/\.$/, '')))
    .join('. ');
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
