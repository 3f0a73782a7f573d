import { monthOf, yearOf, type IsoDate } from '../semantic/period.ts';
import type { Language } from '../semantic/selection.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export type DatePrecision = 'day' | 'month' | 'year';

/** "19/7/2018" or "7/2018"; in English "19 Jul 2018", "Jul 2018". */
export function formatDate(date: IsoDate, precision: DatePrecision, language: Language): string {
  const year = String(yearOf(date));
  if (precision === 'year') return year;
  const month = language === 'vi' ? String(monthOf(date)) : (months[monthOf(date) - 1] ?? '');
  const day = String(Number(date.slice(8, 10)));
  const parts = precision === 'month' ? [month, year] : [day, month, year];
  return parts.join(language === 'vi' ? '/' : ' ');
}
