import { expect, test } from 'vitest';
import { appraisals } from '../semantic/comparison.fixture.ts';
import { observed } from '../semantic/observation.fixture.ts';
import type { Observation } from '../semantic/observation.ts';
import { yearsBeside } from '../semantic/years-beside.ts';
import { wordsIn } from './words.ts';
import { yearsText } from './years-text.ts';

const nine = (year: number, value: number, more: Partial<Observation> = {}) =>
  observed(value, `${year}-01-01`, `${year}-09-30`, more);
const text = (observations: readonly Observation[], language: 'vi' | 'en' = 'vi') =>
  yearsText(yearsBeside(observations, appraisals), appraisals, wordsIn(language)).replaceAll(
    '\u00a0',
    ' ',
  );

test('the last year stands beside the same stretch of those before it, the latest first', () => {
  // 30 against 24 is a quarter more, against 25 a fifth.
  const figures = [nine(2021, 25), nine(2022, 24), nine(2023, 30)];
  expect(text(figures)).toBe(
    'Cùng kỳ 9 tháng: năm 2023 là 30 dự án; năm 2022 là 24 dự án (tăng 25%); năm 2021 là 25 dự án (tăng 20%).',
  );
  expect(text(figures, 'en')).toBe(
    'Same stretch (9 months): 2023: 30 projects; 2022: 24 projects (up 25%); 2021: 25 projects (up 20%).',
  );
});

test('no year is set beside another stretch', () => {
  const figures = [
    observed(86, '2022-01-01', '2022-12-31'),
    observed(106, '2023-01-01', '2023-11-30'),
  ];
  expect(text(figures)).toBe(
    'Số mới nhất là 11 tháng năm 2023; các năm trước không nêu số cùng kỳ nên không so sánh.',
  );
  expect(text(figures, 'en')).toContain('earlier years state none of the same stretch');
});

test('a year of one former unit is told with the reason, and without its figure', () => {
  const merged = { placeId: '34-44' };
  const coverage = { have: 1, of: 2, from: [nine(2022, 24)] };
  const figures = [nine(2022, 24, { ...merged, coverage }), nine(2023, 30, merged)];
  expect(text(figures)).toBe(
    'Cùng kỳ 9 tháng: năm 2023 là 30 dự án; không so với năm 2022: chỉ 1/2 đơn vị cũ có số liệu.',
  );
  expect(text(figures, 'en')).toContain('; not against 2022: only 1 of 2 former units');
});

test('a lower bound is told without a change', () => {
  const figures = [nine(2022, 1000, { qualifier: 'at-least' }), nine(2023, 1200)];
  expect(text(figures)).toBe(
    'Cùng kỳ 9 tháng: năm 2023 là 1.200 dự án; năm 2022 là trên 1.000 dự án (không so được. Số liệu không chính xác tuyệt đối).',
  );
});

test('nothing is said of nothing', () => {
  expect(text([])).toBe('');
});
