import { formatNumber } from '../../i18n/format-number.ts';
import { upperFirst } from '../../i18n/name-in-sentence.ts';
import { targetProblemText } from '../../i18n/target-text.ts';
import type { Words } from '../../i18n/words.ts';
import type { TargetProblem } from '../../semantic/check-target.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { firstYear, isTypedInMillions, lastYear, type TargetDraft } from './target-draft.ts';

const exampleValue = 62.5;
const wholeExample = 62;

/** What is wrong with a field of the form, as a sentence below it. */
export function problemSentence(
  problem: TargetProblem,
  { value }: TargetDraft,
  indicator: Indicator | undefined,
  words: Words,
): string {
  const { form } = words.messages.ownTargets;
  switch (problem.code) {
    case 'unknown-indicator':
      return form.noIndicator;
    case 'unknown-place':
      return form.noPlace;
    case 'period':
      return form.year(firstYear, lastYear);
    case 'not-a-number':
      if (value.trim() === '') return form.noValue;
      // Money has none either, but is typed in millions.
      return indicator?.decimals === 0 && !isTypedInMillions(indicator)
        ? form.notAWholeNumber(value.trim(), formatNumber(wholeExample, words.language))
        : form.notANumber(value.trim(), formatNumber(exampleValue, words.language, 1));
    default:
      return `${upperFirst(targetProblemText(problem, indicator, words))}.`;
  }
}
