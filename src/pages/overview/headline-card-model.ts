import type { ChartModel } from '../../charts/chart-model.ts';
import { placeIn, type ModelContext } from '../../charts/models/model-context.ts';
import { trendModel } from '../../charts/models/trend-model.ts';
import { issuerShort } from '../../i18n/citation.ts';
import { formatFigure, scaleFor } from '../../i18n/format-value.ts';
import { lowerFirst, nameAfterUnit, upperFirst } from '../../i18n/name-in-sentence.ts';
import { cutOffLabel, partYearLabel, periodLabel } from '../../i18n/period-label.ts';
import { planProblemText } from '../../i18n/plan-problem-text.ts';
import { sentence, type Segment } from '../../i18n/sentence.ts';
import { memberLabel, memberPosition } from '../../semantic/catalogue.ts';
import type { Headline } from '../../semantic/headline.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { measuredFigureOf } from '../../semantic/measured-figure.ts';
import { isComputed, isPartlyCovered, type Observation } from '../../semantic/observation.ts';
import { isPartYear, isWholeYear, pickerYear } from '../../semantic/period.ts';
import { vintageOfBoundary, successorOf, type PlaceId } from '../../semantic/place.ts';
import type { Progress, ProgressThresholds } from '../../semantic/progress.ts';
import { onePerYear, totalOrParts, totalsOf } from '../../semantic/series.ts';

/** One big figure of a card. */
export interface HeadlineFigure {
  observation: Observation;
  text: string;
  unit: string;
  /** What is counted, where the card's own name doesn't say it. */
  caption: string | undefined;
  period: string;
  partYear: string | undefined;
  coverage: string | undefined;
  /** No source states the figure: it is worked out. */
  computed: string | undefined;
  /** What the report, or whoever copied it, says to the figure; empty where nothing. */
  note: string;
  /** Null where the report states no plan; undefined where former units' plans don't make one. */
  progress: Progress | null | undefined;
  /** What keeps a stated plan from being measured against. */
  planProblem: string | undefined;
}

/** Another place or year for which the figure is stated. */
interface Elsewhere {
  placeId: PlaceId;
  year: number;
  text: string;
}

export interface HeadlineCardModel {
  id: Headline['id'];
  name: string;
  /** Which indicator and place the card is about, also where nothing is stated. */
  indicatorId: string;
  placeId: PlaceId;
  figures: HeadlineFigure[];
  /** Rates that the report states, without a plan's number. */
  statedRates: Observation[];
  trend: ChartModel | undefined;
  sentence: Segment[];
  means: string;
  elsewhere: Elsewhere[];
}

/** More places to point at than these would be a list, not a hint. */
const mostElsewhere = 3;

interface HeadlineInput {
  headline: Headline;
  placeId: PlaceId;
  year: number;
  /** All figures of the place, of all years. */
  observations: readonly Observation[];
  thresholds: ProgressThresholds;
}

/** A headline's card for a place and a year: figures, trend, plan, sentence, or where else to look. */
export function headlineCardModel(input: HeadlineInput, context: ModelContext): HeadlineCardModel {
  const { headline, placeId, year, observations, thresholds } = input;
  const { messages, language } = context.words;
  const { indicators } = context.catalogue;
  const stated = headline.indicatorIds.flatMap((id) => {
    const indicator = indicators.get(id);
    const own = observations.filter((it) => it.indicatorId === id);
    return indicator
      ? figuresOf(own, year, context).map((observation) => ({ observation, indicator, own }))
      : [];
  });
  // One card for several indicators must say which of them its figure is.
  const captioned = headline.indicatorIds.length > 1;
  const figures = stated.map(({ observation, indicator, own }) =>
    headlineFigure(observation, indicator, own, captioned, thresholds, context),
  );
  const [first] = stated;
  return {
    id: headline.id,
    name: messages.overview.headlines[headline.id],
    indicatorId: first?.indicator.id ?? headline.indicatorIds[0] ?? '',
    placeId,
    figures,
    statedRates: observations.filter(
      (it) => headline.statedRateIds.includes(it.indicatorId) && pickerYear(it.period) === year,
    ),
    trend: first && trendOf(first.indicator, placeId, first.own, context),
    sentence: first
      ? sentence(
          {
            ...first,
            place: placeIn(context, placeId),
            issuer: issuerOf(first.observation, context),
            earlier: wholeYearBefore(first.own, year),
            progress: figures[0]?.progress ?? undefined,
            parts: stated
              .filter((it) => it.indicator === first.indicator)
              .flatMap(({ observation }) =>
                observation.breakdown
                  ? [
                      {
                        observation,
                        name: memberLabel(context.catalogue, observation.breakdown, language),
                      },
                    ]
                  : [],
              ),
          },
          language,
        )
      : [],
    means: messages.overview.notStatedMeans[headline.id],
    elsewhere: figures.length > 0 ? [] : elsewhere(headline, placeId, year, context),
  };
}

