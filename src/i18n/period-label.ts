import {
  isPartYear,
  knownUntil,
  monthOf,
  periodType,
  yearOf,
  type Period,
} from '../semantic/period.ts';
import type { Language } from '../semantic/selection.ts';
import { formatDate } from './format-date.ts';
import { lowerFirst } from './name-in-sentence.ts';

const roman = ['I', 'II', 'III', 'IV'];
const quarterOf = (period: Period): number => Math.ceil(monthOf(period.end) / 3);
const inFirstHalf = (period: Period): boolean => monthOf(period.start) === 1;

const end = (period: Period, language: Language): string =>
  formatDate(period.end, period.precision, language);

/** The period as a report would write it: "9 tháng 2023", "Quý I/2020", "2022 – 11/2023". */
export function periodLabel(period: Period, language: Language): string {
  return language === 'vi' ? vietnamese(period) : english(period);
}

function vietnamese(period: Period): string {
  const year = yearOf(period.end);
  switch (periodType(period)) {
    case 'year':
      return `Năm ${year}`;
    case 'nine-months':
      return `9 tháng ${year}`;
    case 'half':
      return inFirstHalf(period) ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`;
    case 'quarter':
      return `Quý ${roman[quarterOf(period) - 1]}/${year}`;
    case 'month':
      return `Tháng ${monthOf(period.end)}/${year}`;
    case 'instant':
      return `Tính đến ${end(period, 'vi')}`;
    case 'year-to-date':
      return `Đầu năm đến ${end(period, 'vi')}`;
    case 'multi-year':
      return `${spanStart(period, 'vi')} – ${spanEnd(period, 'vi')}`;
    case 'other':
      return `${formatDate(period.start, 'day', 'vi')} – ${end(period, 'vi')}`;
  }
}

function english(period: Period): string {
  const year = yearOf(period.end);
  switch (periodType(period)) {
    case 'year':
      return `${year}`;
    case 'nine-months':
      return `9 months of ${year}`;
    case 'half':
      return `${inFirstHalf(period) ? 'First' : 'Second'} half of ${year}`;
    case 'quarter':
      return `Q${quarterOf(period)} ${year}`;
    case 'month':
      return formatDate(period.end, 'month', 'en');
    case 'instant':
      return `As of ${end(period, 'en')}`;
    case 'year-to-date':
      return period.precision === 'month'
        ? `Jan – ${end(period, 'en')}`
        : `1 Jan – ${end(period, 'en')}`;
    case 'multi-year':
      return `${spanStart(period, 'en')} – ${spanEnd(period, 'en')}`;
    case 'other':
      return `${formatDate(period.start, 'day', 'en')} – ${end(period, 'en')}`;
  }
}

const spanStart = (period: Period, language: Language): string =>
  formatDate(period.start, period.start.endsWith('-01-01') ? 'year' : 'day', language);

const spanEnd = (period: Period, language: Language): string =>
  period.end.endsWith('-12-31') ? String(yearOf(period.end)) : end(period, language);

/** The period as the beginning of a sentence: "Từ đầu năm đến 11/2023". */
export function periodInSentence(period: Period, language: Language): string {
  const cutOff = period.asOf ? ` (${cutOffLabel(period, language)})` : '';
  return `${startOfSentence(period, language)}${cutOff}`;
}

function startOfSentence(period: Period, language: Language): string {
  const until = end(period, language);
  const type = periodType(period);
  if (language === 'en') {
    if (type === 'instant') return `As of ${until}`;
    if (type === 'year-to-date') return `From the start of the year to ${until}`;
    if (type === 'multi-year') return `From ${spanStart(period, 'en')} to ${spanEnd(period, 'en')}`;
    if (type === 'other') return `From ${formatDate(period.start, 'day', 'en')} to ${until}`;
    return `In ${english(period).replace(/^(First|Second)/, (word) => `the ${word.toLowerCase()}`)}`;
  }
  if (type === 'instant') return `Đến ${until}`;
  if (type === 'year-to-date') return `Từ đầu năm đến ${until}`;
  if (type === 'nine-months') return `9 tháng đầu năm ${yearOf(period.end)}`;
  if (type === 'multi-year') return `Từ ${spanStart(period, 'vi')} đến ${spanEnd(period, 'vi')}`;
  if (type === 'other') return `Từ ${formatDate(period.start, 'day', 'vi')} đến ${until}`;
  return vietnamese(period);
}

/** What a year's figures cover, to stand after "tính", "cover": "từ đầu năm đến 11/2023". */
export function periodCovered(period: Period, language: Language): string {
  if (language === 'vi') return lowerFirst(periodInSentence(period, 'vi'));
  const cutOff = period.asOf ? ` (${cutOffLabel(period, 'en')})` : '';
  return `${english(period)}${cutOff}`;
}

/** "số liệu đến 13/3/2020": a named period's report was written before its end. */
export function cutOffLabel(period: Period, language: Language): string {
  const date = formatDate(knownUntil(period), 'day', language);
  return language === 'vi' ? `số liệu đến ${date}` : `figures to ${date}`;
}

/** Tick of a category axis: the year, and under it what part of the year it is. */
export function periodTick(
  period: Period,
  language: Language,
): { label: string; sublabel?: string } {
  const type = periodType(period);
  const year = String(yearOf(period.end));
  if (type === 'year') return { label: year };
  if (type === 'multi-year') return { label: periodLabel(period, language) };
  return { label: year, sublabel: withinYear(period, language) };
}

/** The part of the year alone, small as it stands below or after its year: "9 tháng", "quý I". */
export function withinYear(period: Period, language: Language): string {
  const vi = language === 'vi';
  switch (periodType(period)) {
    case 'year-to-date':
    case 'instant':
      return vi ? `đến ${end(period, 'vi')}` : `to ${end(period, 'en')}`;
    case 'nine-months':
      return vi ? '9 tháng' : '9 months';
    case 'half':
      return vi
        ? `6 tháng ${inFirstHalf(period) ? 'đầu' : 'cuối'} năm`
        : `${inFirstHalf(period) ? 'first' : 'second'} half`;
    case 'quarter':
      return vi ? `quý ${roman[quarterOf(period) - 1]}` : `Q${quarterOf(period)}`;
    case 'month':
      return vi
        ? `tháng ${monthOf(period.end)}`
        : formatDate(period.end, 'month', 'en').slice(0, 3);
    default:
      return vi
        ? `từ ${formatDate(period.start, 'day', 'vi')}`
        : `from ${formatDate(period.start, 'day', 'en')}`;
  }
}

/** Words that mark a figure as not a whole year: "Chưa đủ năm: đầu năm đến 11/2023". */
export function partYearLabel(period: Period, language: Language): string | undefined {
  if (!isPartYear(period)) return undefined;
  const label = periodLabel(period, language);
  const cutOff = period.asOf ? `, ${cutOffLabel(period, language)}` : '';
  return language === 'vi'
    ? `Chưa đủ năm: ${label.charAt(0).toLowerCase()}${label.slice(1)}${cutOff}`
    : `Not a whole year: ${label}${cutOff}`;
}
