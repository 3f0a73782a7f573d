import { expect, it } from 'vitest';
import { documentDate } from './document-date.ts';
import { wordsIn } from './words.ts';

// Decree 30/2020/NĐ-CP: days below 10 and the months 1 and 2 are written with a zero before them.
it.each([
  ['2026-11-21', 'Quảng Trị', 'Quảng Trị, ngày 21 tháng 11 năm 2026'],
  ['2026-02-05', 'Cao Bằng', 'Cao Bằng, ngày 05 tháng 02 năm 2026'],
  ['2026-03-09', 'Cao Bằng', 'Cao Bằng, ngày 09 tháng 3 năm 2026'],
  ['2026-11-21', '', 'Ngày 21 tháng 11 năm 2026'],
])('%s in “%s” is written %s', (date, place, expected) => {
  expect(documentDate(date, place, wordsIn('vi'))).toBe(expected);
});

it('in English the place comes before the day', () => {
  expect(documentDate('2026-02-05', 'Quang Tri', wordsIn('en'))).toBe('Quang Tri, 5 Feb 2026');
  expect(documentDate('2026-02-05', '', wordsIn('en'))).toBe('5 Feb 2026');
});
