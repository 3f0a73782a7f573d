import type { Comparison } from '../semantic/comparison-of.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Ranked } from '../semantic/ranking.ts';
import { comparedName } from './compared.ts';
import { formatFixed } from './format-number.ts';
import { formatFigure, withUnit, type ValueScale } from './format-value.ts';
import { upperFirst } from './name-in-sentence.ts';
import type { Words } from './words.ts';

/** What every sentence about a comparison needs beside its own facts. */
export interface SentenceContext {
  comparison: Comparison;
  scale: ValueScale;
  words: Words;
}

export const bareFigure = (value: number, { scale, words }: SentenceContext): string =>
  formatFixed(value / scale.divisor, words.language, scale.decimals);

/** A figure with its unit, and the sign of its qualifier. */
export const figureText = (
  { value, qualifier }: Observation,
  { scale, words }: SentenceContext,
): string =>
  withUnit(formatFigure(value, qualifier, { ...scale, fixed: true }, words.language), scale.unit);

const amountText = (value: number, context: SentenceContext): string =>
  withUnit(bareFigure(value, context), context.scale.unit);

/** As a title: the full stop comes where it is copied as text. */
export const sentence = upperFirst;

export interface RankingFacts {
  place: string;
  own: Ranked | undefined;
  /** Places that are ranked, and places in the view. */
  of: number;
  all: number;
  /** "năm 2023". */
  period: string;
  /** What the figure is set against: its name and its value. */
  reference: { name: string; value: number } | undefined;
  /** Why the place has no rank. */
  noRank: string | undefined;
  /** Places have a number in the order; true unless told otherwise. */
  isNumbered?: boolean;
  /** The place has a figure that stands apart from the others. */
  apart?: boolean;
  /** The place is not among those that are shown. */
  outside?: boolean;
  extremes: { high: NamedFigure; low: NamedFigure } | undefined;
}

interface NamedFigure {
  place: string;
  figure: Observation;
}

/** "Quảng Trị đứng thứ 35/63 về GRDP bình quân đầu người năm 2023, thấp hơn trung vị 2,3 …." */
export function rankingSentence(facts: RankingFacts, context: SentenceContext): string {
  const { comparison, words } = context;
  const { compare } = words.messages;
  const what = comparedName(comparison, words);
  const { place, own, of, all, period, reference, noRank, isNumbered = true } = facts;
  if (!own || of < 2) {
    if (noRank !== undefined) {
      const coverage = of > 1 && of < all ? compare.haveFigures(of, all) : '';
      return sentence(`${compare.noRank(place, what, period, noRank)}${coverage}`);
    }
    return extremesSentence(facts, context);
  }
  if (!isNumbered) {
    const told = compare.oneFigure(what, place, figureText(own.figure, context), period);
    return sentence(`${told}${of < all ? compare.haveFigures(of, all) : ''}`);
  }
  const ranked = of === all ? compare.ranked : compare.rankedAmong;
  const shared = own.sharedBy > 1 ? compare.sharedWith(own.sharedBy - 1) : '';
  return sentence(
    `${ranked(place, own.rank, of, what, period)}${shared}${against(own, reference, context)}`,
  );
}

function against(
  own: Ranked,
  reference: RankingFacts['reference'],
  context: SentenceContext,
): string {
  const { compare } = context.words.messages;
  if (!reference) return '';
  const step = context.scale.divisor / 10 ** context.scale.decimals;
  const difference = own.figure.value - reference.value;
  if (Math.abs(difference) < step / 2) return compare.equal(reference.name);
  const amount = Math.abs(difference);
  // Between two rates lie points, not per cent.
  const by =
    context.scale.unit === '%'
      ? compare.points(bareFigure(amount, context))
      : amountText(amount, context);
  return difference > 0 ? compare.higher(reference.name, by) : compare.lower(reference.name, by);
}

/** "Năm 2023, … cao nhất là Bà Rịa – Vũng Tàu (339,0), thấp nhất là Hà Giang (34,7)." */
export function extremesSentence(facts: RankingFacts, context: SentenceContext): string {
  const { of, all, period, extremes } = facts;
  const { comparison, words } = context;
  const { compare } = words.messages;
  const what = comparedName(comparison, words);
  if (!extremes) return sentence(compare.nothing(what, period));
  const told = ({ place: name, figure }: NamedFigure) => `${name} (${figureText(figure, context)})`;
  const coverage = of < all ? compare.haveFigures(of, all) : '';
  const without = withoutRank(facts, words);
  if (of === 1) {
    const only = compare.onlyOne(
      what,
      period,
      extremes.high.place,
      figureText(extremes.high.figure, context),
    );
    return sentence(`${only}${coverage}`);
  }
  const { high, low } = bestAndWorst(extremes.high, extremes.low, comparison);
  if (high.figure.value === low.figure.value) {
    const same = compare.allAlike(what, period, figureText(high.figure, context));
    return sentence(`${same}${coverage}${without}`);
  }
  return sentence(`${compare.extremes(what, period, told(high), told(low))}${coverage}${without}`);
}

/** Of the place being looked at: nothing if it is ranked, else that it has no figure, or why it is apart. */
function withoutRank(
  { own, place, noRank, apart = false, outside = false }: RankingFacts,
  { messages: { compare } }: Words,
): string {
  if (own || place === '' || outside) return '';
  return apart && noRank !== undefined
    ? compare.standsApart(place, noRank)
    : compare.noFigureOf(place);
}

/** Rank 1 is the highest of ranks, though it is the least number. */
const bestAndWorst = <Figure extends NamedFigure>(
  most: Figure,
  least: Figure,
  { indicator }: Comparison,
): { high: Figure; low: Figure } =>
  indicator.measure === 'rank' ? { high: least, low: most } : { high: most, low: least };

interface CellsFacts {
  high: (NamedFigure & { period: string }) | undefined;
  low: (NamedFigure & { period: string }) | undefined;
  have: number;
  of: number;
  period: string;
}

/** "Từ 2018 đến 2025, … cao nhất là Bà Rịa – Vũng Tàu năm 2022 (…), thấp nhất là …." */
export function cellsSentence(
  { high: most, low: least, have, of, period }: CellsFacts,
  context: SentenceContext,
): string {
  const { comparison, words } = context;
  const { compare } = words.messages;
  const what = comparedName(comparison, words);
  if (!most || !least) return sentence(compare.nothing(what, period));
  const { high, low } = bestAndWorst(most, least, comparison);
  const told = (it: NamedFigure & { period: string }) =>
    compare.inCell(it.place, it.period, figureText(it.figure, context));
  return sentence(
    `${compare.extremes(what, period, told(high), told(low))}${have < of ? compare.cells(have, of) : ''}`,
  );
}
