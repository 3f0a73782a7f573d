import { expect, test } from 'vitest';
import type { Period } from '../semantic/period.ts';
import { stretchLabel } from './stretch-label.ts';

const until = (end: string, precision: Period['precision'] = 'day'): Period => ({
  start: `${end.slice(0, 4)}-01-01`,
  end,
  precision,
});

test.each([
  [until('2023-03-31'), '3 tháng', '3 months'],
  [until('2023-06-30'), '6 tháng', '6 months'],
  [until('2023-09-30'), '9 tháng', '9 months'],
  [until('2023-12-31'), 'Cả năm', 'Whole year'],
  [until('2023-01-31'), '1 tháng', '1 month'],
  [until('2023-02-28'), '2 tháng', '2 months'],
  [until('2024-02-28'), 'Đến 28/2', 'To 28 Feb'],
  [until('2024-02-29'), '2 tháng', '2 months'],
  [until('2023-11-30', 'month'), '11 tháng', '11 months'],
  [until('2018-07-19'), 'Đến 19/7', 'To 19 Jul'],
])('%o is told without its year', (period, vi, en) => {
  expect(stretchLabel(period, 'vi')).toBe(vi);
  expect(stretchLabel(period, 'en')).toBe(en);
});

test('no period has no label', () => {
  expect(stretchLabel(undefined, 'vi')).toBe('');
});
