import { monthOf, periodType, type Period } from '../semantic/period.ts';
import type { Language } from '../semantic/selection.ts';
import { formatDate } from './format-date.ts';

const roman = ['I', 'II', 'III', 'IV'];

/** How far into a year a cumulative figure reaches, whatever the year: "9 tháng", "Hết tháng 11". */
export function stretchLabel(period: Period | undefined, language: Language): string {
  if (!period) return '';
  const vi = language === 'vi';
  const month = monthOf(period.end);
  switch (periodType(period)) {
    case 'year':
      return vi ? 'Cả năm' : 'Whole year';
    case 'nine-months':
      return vi ? '9 tháng' : '9 months';
    case 'half':
      return vi ? '6 tháng' : '6 months';
    case 'quarter':
      return vi ? `Quý ${roman[month / 3 - 1] ?? ''}` : `Q${month / 3}`;
    default:
      return untilLabel(period, language);
  }
}

function untilLabel({ end, precision }: Period, language: Language): string {
  const day = formatDate(end, 'day', language);
  const withoutYear = day.replace(/[/ ]\d{4}$/, '');
  if (precision === 'day' && !isMonthEnd(end)) {
    return language === 'vi' ? `Đến ${withoutYear}` : `To ${withoutYear}`;
  }
  const month = formatDate(end, 'month', language).replace(/[/ ]\d{4}$/, '');
  return language === 'vi' ? `Hết tháng ${month}` : `To the end of ${month}`;
}

const isMonthEnd = (date: string): boolean => {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
};
