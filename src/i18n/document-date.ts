import { monthOf, yearOf, type IsoDate } from '../semantic/period.ts';
import { formatDate } from './format-date.ts';
import type { Words } from './words.ts';

/**
 * Place and date as they stand at the head of an official document: "Quảng Trị, ngày 05 tháng 02 năm
 * 2026". Days below 10 and the months 1 and 2 have a zero before them (Decree 30/2020/NĐ-CP).
 */
export function documentDate(date: IsoDate, place: string, { language }: Words): string {
  if (language === 'en') {
    return [place, formatDate(date, 'day', language)].filter((it) => it !== '').join(', ');
  }
  const month = monthOf(date);
  const day = `ngày ${date.slice(8, 10)} tháng ${month < 3 ? `0${month}` : month} năm ${yearOf(date)}`;
  return place === '' ? `N${day.slice(1)}` : `${place}, ${day}`;
}
