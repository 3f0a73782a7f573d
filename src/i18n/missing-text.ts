import type { RefusalReason } from '../semantic/calculation.ts';
import type { Indicator } from '../semantic/indicator.ts';
import type { MissingReason } from '../semantic/missing-figure.ts';
import { changeText, reasonText } from './comparison-text.ts';
import { formatInSentence } from './format-value.ts';
import { lowerFirst } from './name-in-sentence.ts';
import { cutOffLabel, periodLabel } from './period-label.ts';
import type { Words } from './words.ts';

/** Why a calculation has no figure, to stand behind a name: "không có số năm trước để so". */
export function refusalText(reason: RefusalReason, words: Words): string {
  const { language, messages } = words;
  switch (reason.code) {
    case 'change':
      return lowerFirst(changeText(reason.change, language));
    case 'no-population':
    case 'no-base':
    case 'zero-base':
    case 'no-earlier':
    case 'incomplete-total':
      return messages.compare.refusals[reason.code];
    default:
      return lowerFirst(reasonText(reason, language));
  }
}

/** Why a place has no figure at a step of time; where it has one of another time, which. */
export function missingText(
  reason: MissingReason,
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  words: Words,
): string {
  const { language, messages } = words;
  const { missing } = messages.compare;
  switch (reason.code) {
    case 'refused':
      return refusalText(reason.reason, words);
    case 'not-added': {
      const figures = reason.figures.map((it) => formatInSentence(it, indicator, language));
      return `${missing['not-added'][reason.reason]}${missing['not-addedFigures'](figures.join('; '))}`;
    }
    case 'other-time': {
      const figure = formatInSentence(reason.nearest, indicator, language);
      const { period } = reason.nearest;
      const cutOff = period.asOf ? `, ${cutOffLabel(period, language)}` : '';
      return missing['other-time'](figure, lowerFirst(periodLabel(period, language)) + cutOff);
    }
    case 'none':
      return missing.none;
  }
}
