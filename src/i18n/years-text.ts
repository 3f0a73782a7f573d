import { changeBetween } from '../semantic/change.ts';
import type { Indicator } from '../semantic/indicator.ts';
import { pickerYear } from '../semantic/period.ts';
import type { YearsBeside } from '../semantic/years-beside.ts';
import { reasonText, changeText } from './comparison-text.ts';
import { formatInSentence } from './format-value.ts';
import { stretchLabel } from './stretch-label.ts';
import { lowerFirst } from './name-in-sentence.ts';
import type { Words } from './words.ts';

/** The last year beside the same stretch of the years before it; or that none states the same. */
export function yearsText(
  { current, sameStretch }: YearsBeside,
  indicator: Indicator,
  { language, messages }: Words,
): string {
  if (!current) return '';
  const { progressPage } = messages;
  const stretch = lowerFirst(stretchLabel(current.period, language));
  const year = pickerYear(current.period);
  if (sameStretch.length === 0) return progressPage.yearsNoSame(stretch, year);
  const earlier = sameStretch.toReversed().map(({ figure, verdict }) => {
    const before = pickerYear(figure.period);
    if (verdict.kind === 'not-comparable') {
      return progressPage.yearIsNot(before, lowerFirst(reasonText(verdict.reason, language)));
    }
    const change = changeText(changeBetween(figure, current, indicator), language);
    return `${progressPage.yearIs(before, formatInSentence(figure, indicator, language))} (${lowerFirst(change)})`;
  });
  return progressPage.yearsBeside(
    stretch,
    year,
    formatInSentence(current, indicator, language),
    earlier.join('; '),
  );
}
