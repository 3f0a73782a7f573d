import type { Change } from '../semantic/change.ts';
import { isPartlyCovered, type Observation } from '../semantic/observation.ts';
import { isPartYear, yearOf } from '../semantic/period.ts';
import { bareFigure, figureText, sentence, type SentenceContext } from './compare-sentence.ts';
import { comparedName, periodPhrase, shownIndicator } from './compared.ts';
import { changeText, reasonText } from './comparison-text.ts';
import { formatShare } from './format-number.ts';
import { lowerFirst } from './name-in-sentence.ts';
import type { Words } from './words.ts';

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
  const [b, to] = [figureText(last, context), periodPhrase(last.period, last.status, words)];
  if (!first || first === last) return sentence(compare.oneFigure(what, place, b, to));
  const from = periodPhrase(first.period, first.status, words);
  // A rank that goes from 33 to 37 neither rises nor grows by a share.
  if (change?.kind !== 'change' || comparison.indicator.measure === 'rank') {
    const told = compare.fromTo(what, place, from, to, figureText(first, context), b);
    return sentence(`${told}${notAChange(change, last, words)}${coverageOf(last, words)}`);
  }
  const a = bareFigure(first.value, context);
  const isSame = a === bareFigure(last.value, context);
  const moved = isSame
    ? compare.stayed(what, place, from, to, b)
    : last.value > first.value
      ? compare.rose(what, place, from, to, a, b)
      : compare.fell(what, place, from, to, a, b);
  const isRate = comparison.calculation === 'change' || comparison.calculation === 'share';
  const isPercent = isRate || shownIndicator(comparison, words).unit.en === '%';
  const { share } = change;
  const by =
    share === null || share === 0 || isPercent ? '' : compare.by(signedShare(share, words));
  const counted = others && others.of > 1 ? compare.movedUp(others.up, others.down, others.of) : '';
  return sentence(`${moved}${by}${counted}${coverageOf(last, words)}`);
}

const signedShare = (share: number, { language }: Words): string =>
  `${share > 0 ? '+' : '−'}${formatShare(Math.abs(share), language)}`;

/** What may be said where no change is: that it is at least so much, or why the two are not compared. */
function notAChange(
  change: Change | undefined,
  last: Observation,
  { language, messages }: Words,
): string {
  if (!change || change.kind === 'change') return '';
  if (change.kind === 'at-least') {
    const why = isPartYear(last.period)
      ? messages.compare.yearNotOver(yearOf(last.period.end))
      : messages.compare.mayBeMore;
    return `; ${lowerFirst(changeText(change, language))}, ${why}`;
  }
  const { verdict } = change;
  const reason = 'reason' in verdict ? reasonText(verdict.reason, language) : '';
  return reason === '' ? '' : messages.compare.notCompared(lowerFirst(reason));
}

const coverageOf = (figure: Observation, { messages }: Words): string =>
  figure.coverage && isPartlyCovered(figure)
    ? `; ${messages.notes.coverage(figure.coverage.have, figure.coverage.of)}`
    : '';
