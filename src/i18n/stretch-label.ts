import { isMonthEnd, monthOf, periodType, type Period } from '../semantic/period.ts';
import type { Language } from '../semantic/selection.ts';
import { formatDate } from './format-date.ts';

/** How far into a year a cumulative figure reaches, whatever the year: "9 tháng", "Cả năm". */
export function stretchLabel(period: Period | undefined, language: Language): string {
  if (!period) return '';
  const vi = language === 'vi';
  if (periodType(period) === 'year') return vi ? 'Cả năm' : 'Whole year';
  const months = monthOf(period.end);
  if (period.precision === 'month' || isMonthEnd(period.end)) {
    return vi ? `${months} tháng` : `${months} ${months === 1 ? 'month' : 'months'}`;
  }
  const day = formatDate(period.end, 'day', language).replace(/[/ ]\d{4}$/, '');
  return vi ? `Đến ${day}` : `To ${day}`;
}
