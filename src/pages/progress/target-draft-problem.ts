import { formatNumber } from '../../i18n/format-number.ts';
import { targetProblemText } from '../../i18n/target-text.ts';
import type { Words } from '../../i18n/words.ts';
import type { TargetProblem } from '../../semantic/check-target.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { firstYear, lastYear, type TargetDraft } from './target-draft.ts';

const exampleValue = 62.5;

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
      return value.trim() === ''
        ? form.noValue
        : form.notANumber(value.trim(), formatNumber(exampleValue, words.language, 1));
    default: {
      const clause = targetProblemText(problem, indicator, words);
      return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
    }
  }
}
