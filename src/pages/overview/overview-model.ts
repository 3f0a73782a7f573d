import type { ChartModel } from '../../charts/chart-model.ts';
import { placeIn, type ModelContext } from '../../charts/models/model-context.ts';
import { partsModel } from '../../charts/models/parts-model.ts';
import { planCharts } from '../../charts/models/plan-charts.ts';
import { planProblemLines, type PlanProblemLine } from '../../charts/models/plan-problem-lines.ts';
import { trendModel } from '../../charts/models/trend-model.ts';
import { issuerShort, shortCitation } from '../../i18n/citation.ts';
import { lowerFirst } from '../../i18n/name-in-sentence.ts';
import { periodCovered } from '../../i18n/period-label.ts';
import { sentence, type Segment } from '../../i18n/sentence.ts';
import { groupBy } from '../../lib/group-by.ts';
import { termLabel, type Catalogue } from '../../semantic/catalogue.ts';
import { headlineIndicatorIds, headlines } from '../../semantic/headline.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { measuredFigureOf } from '../../semantic/measured-figure.ts';
import type { Observation } from '../../semantic/observation.ts';
import { isPartYear, pickerYear } from '../../semantic/period.ts';
import { mostCharts } from '../../semantic/overview-indicators.ts';
import type { PlaceId } from '../../semantic/place.ts';
import { isFromReport } from '../../semantic/own-report.ts';
import { plannedFigureOf } from '../../semantic/plans.ts';
import type { ProgressThresholds } from '../../semantic/progress.ts';
import { inOrderOfTime, onePerYear, partsIn, totalsOf } from '../../semantic/series.ts';
import {
  headlineCardModel,
  issuerOf,
  wholeYearBefore,
  type HeadlineCardModel,
} from './headline-card-model.ts';

interface OverviewInput {
  placeId: PlaceId;
  year: number;
  /** All figures of the place in the chosen boundary, of all years. */
  observations: readonly Observation[];
  thresholds: ProgressThresholds;
}

/** Figures of one topic, in the order of the catalogue. */
interface TopicFigures {
  topic: string;
  label: string;
  figures: { observation: Observation; indicator: Indicator }[];
  /** Unfolded from the start: all topics of a short report, the short ones of a long report. */
  open: boolean;
}

export interface OverviewModel {
  lead: string[];
  cards: HeadlineCardModel[];
  quickRead: Segment[][];
  charts: ChartModel[];
  plans: ReturnType<typeof planCharts>;
  /** Of the year's plans; the missions' cards name their own. */
  planProblems: PlanProblemLine[];
  topics: TopicFigures[];
}

/** A leader reads three sentences; the rest stands in the tables. */
const sentencesToRead = 3;

/** A report with more figures than this is folded by topic; a topic with fewer never is. */
const longReport = 60;
const shortTopic = 8;

/** Everything that the overview shows of a place and a year. */
export function overviewModel(input: OverviewInput, context: ModelContext): OverviewModel {
  const { year, observations, thresholds } = input;
  const inYear = observations.filter((it) => pickerYear(it.period) === year);
  const cards = headlines.map((headline) =>
    headlineCardModel({ ...input, headline, thresholds }, context),
  );
  const toldByCards = new Set(
    cards.flatMap(({ figures }) =>
      figures.flatMap((it) => (it.planProblem ? [it.observation.indicatorId] : [])),
    ),
  );
  return {
    lead: leadOf(inYear, context),
    cards,
    quickRead: quickRead(input, cards, inYear, context),
    charts: chartsOf(input, inYear, context),
    plans: planCharts(inYear, observations, thresholds, context),
    planProblems: planProblemLines(
      inYear.filter((it) => !toldByCards.has(it.indicatorId)),
      context,
    ),
    topics: topicsOf(inYear, context),
  };
}

/** The years in which a place has figures, latest first; `later` are those that are not among them. */
export const yearsOf = (
  observations: readonly Observation[],
  later: Catalogue['availability'] = [],
): number[] =>
  [
    ...new Set([
      ...observations.filter((it) => it.kind === 'actual').map((it) => pickerYear(it.period)),
      ...later.filter((it) => it.kind === 'actual').map((it) => it.year),
    ]),
  ].sort((a, b) => b - a);

/**
 * The year that an overview opens with: the latest of which the place's own department reports;
 * where none does, the latest of any publication.
 */
export function openingYear(
  observations: readonly Observation[],
  catalogue: Pick<Catalogue, 'sources'>,
): number | undefined {
  const own = observations.filter((it) => isFromReport(it, catalogue));
  return yearsOf(own)[0] ?? yearsOf(observations)[0];
}

