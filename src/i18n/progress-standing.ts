import type { Qualifier } from '../semantic/observation.ts';
import type { Progress } from '../semantic/progress.ts';
import type { Language } from '../semantic/selection.ts';
import { formatNumber, formatShare } from './format-number.ts';
import type { Words } from './words.ts';

/** How much of a plan is reached, as exactly as its figure is known: "68,8%", "≥ 68,8%". */
export const shareReachedText = (
  { actual, progress, isReversed }: Pick<Progress, 'actual' | 'progress' | 'isReversed'>,
  { language }: Words,
): string => withBound(formatShare(progress, language), actual.qualifier, isReversed);

/** The same of the pace: "0,92", "≤ 0,92"; or that there is none. */
export const paceReachedText = (
  { actual, kind, pace }: Pick<Progress, 'actual' | 'kind' | 'pace'>,
  { language, messages }: Words,
): string =>
  pace === null
    ? messages.progressPage.noPace
    : withBound(formatNumber(pace, language, 2), actual.qualifier, kind === 'ceiling');

/** What falls as the figure rises is at most that much where the figure is at least what it says. */
export const withBound = (text: string, qualifier: Qualifier, falls: boolean): string =>
  ({ exact: text, 'at-least': `${falls ? '≤' : '≥'} ${text}`, about: `≈ ${text}` })[qualifier];

/** The share as a sentence has it: "68,8%", "ít nhất 68,8%". */
export const shareReachedInWords = (
  { actual, progress, isReversed }: Pick<Progress, 'actual' | 'progress' | 'isReversed'>,
  language: Language,
): string =>
  withBoundInWords(formatShare(progress, language), actual.qualifier, isReversed, language);

const boundWords = {
  vi: { atLeast: 'ít nhất', atMost: 'nhiều nhất', about: 'khoảng' },
  en: { atLeast: 'at least', atMost: 'at most', about: 'about' },
} as const;

/** As `withBound`, in words: "ít nhất 68%", "at most 1.87", "khoảng 70%". */
export function withBoundInWords(
  text: string,
  qualifier: Qualifier,
  falls: boolean,
  language: Language,
): string {
  if (qualifier === 'exact') return text;
  const { atLeast, atMost, about } = boundWords[language];
  const bound = qualifier === 'about' ? about : falls ? atMost : atLeast;
  return `${bound} ${text}`;
}
