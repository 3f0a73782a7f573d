import type { Observation } from '../semantic/observation.ts';
import { figureText, sentence, type SentenceContext } from './compare-sentence.ts';
import { comparedName, periodPhrase } from './compared.ts';

interface PairFacts {
  place: string;
  x: Observation | undefined;
  y: Observation | undefined;
  /** Why the place has no pair; empty is that it has no figure. */
  apart?: string | undefined;
  have: number;
  of: number;
  period: string;
}

/** "Năm 2022, Quảng Trị có GRDP … 67,19 …, doanh nghiệp … 5,0 …; 63/63 nơi có cả hai số". */
export function pairSentence(
  { place, x, y, apart, have, of, period }: PairFacts,
  xContext: SentenceContext,
  yContext: SentenceContext,
): string {
  const { words } = xContext;
  const { compare } = words.messages;
  const [xName, yName] = [xContext, yContext].map((it) => comparedName(it.comparison, words));
  if (have === 0) return sentence(compare.pairNone(period, xName ?? '', yName ?? ''));
  const counted = have < of ? compare.pairsOf(have, of) : '';
  if (!x || !y) {
    const without =
      place === ''
        ? ''
        : apart === undefined
          ? compare.noFigureOf(place)
          : compare.standsApart(place, apart);
    return sentence(`${period}, ${xName} – ${yName}${without}${counted}`);
  }
  const phrases = [x, y].map((it) => periodPhrase(it.period, it.status, words));
  const isOnePeriod = phrases[0] === phrases[1];
  // Nine months beside a year: each is told with its own period.
  const told = (figure: Observation, context: SentenceContext, phrase: string | undefined) =>
    isOnePeriod ? figureText(figure, context) : `${figureText(figure, context)} (${phrase})`;
  const own = compare.pair(
    period,
    place,
    xName ?? '',
    told(x, xContext, phrases[0]),
    yName ?? '',
    told(y, yContext, phrases[1]),
  );
  return sentence(`${own}${counted}`);
}