function leadOf(
  inYear: readonly Observation[],
  { catalogue, words: { language, messages } }: ModelContext,
): string[] {
  const actual = inYear.filter((it) => it.kind === 'actual' && isFromReport(it, catalogue));
  const sources = [...new Set(actual.map((it) => it.sourceId))].flatMap(
    (id) => catalogue.sources.get(id) ?? [],
  );
  if (sources.length === 0) return [messages.overview.leadNone];
  const reports = sources.map(
    (it) => `${lowerFirst(shortCitation(it, language))}, ${issuerShort(it, language)}`,
  );
  const partYears = inOrderOfTime(
    actual.filter(
      (it) => catalogue.indicators.get(it.indicatorId)?.measure === 'flow' && isPartYear(it.period),
    ),
  );
  const periods = [...new Set(partYears.map((it) => periodCovered(it.period, language)))];
  return [
    messages.overview.lead(reports.join('; ')),
    ...(periods.length > 0 ? [messages.overview.leadPeriods(periods.join('; '))] : []),
  ];
}

function quickRead(
  { placeId, year, observations, thresholds }: OverviewInput,
  cards: readonly HeadlineCardModel[],
  inYear: readonly Observation[],
  context: ModelContext,
): Segment[][] {
  const place = placeIn(context, placeId);
  const tell = (observation: Observation): Segment[][] => {
    const indicator = context.catalogue.indicators.get(observation.indicatorId);
    if (!indicator) return [];
    const own = observations.filter((it) => it.indicatorId === observation.indicatorId);
    const { indicators } = context.catalogue;
    const progress = measuredFigureOf(observation, own, indicators, thresholds)?.progress;
    const earlier = wholeYearBefore(own, year);
    const issuer = issuerOf(observation, context);
    return [
      sentence(
        { observation, indicator, place, issuer, earlier, progress },
        context.words.language,
      ),
    ];
  };
  const headlineFigures = cards.flatMap((card) =>
    card.figures.map(({ observation }) => observation).filter((it) => it.breakdown === null),
  );
  const others = totalsOf(inYear).filter(
    (it) => !headlineIndicatorIds.has(it.indicatorId) && isFromReport(it, context.catalogue),
  );
  const planned = others.filter(
    (it) => plannedFigureOf(it, observations, context.catalogue.indicators) !== undefined,
  );
  const divided = partsIn(inYear).flatMap((it) => (it.complete && it.total ? [it.total] : []));
  const worthReading = new Set([...headlineFigures, ...planned, ...divided, ...others]);
  return [...worthReading].flatMap(tell).slice(0, sentencesToRead);
}

function chartsOf(
  { placeId, observations }: OverviewInput,
  inYear: readonly Observation[],
  context: ModelContext,
): ChartModel[] {
  const byIndicator = groupBy(totalsOf(observations), (it) => it.indicatorId);
  const trends = [...byIndicator].flatMap(([id, own]) => {
    const indicator = context.catalogue.indicators.get(id);
    const yearly = onePerYear(own);
    return indicator && yearly.length > 1
      ? [trendModel({ indicator, placeIds: [placeId], observations: yearly }, context)]
      : [];
  });
  const parts = partsIn(inYear)
    .filter((it) => it.parts.length > 1)
    .sort((a, b) => Number(b.complete) - Number(a.complete) || b.parts.length - a.parts.length)
    .flatMap((it) => {
      const indicator = context.catalogue.indicators.get(it.parts[0]?.indicatorId ?? '');
      return (indicator && partsModel(it, indicator, context)) ?? [];
    });
  const isReported = ({ sources }: ChartModel) =>
    sources.some(({ sourceId }) => isFromReport({ sourceId }, context.catalogue));
  const ordered = trends.sort((a, b) => rankOf(b) - rankOf(a));
  return [
    ...ordered.filter(isReported),
    ...parts,
    ...ordered.filter((it) => !isReported(it)),
  ].slice(0, mostCharts);
}

/** Headlines first, then the longer series; what the whole country publishes comes after the report. */
const rankOf = (model: ChartModel): number =>
  (headlineIndicatorIds.has(model.id) ? 1000 : 0) + model.categories.length;

function topicsOf(
  inYear: readonly Observation[],
  { catalogue, words }: ModelContext,
): TopicFigures[] {
  const known = inYear.flatMap((observation) => {
    const indicator = catalogue.indicators.get(observation.indicatorId);
    return indicator ? [{ observation, indicator }] : [];
  });
  const position = (topic: string) => catalogue.terms.get(`topic=${topic}`)?.position ?? Infinity;
  return [...groupBy(known, ({ indicator }) => indicator.topic)]
    .sort(([a], [b]) => position(a) - position(b))
    .map(([topic, figures]) => ({
      topic,
      label: termLabel(catalogue, `topic=${topic}`, words.language),
      figures: [...groupBy(figures, ({ indicator }) => indicator.id).values()].flat(),
      open: known.length <= longReport || figures.length <= shortTopic,
    }));
}
