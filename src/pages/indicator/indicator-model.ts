import type { ChartModel } from '../../charts/chart-model.ts';
import { placeIn, type ModelContext } from '../../charts/models/model-context.ts';
import { partsModel } from '../../charts/models/parts-model.ts';
import { planCharts } from '../../charts/models/plan-charts.ts';
import { planProblemLines, type PlanProblemLine } from '../../charts/models/plan-problem-lines.ts';
import { trendModel } from '../../charts/models/trend-model.ts';
import { changeText, reasonText } from '../../i18n/comparison-text.ts';
import { lowerFirst } from '../../i18n/name-in-sentence.ts';
import { periodAlone } from '../../i18n/compared.ts';
import { qualityText } from '../../i18n/quality-text.ts';
import { groupBy } from '../../lib/group-by.ts';
import { changeBetween } from '../../semantic/change.ts';
import { comparable } from '../../semantic/comparability.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Observation } from '../../semantic/observation.ts';
import { periodKey } from '../../semantic/period.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { ProgressThresholds } from '../../semantic/progress.ts';
import { inOrderOfTime, outermost, partsIn, totalsOf, widest } from '../../semantic/series.ts';

/** What may be said about the step from one figure to the next of the same place. */
export interface StepVerdict {
  key: string;
  place: string;
  from: string;
  to: string;
  verdict: string;
}

interface IndicatorModel {
  /** The latest figure of each place, in the order of the places. */
  latest: Observation[];
  trend: ChartModel | undefined;
  steps: StepVerdict[];
  /** Why the places' latest figures are not ranked; undefined where they could be, or one is alone. */
  notRanked: string | undefined;
  parts: ChartModel[];
  plans: ReturnType<typeof planCharts>;
  planProblems: PlanProblemLine[];
  figures: Observation[];
}

interface IndicatorInput {
  indicator: Indicator;
  /** In the order of interest. */
  placeIds: readonly PlaceId[];
  /** All figures of the indicator in the chosen boundary. */
  observations: readonly Observation[];
  thresholds: ProgressThresholds;
}

/** Everything that the page of one indicator shows of the chosen places. */
export function indicatorModel(input: IndicatorInput, context: ModelContext): IndicatorModel {
  const { indicator, placeIds, thresholds } = input;
  const observations = placeIds.flatMap((id) =>
    inOrderOfTime(input.observations.filter((it) => it.placeId === id)),
  );
  const totals = outermost(totalsOf(observations));
  const latest = placeIds.flatMap((id) => widest(totals.filter((it) => it.placeId === id)) ?? []);
  return {
    latest,
    trend:
      totals.length > 1
        ? trendModel({ indicator, placeIds: latest.map((it) => it.placeId), observations }, context)
        : undefined,
    steps: stepsOf(totals, indicator, context),
    notRanked: notRanked(latest, indicator, context),
    parts: partsIn(observations)
      .filter((it) => it.parts.length > 1)
      .flatMap((it) => partsModel(it, indicator, context) ?? []),
    plans: planCharts(observations, observations, thresholds, context),
    planProblems: planProblemLines(observations, context),
    figures: observations,
  };
}

function stepsOf(
  totals: readonly Observation[],
  indicator: Indicator,
  context: ModelContext,
): StepVerdict[] {
  const { language } = context.words;
  return [...groupBy(totals, (it) => it.placeId)].flatMap(([placeId, own]) => {
    const series = inOrderOfTime(own);
    return series.slice(1).flatMap((later, index) => {
      const earlier = series[index];
      if (!earlier) return [];
      const [from, to] = [earlier, later].map((it) => periodAlone(it, context.words));
      const isSamePeriod = periodKey(earlier.period) === periodKey(later.period);
      return [
        {
          key: `${placeId} ${index}`,
          place: placeWithCoverage(later, context),
          from: from ?? '',
          to: to ?? '',
          verdict: isSamePeriod
            ? statedTwice(earlier, later, context)
            : changeText(changeBetween(earlier, later, indicator), language),
        },
      ];
    });
  });
}

/** One period stated twice is no step: either both say the same, or a reader must see both. */
function statedTwice(one: Observation, other: Observation, context: ModelContext): string {
  const { catalogue, words } = context;
  return one.value === other.value && one.qualifier === other.qualifier
    ? words.messages.quality.statedTwice
    : qualityText({ code: 'contradicted', figures: [one, other] }, catalogue, words);
}

/** A merged unit is named with how many of its former units the figure stands for. */
function placeWithCoverage({ placeId, coverage }: Observation, context: ModelContext): string {
  const { language, messages } = context.words;
  const name = placeIn(context, placeId).name[language];
  return coverage && coverage.have < coverage.of
    ? `${name} (${messages.notes.coverage(coverage.have, coverage.of)})`
    : name;
}

function notRanked(
  latest: readonly Observation[],
  indicator: Indicator,
  { words: { language } }: ModelContext,
): string | undefined {
  const [first, ...others] = latest;
  if (!first) return undefined;
  const verdict = others
    .map((other) => comparable(first, other, indicator))
    .find((it) => it.kind === 'not-comparable');
  return verdict && 'reason' in verdict
    ? lowerFirst(reasonText(verdict.reason, language))
    : undefined;
}
