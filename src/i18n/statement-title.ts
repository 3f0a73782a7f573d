import { changeBetween } from '../semantic/change.ts';
import type { Indicator } from '../semantic/indicator.ts';
import { isComputed, type FigureStatus, type Observation } from '../semantic/observation.ts';
import { isPartYear, isWholeYear, yearOf } from '../semantic/period.ts';
import type { Language } from '../semantic/selection.ts';
import { formatInSentence } from './format-value.ts';
import { formatShare } from './format-number.ts';
import { lowerFirst } from './name-in-sentence.ts';
import { periodInSentence } from './period-label.ts';

/**
 * A title that states what a series shows, where whole years bear it; else the name. It never sets
 * a part-year against a whole one: the running year is told beside, as a figure not yet whole.
 */
export function statementTitle(
  series: readonly Observation[],
  indicator: Indicator,
  language: Language,
): string {
  const name = indicator.name[language];
  const years = series.filter((it) => isWholeYear(it.period));
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || first === last) return name;
  const change = changeBetween(first, last, indicator);
  if (change.kind !== 'change' || change.share === null) return name;
  const from = yearAndLimits(
    first,
    { isComputed: isComputed(first) && !isComputed(last) },
    language,
  );
  const to = yearAndLimits(last, { isComputed: isComputed(last), status: last.status }, language);
  const moved = movement(change.share, from, to, language);
  return `${name} ${moved}${runningYear(series, last, indicator, language)}`;
}

/** "2018 (số tính ra)", "2025 (ước tính)"; where both ends are computed, it is told once, at the last. */
function yearAndLimits(
  { period }: Observation,
  { isComputed, status = 'final' }: { isComputed: boolean; status?: FigureStatus },
  language: Language,
): string {
  const limits = [
    ...(status === 'final' ? [] : [statusWord[status][language]]),
    ...(isComputed ? [computedWord[language]] : []),
  ];
  const year = yearOf(period.end);
  return limits.length === 0 ? String(year) : `${year} (${limits.join(', ')})`;
}

const computedWord = { vi: 'số tính ra', en: 'computed' };

const statusWord = {
  preliminary: { vi: 'sơ bộ', en: 'preliminary' },
  estimate: { vi: 'ước tính', en: 'estimate' },
} as const;

function movement(share: number, from: string, to: string, language: Language): string {
  const vi = language === 'vi';
  const span = vi ? `từ ${from} đến ${to}` : `from ${from} to ${to}`;
  if (share === 0) return vi ? `không đổi ${span}` : `unchanged ${span}`;
  if (share === 1) return vi ? `tăng gấp đôi ${span}` : `doubled ${span}`;
  const size = formatShare(Math.abs(share), language, 0);
  if (vi) return `${share > 0 ? 'tăng' : 'giảm'} ${size} ${span}`;
  return `${share > 0 ? 'up' : 'down'} ${size} ${span}`;
}

function runningYear(
  series: readonly Observation[],
  last: Observation,
  indicator: Indicator,
  language: Language,
): string {
  const running = series.at(-1);
  if (!running || !isPartYear(running.period) || running.period.end <= last.period.end) return '';
  const year = yearOf(running.period.end);
  const figure = formatInSentence(running, indicator, language);
  const passed = changeBetween(last, running, indicator).kind === 'at-least';
  if (language === 'vi') {
    return passed
      ? `; năm ${year} chưa hết đã đạt ${figure}`
      : `; năm ${year} chưa hết, ${lowerFirst(periodInSentence(running.period, 'vi'))} là ${figure}`;
  }
  return passed
    ? `; ${year}, not yet over, has reached ${figure}`
    : `; ${year} is not over: ${figure} so far`;
}
