import type { RankingFacts } from '../../i18n/compare-sentence.ts';
import { missingText } from '../../i18n/missing-text.ts';
import { reasonText } from '../../i18n/comparison-text.ts';
import { lowerFirst } from '../../i18n/name-in-sentence.ts';
import { formatFixed } from '../../i18n/format-number.ts';
import { stepPhrase } from '../../i18n/compared.ts';
import { comparableAcross } from '../../semantic/across-places.ts';
import { whyMissing } from '../../semantic/missing-figure.ts';
import type { Observation } from '../../semantic/observation.ts';
import { pickerYear } from '../../semantic/period.ts';
import { medianOf, rankingOf, type Ranking } from '../../semantic/ranking.ts';
import { regionMean } from '../../semantic/region-mean.ts';
import type { TimeStep } from '../../semantic/time-steps.ts';
import { placeName, type ComparedContext } from './compared-context.ts';
import { placeIn } from './model-context.ts';

/** A ranking at a step of time, with the facts of the sentence about it. */
export interface RankingAt {
  ranking: Ranking;
  median: number | undefined;
  /** With what words the ranked figures are comparable: other dates of the year, not all final. */
  notes: string[];
  facts: RankingFacts;
}

/** Fewer than this have no middle worth a line. */
const fewest = 3;

export function rankingAt(step: TimeStep, context: ComparedContext): RankingAt {
  const { comparison, words, catalogue } = context;
  const { indicator, placeIds, chosen } = comparison;
  const [focus] = chosen;
  const ranking = rankingOf(step.byPlace, placeIds, indicator, focus);
  const figures = ranking.ranked.map(({ figure }) => figure);
  const median =
    ranking.isNumbered && figures.length >= fewest
      ? medianOf(figures.map(({ value }) => value))
      : undefined;
  const own = ranking.ranked.find(({ figure }) => figure.placeId === focus);
  return {
    ranking,
    median,
    notes: notesOf(figures, context),
    facts: {
      isNumbered: ranking.isNumbered,
      place: focus === undefined ? '' : placeName(focus, context),
      own,
      of: ranking.ranked.length,
      all: placeIds.length,
      period: stepPhrase(step, figures, words),
      reference: referenceOf(own?.figure, figures, median, context),
      noRank:
        focus === undefined ? undefined : own ? aloneReason(ranking, context) : noRankReason(focus),
      apart: focus !== undefined && ranking.apart.some((it) => it.figure.placeId === focus),
      outside: focus !== undefined && !placeIds.includes(focus),
      extremes: extremesOf(ranking, context),
    },
  };

  function noRankReason(placeId: string): string | undefined {
    if (!placeIds.includes(placeId)) return undefined;
    const apart = ranking.apart.find((it) => it.figure.placeId === placeId);
    if (apart) return lowerFirst(reasonText(apart.reason, words.language));
    const at = { key: step.key, year: pickerYear(step.period) };
    const reason = whyMissing(comparison, placeId, at, catalogue.crosswalk);
    return missingText(reason, indicator, words);
  }
}

/** The words with which the first figure is comparable with the others, each kind once. */
function notesOf(
  figures: readonly Observation[],
  { comparison, words }: ComparedContext,
): string[] {
  const [first, ...others] = figures;
  if (!first) return [];
  const byCode = new Map(
    others.flatMap((other) => {
      const verdict = comparableAcross(first, other, comparison.indicator);
      return verdict.kind === 'with-note' ? [[verdict.reason.code, verdict.reason] as const] : [];
    }),
  );
  return [...byCode.values()].map((reason) => `${reasonText(reason, words.language)}.`);
}

const aloneReason = (
  ranking: Ranking,
  { words, comparison }: ComparedContext,
): string | undefined =>
  ranking.ranked.length === 1
    ? comparison.placeIds.length === 1
      ? words.messages.compare.aloneInView
      : words.messages.compare.alone
    : undefined;

function extremesOf(
  { ranked, order }: Ranking,
  context: ComparedContext,
): RankingFacts['extremes'] {
  const [first, last] = [ranked[0]?.figure, ranked.at(-1)?.figure];
  if (!first || !last) return undefined;
  const [high, low] = order === 'highest-first' ? [first, last] : [last, first];
  const named = (figure: Observation) => ({ place: placeName(figure.placeId, context), figure });
  return { high: named(high), low: named(low) };
}

/** The mean of its region where all of the region's units are known, else the middle of all. */
function referenceOf(
  own: Observation | undefined,
  figures: readonly Observation[],
  median: number | undefined,
  context: ComparedContext,
): RankingFacts['reference'] {
  const { comparison, catalogue, words } = context;
  const { compare } = words.messages;
  if (!own || comparison.indicator.measure === 'rank') return undefined;
  const regionId = placeIn(context, own.placeId).region;
  const region = regionId === null ? undefined : catalogue.regions.get(regionId);
  const mean = region && regionMean(region.id, figures, comparison, catalogue);
  // The mean of counts says how large a region's units are, and nothing of this one.
  if (region && mean !== undefined && comparison.indicator.placeAggregation !== 'sum') {
    const figure = printed(mean, context);
    return { name: compare.regionMean(region.name[words.language], figure), value: mean };
  }
  return median === undefined ? undefined : { name: compare.median, value: median };
}

const printed = (value: number, { scale, words }: ComparedContext): string =>
  formatFixed(value / scale.divisor, words.language, scale.decimals);
