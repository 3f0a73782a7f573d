import { describe, expect, test } from 'vitest';
import { fixedScaleFor } from '../../i18n/format-value.ts';
import { wordsIn } from '../../i18n/words.ts';
import { appraisals, catalogue, population, yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import { chartPoint, explained, missingPoint } from './chart-point.ts';
import { plain } from './compared.fixture.ts';

const words = wordsIn('vi');
const pointOf = (figure: Observation, indicator = appraisals) => {
  const point = chartPoint(figure, indicator, fixedScaleFor(indicator, [], 'vi'), words);
  return { ...point, spoken: plain(point.spoken) };
};
const until = (end: string, more: Parameters<typeof observed>[3] = {}) =>
  observed(106, '2023-01-01', end, more);

describe('a figure as a point', () => {
  test('of a whole year is said with its period and unit, and nothing more', () => {
    const figure = yearly('63-45', 2022, 86);
    expect(pointOf(figure)).toEqual({
      value: 86,
      text: '86',
      state: 'whole',
      qualifier: 'exact',
      period: 'Năm 2022',
      spoken: 'Năm 2022: 86 dự án',
      observation: figure,
    });
  });

  test('of a part of a year says so, where it is counted over time', () => {
    expect(pointOf(until('2023-09-30'))).toMatchObject({
      state: 'part-year',
      spoken: '9 tháng 2023: 106 dự án. Chưa đủ năm: 9 tháng 2023',
    });
    expect(pointOf(until('2023-09-30'), population)).toMatchObject({
      state: 'whole',
      spoken: '9 tháng 2023: 106 nghìn người',
    });
  });

  test('of a part of a year stays one where it is preliminary too, and says both', () => {
    expect(pointOf(until('2023-09-30', { status: 'preliminary' }))).toMatchObject({
      state: 'part-year',
      spoken: '9 tháng 2023: 106 dự án. Sơ bộ. Chưa đủ năm: 9 tháng 2023',
    });
  });

  test.each([
    ['preliminary', 'Sơ bộ'],
    ['estimate', 'Ước tính'],
  ] as const)('that is not final has that for its state and says so: %s', (status, said) => {
    expect(pointOf(yearly('63-45', 2024, 5, { status }))).toMatchObject({
      state: status,
      spoken: `Năm 2024: 5 dự án. ${said}`,
    });
  });

  test('that is a bound keeps its sign and its word', () => {
    expect(pointOf(yearly('63-45', 2023, 1000, { qualifier: 'at-least' }))).toMatchObject({
      text: '≥ 1.000',
      qualifier: 'at-least',
      spoken: 'Năm 2023: trên 1.000 dự án',
    });
  });

  test('of a merged unit says how many of the former ones it covers, where some are missing', () => {
    const of = (have: number, from: Observation[]) =>
      pointOf(yearly('34-44', 2022, 3, { coverage: { have, of: 2, from } })).spoken;
    const [one, other] = [yearly('63-44', 2022, 1), yearly('63-45', 2022, 2)];
    expect(of(1, [one])).toBe('Năm 2022: 3 dự án. 1/2 đơn vị cũ có số liệu');
    expect(of(2, [one, other])).toBe('Năm 2022: 3 dự án. Số tính ra');
  });
});

test('only a computed figure has something to tell of how it came about', () => {
  const stated = yearly('63-45', 2022, 86);
  const from = [yearly('63-44', 2022, 891), yearly('63-45', 2022, 629)];
  const sum = yearly('34-44', 2022, 1520, { coverage: { have: 2, of: 2, from } });
  const context = { catalogue, words };
  expect(explained(pointOf(stated), stated, context)).not.toHaveProperty('explain');
  const told = explained(pointOf(sum), sum, context).explain?.() ?? '';
  expect(plain(told)).toContain('891');
});

test('a place without a figure is a gap, with or without a reason', () => {
  expect(missingPoint('2021', 'không nêu')).toEqual({
    value: null,
    text: 'không nêu',
    state: 'missing',
    qualifier: 'exact',
    period: '2021',
    spoken: '2021: không nêu',
    observation: null,
  });
  expect(missingPoint('2021', '').spoken).toBe('2021');
});
