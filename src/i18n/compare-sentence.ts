import type { Comparison } from '../semantic/comparison-of.ts';
import type { Change } from '../semantic/change.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Ranked } from '../semantic/ranking.ts';
import { comparedName, periodPhrase, shownIndicator } from './compared.ts';
import { changeText } from './comparison-text.ts';
import { formatFixed, formatShare } from './format-number.ts';
import { withUnit, type ValueScale } from './format-value.ts';
import { lowerFirst, upperFirst } from './name-in-sentence.ts';
import type { Words } from './words.ts';

/** What every sentence about a comparison needs beside its own facts. */
export interface SentenceContext {
  comparison: Comparison;
  scale: ValueScale;
  words: Words;
}

const bareFigure = (value: number, { scale, words }: SentenceContext): string =>
  formatFixed(value / scale.divisor, words.language, scale.decimals);

const figureText = (value: number, context: SentenceContext): string =>
  withUnit(bareFigure(value, context), context.scale.unit);

/** As a title: the full stop comes where it is copied as text. */
const sentence = upperFirst;

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
  extremes: { high: NamedFigure; low: NamedFigure } | undefined;
}

export interface NamedFigure {
  place: string;
  figure: Observation;
}

/** "Quảng Trị đứng thứ 35/63 về GRDP bình quân đầu người năm 2023, thấp hơn trung vị 2,3 …." */
export function rankingSentence(facts: RankingFacts, context: SentenceContext): string {
  const { comparison, words } = context;
  const { compare } = words.messages;
  const what = comparedName(comparison, words);
  const { place, own, of, all, period, reference, noRank } = facts;
  if (!own || of < 2) {
    if (noRank !== undefined) return sentence(compare.noRank(place, what, period, noRank));
    return extremesSentence(facts, context);
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
  const by = figureText(Math.abs(difference), context);
  return difference > 0 ? compare.higher(reference.name, by) : compare.lower(reference.name, by);
}

/** "Năm 2023, … cao nhất là Bà Rịa – Vũng Tàu (339,0), thấp nhất là Hà Giang (34,7)." */
export function extremesSentence(
  { place, own, of, all, period, extremes }: RankingFacts,
  context: SentenceContext,
): string {
  const { comparison, words } = context;
  const { compare } = words.messages;
  const what = comparedName(comparison, words);
  if (!extremes) return sentence(compare.nothing(what, period));
  const told = ({ place: name, figure }: NamedFigure) =>
    `${name} (${figureText(figure.value, context)})`;
  const coverage = of < all ? compare.haveFigures(of, all) : '';
  const without = own || place === '' ? '' : compare.noFigureOf(place);
  if (of === 1) {
    const only = compare.onlyOne(
      what,
      period,
      extremes.high.place,
      figureText(extremes.high.figure.value, context),
    );
    return sentence(`${only}${coverage}`);
  }
  const { high, low } = extremes;
  return sentence(`${compare.extremes(what, period, told(high), told(low))}${coverage}${without}`);
}

export interface MovementFacts {
  place: string;
  first: Observation | undefined;
  last: Observation | undefined;
  change: Change | undefined;
  /** How many other places rose and fell, of those whose ends can be compared. */
  others?: { up: number; down: number; of: number };
}

/** "Từ năm 2018 đến năm 2025 (ước tính), GRDP … của Quảng Trị tăng từ 43,2 lên 80,6 … (+87%)." */
export function movementSentence(facts: MovementFacts, context: SentenceContext): string {
  const { comparison, words } = context;
  const { compare } = words.messages;
  const { place, first, last, change, others } = facts;
  const what = comparedName(comparison, words);
  if (!last) return sentence(place === '' ? what : `${what}${compare.noFigureOf(place)}`);
  const [b, to] = [figureText(last.value, context), periodPhrase(last.period, last.status, words)];
  if (!first || first === last) return sentence(compare.oneFigure(what, place, b, to));
  const from = periodPhrase(first.period, first.status, words);
  if (change?.kind !== 'change') {
    const told = compare.fromTo(what, place, from, to, figureText(first.value, context), b);
    if (!change) return sentence(told);
    const text = lowerFirst(changeText(change, words.language));
    return sentence(
      `${told}${change.kind === 'at-least' ? `; ${text}` : compare.notCompared(text)}`,
    );
  }
  const a = bareFigure(first.value, context);
  const moved =
    last.value > first.value
      ? compare.rose(what, place, from, to, a, b)
      : last.value < first.value
        ? compare.fell(what, place, from, to, a, b)
        : compare.stayed(what, place, from, to, b);
  const isRate = comparison.calculation === 'change' || comparison.calculation === 'share';
  const by =
    change.share === null ||
    change.share === 0 ||
    isRate ||
    shownIndicator(comparison, words).unit.en === '%'
      ? ''
      : compare.by(signedShare(change.share, words));
  const counted = others && others.of > 1 ? compare.movedUp(others.up, others.down, others.of) : '';
  return sentence(`${moved}${by}${counted}`);
}

const signedShare = (share: number, { language }: Words): string =>
  `${share > 0 ? '+' : '−'}${formatShare(Math.abs(share), language)}`;

export interface CellsFacts {
  high: (NamedFigure & { period: string }) | undefined;
  low: (NamedFigure & { period: string }) | undefined;
  have: number;
  of: number;
  period: string;
}

/** "Từ 2018 đến 2025, … cao nhất là Bà Rịa – Vũng Tàu năm 2022 (…), thấp nhất là …." */
export function cellsSentence(
  { high, low, have, of, period }: CellsFacts,
  context: SentenceContext,
): string {
  const { comparison, words } = context;
  const { compare } = words.messages;
  const what = comparedName(comparison, words);
  if (!high || !low) return sentence(compare.nothing(what, period));
  const told = (it: NamedFigure & { period: string }) =>
    compare.inCell(it.place, it.period, figureText(it.figure.value, context));
  return sentence(
    `${compare.extremes(what, period, told(high), told(low))}${have < of ? compare.cells(have, of) : ''}`,
  );
}

export interface PairFacts {
  place: string;
  x: Observation | undefined;
  y: Observation | undefined;
  have: number;
  of: number;
  period: string;
}

/** "Năm 2022, Quảng Trị có … 61,5 …, … 4,5 …; 63/63 nơi có cả hai số." */
export function pairSentence(
  { place, x, y, have, of, period }: PairFacts,
  xContext: SentenceContext,
  yContext: SentenceContext,
): string {
  const { words } = xContext;
  const { compare } = words.messages;
  const [xName, yName] = [xContext, yContext].map((it) => comparedName(it.comparison, words));
  if (have === 0) return sentence(compare.pairNone(period, xName ?? '', yName ?? ''));
  const counted = have < of ? compare.pairsOf(have, of) : '';
  const own =
    x && y
      ? compare.pair(
          period,
          place,
          xName ?? '',
          figureText(x.value, xContext),
          yName ?? '',
          figureText(y.value, yContext),
        )
      : `${period}, ${xName} – ${yName}${compare.noFigureOf(place)}`;
  return sentence(`${own}${counted}`);
}
