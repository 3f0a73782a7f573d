import type { Comparison } from '../semantic/comparison-of.ts';
import type { Indicator } from '../semantic/indicator.ts';
import type { FigureStatus, Observation } from '../semantic/observation.ts';
import { ofOnePeriod, yearOf, type Period } from '../semantic/period.ts';
import { formatNumber } from './format-number.ts';
import type { ValueScale } from './format-value.ts';
import { fixedScaleFor } from './format-value.ts';
import { lowerFirst, upperFirst } from './name-in-sentence.ts';
import { cutOffLabel, periodLabel } from './period-label.ts';
import { stepLabel } from './step-label.ts';
import type { Words } from './words.ts';

type Compared = Pick<Comparison, 'indicator' | 'calculation' | 'people' | 'base'>;

const both = (words: Words, text: string): Indicator['unit'] => ({
  ...{ vi: text, en: text },
  [words.language]: text,
});

/**
 * The indicator as its figures are written under a calculation: in another unit, with other
 * decimals. Names stay; `comparedName` says what was computed.
 */
export function shownIndicator(comparison: Compared, words: Words): Indicator {
  const { indicator, calculation, people } = comparison;
  const { compare } = words.messages;
  const unit = indicator.unit[words.language];
  switch (calculation) {
    case 'value':
      return indicator;
    case 'per-head': {
      const perPeople =
        people === undefined || people === 1
          ? compare.unitPerHead(unit)
          : compare.unitPerPeople(unit, formatNumber(people, words.language));
      return { ...indicator, unit: both(words, perPeople), decimals: 2 };
    }
    case 'index':
      return { ...indicator, unit: both(words, ''), decimals: 1 };
    case 'change':
    case 'share':
      return { ...indicator, unit: both(words, '%'), decimals: 1 };
  }
}

/** What is compared, to stand in a sentence: "GRDP bình quân đầu người", "… trên 1.000 dân". */
export function comparedName(comparison: Compared, words: Words): string {
  const { indicator, calculation, people } = comparison;
  const { language, messages } = words;
  const { compare } = messages;
  const name = lowerFirst(indicator.name[language]);
  switch (calculation) {
    case 'value':
      return name;
    case 'per-head':
      return people === undefined || people === 1
        ? `${name} ${compare.perHead}`
        : `${name} ${compare.perPeople(formatNumber(people, language))}`;
    case 'index':
      return compare.indexOf(name, baseText(comparison, words));
    case 'change':
      return compare.changeOf(name);
    case 'share':
      return compare.shareOf(name);
  }
}

export const baseText = ({ base = '' }: Pick<Comparison, 'base'>, words: Words): string =>
  words.messages.compare.baseIs100(stepLabel(base, words));

/** All figures of a view in one unit, with as many decimals as they need and no fewer in any. */
export function comparedScale(
  comparison: Compared,
  values: readonly number[],
  words: Words,
): ValueScale {
  return fixedScaleFor(shownIndicator(comparison, words), values, words.language);
}

/** "năm 2025 (ước tính)", "9 tháng 2023": a period inside a sentence, with how final it is. */
export function periodPhrase(period: Period, status: FigureStatus, words: Words): string {
  const { language, messages } = words;
  const label = periodLabel(period, language);
  const cutOff = period.asOf ? ` (${cutOffLabel(period, language)})` : '';
  // Months keep their capitals, the words before them don't.
  const inside = label.replace(/^(As|First|Second) /, (word) => word.toLowerCase());
  const phrase = `${language === 'vi' ? lowerFirst(label) : inside}${cutOff}`;
  return status === 'final' ? phrase : `${phrase} (${messages.compare.statuses[status]})`;
}

/** The same as it stands alone, in a cell or under a figure: "Năm 2025 (ước tính)". */
export const periodAlone = (
  { period, status }: Pick<Observation, 'period' | 'status'>,
  words: Words,
): string => upperFirst(periodPhrase(period, status, words));

/** The same for figures that only share a year: an instant's day is not everybody's. */
export const stepPhrase = (
  { period }: { period: Period },
  figures: readonly Observation[],
  words: Words,
): string =>
  ofOnePeriod(figures)
    ? periodPhrase(figures[0]?.period ?? period, stepStatus(figures), words)
    : yearPhrase(period, words);

const yearPhrase = (period: Period, words: Words): string =>
  periodPhrase(wholeYear(yearOf(period.end)), 'final', words);

const wholeYear = (year: number): Period => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  precision: 'day',
});

/** How final the figures of one step of time are together: where they differ, no word is said. */
export function stepStatus(figures: readonly Observation[]): FigureStatus {
  const [first] = figures;
  return first && figures.every((it) => it.status === first.status) ? first.status : 'final';
}