/** The department that a figure's report comes from, in short. */
export function issuerOf(
  { sourceId }: Observation,
  { catalogue, words }: ModelContext,
): string | undefined {
  const source = catalogue.sources.get(sourceId);
  return source && issuerShort(source, words.language);
}

/** The total of the year; where the report prints none, the parts of the period that tells most. */
function figuresOf(
  own: readonly Observation[],
  year: number,
  { catalogue }: ModelContext,
): Observation[] {
  const inYear = own.filter((it) => it.kind === 'actual' && pickerYear(it.period) === year);
  const position = ({ breakdown }: Observation): number =>
    breakdown ? memberPosition(catalogue, breakdown) : 0;
  return totalOrParts(inYear).sort((a, b) => position(a) - position(b));
}

function headlineFigure(
  observation: Observation,
  indicator: Indicator,
  own: readonly Observation[],
  captioned: boolean,
  thresholds: ProgressThresholds,
  context: ModelContext,
): HeadlineFigure {
  const { language, messages } = context.words;
  const scale = scaleFor(indicator, [observation.value], language);
  const { indicators } = context.catalogue;
  const measured = measuredFigureOf(observation, own, indicators, thresholds);
  const plan = measured?.plan;
  const problem = measured?.problem;
  const { period, coverage, breakdown } = observation;
  const name = nameAfterUnit(indicator, language) ?? lowerFirst(indicator.name[language]);
  const cutOff = period.asOf ? `, ${cutOffLabel(period, language)}` : '';
  return {
    observation,
    text: formatFigure(observation.value, observation.qualifier, scale, language),
    unit: scale.unit,
    note: [observation.note, plan?.note].flatMap((it) => (it ? [it[language]] : [])).join(' '),
    caption: breakdown
      ? memberLabel(context.catalogue, breakdown, language)
      : captioned || context.words.language === 'en'
        ? name
        : undefined,
    period: `${periodLabel(period, language)}${cutOff}`,
    computed: isComputed(observation) ? upperFirst(messages.compare.computed) : undefined,
    partYear:
      indicator.measure === 'flow' && isPartYear(period)
        ? partYearLabel(period, language)
        : undefined,
    coverage:
      coverage && isPartlyCovered(observation)
        ? messages.notes.coverageOf(
            coverage.have,
            coverage.of,
            coverage.from.map((it) => placeIn(context, it.placeId).name[language]).join(', '),
          )
        : undefined,
    progress: isPartlyCovered(observation)
      ? undefined
      : measured && !problem
        ? measured.progress
        : null,
    planProblem: problem && planProblemText(problem, indicator, context.words),
  };
}

function trendOf(
  indicator: Indicator,
  placeId: PlaceId,
  own: readonly Observation[],
  context: ModelContext,
): ChartModel | undefined {
  const yearly = onePerYear(totalsOf(own));
  if (yearly.length < 2) return undefined;
  const model = trendModel({ indicator, placeIds: [placeId], observations: yearly }, context);
  return { ...model, kind: 'sparkline' };
}

/** The latest whole year before, to be set beside a figure; never a part-year. */
export function wholeYearBefore(
  own: readonly Observation[],
  year: number,
): Observation | undefined {
  return totalsOf(own)
    .filter((it) => isWholeYear(it.period) && pickerYear(it.period) < year)
    .sort((a, b) => b.period.end.localeCompare(a.period.end))[0];
}

function elsewhere(
  headline: Headline,
  placeId: PlaceId,
  year: number,
  { catalogue, boundary, words }: ModelContext,
): Elsewhere[] {
  const inBoundary = (id: PlaceId): PlaceId =>
    vintageOfBoundary(boundary) === '34' ? successorOf(id, catalogue.crosswalk) : id;
  const found = catalogue.availability
    .filter((it) => it.kind === 'actual' && headline.indicatorIds.includes(it.indicatorId))
    .map((it) => ({ placeId: inBoundary(it.placeId), year: it.year }))
    .filter((it) => it.placeId !== placeId || it.year !== year)
    .sort(
      (a, b) => Number(b.placeId === placeId) - Number(a.placeId === placeId) || b.year - a.year,
    );
  const distinct = new Map(found.map((it) => [it.placeId, it] as const).reverse());
  return [...distinct.values()]
    .reverse()
    .slice(0, mostElsewhere)
    .map((it) => ({
      ...it,
      text: words.messages.overview.placeYear(
        placeIn({ catalogue }, it.placeId).name[words.language],
        it.year,
      ),
    }));
}
