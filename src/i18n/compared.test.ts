import { describe, expect, test } from 'vitest';
import { compared, grdp, indicatorFor, yearly } from '../semantic/comparison.fixture.ts';
import { observed } from '../semantic/observation.fixture.ts';
import {
  baseText,
  comparedName,
  comparedScale,
  periodAlone,
  periodPhrase,
  shownIndicator,
  stepPhrase,
  stepStatus,
} from './compared.ts';
import { fixedScaleFor, formatFigure } from './format-value.ts';
import { wordsIn } from './words.ts';

const [vi, en] = [wordsIn('vi'), wordsIn('en')];
const series = [yearly('63-45', 2021, 65), yearly('63-45', 2022, 86)];
const population = [2021, 2022].map((it) => yearly('63-45', it, 650));
const by = (calculation: 'value' | 'per-head' | 'index' | 'change' | 'share') => ({
  ...compared(series, { calculation, population }),
  calculation,
});

describe('what is compared is named', () => {
  test('as it is, per group of people, to its base, against the year before, in a total', () => {
    expect(comparedName(by('value'), vi)).toBe('dự án được thẩm định');
    expect(comparedName(by('per-head'), vi)).toBe('dự án được thẩm định trên 10.000 dân');
    expect(comparedName(by('index'), vi)).toBe('chỉ số dự án được thẩm định (2021 = 100)');
    expect(comparedName(by('change'), vi)).toBe(
      'mức thay đổi so với năm trước của dự án được thẩm định',
    );
    expect(comparedName(by('share'), vi)).toBe('tỷ trọng dự án được thẩm định trong cả nước');
    expect(comparedName(by('per-head'), en)).toBe('projects appraised per 10,000 people');
    expect(comparedName(by('index'), en)).toBe('index of projects appraised (2021 = 100)');
    expect(comparedName({ ...by('per-head'), people: 1 }, vi)).toBe(
      'dự án được thẩm định bình quân đầu người',
    );
    expect(baseText({ base: '2021' }, vi)).toBe('2021 = 100');
  });

  test('with its abbreviation as it is written', () => {
    expect(comparedName({ ...by('value'), indicator: grdp }, vi)).toBe('GRDP bình quân đầu người');
  });
});

describe('figures under a calculation', () => {
  test('have the unit and decimals of what was computed', () => {
    const shown = (calculation: Parameters<typeof by>[0]) => {
      const { unit, decimals } = shownIndicator(by(calculation), vi);
      return [unit.vi, decimals];
    };
    expect(shown('value')).toEqual(['dự án', 0]);
    expect(shown('per-head')).toEqual(['dự án/10.000 dân', 2]);
    expect(shown('index')).toEqual(['', 1]);
    expect(shown('change')).toEqual(['%', 1]);
    expect(shown('share')).toEqual(['%', 1]);
    expect(shownIndicator(by('per-head'), en).unit.en).toBe('projects per 10,000 people');
  });

  test('in money are not called million where they are per head', () => {
    const money = indicatorFor('fines', { unit: { vi: 'đồng', en: 'VND' } });
    const comparison = { ...by('per-head'), indicator: money };
    expect(comparedScale(comparison, [200_000, 300_000], vi)).toMatchObject({
      divisor: 1,
      unit: 'đồng/10.000 dân',
    });
    expect(comparedScale({ ...comparison, calculation: 'value' }, [200_000], vi)).toMatchObject({
      divisor: 1e6,
      unit: 'triệu đồng',
    });
  });

  test('all have as many decimals as one of them needs, and no more', () => {
    const scale = (values: number[]) =>
      comparedScale({ ...by('value'), indicator: grdp }, values, vi).decimals;
    expect(scale([70.94, 60])).toBe(2);
    expect(scale([70.9, 60])).toBe(1);
    expect(scale([70, 60])).toBe(0);
    expect(scale([1 / 3])).toBe(2);
    expect(scale([])).toBe(0);
  });
});

describe('a period inside a sentence', () => {
  const year = { start: '2025-01-01', end: '2025-12-31', precision: 'day' } as const;

  test('begins small, and says how final it is', () => {
    expect(periodPhrase(year, 'final', vi)).toBe('năm 2025');
    expect(periodPhrase(year, 'estimate', vi)).toBe('năm 2025 (ước tính)');
    expect(periodPhrase(year, 'preliminary', en)).toBe('2025 (preliminary)');
    const nine = { ...year, end: '2025-09-30' };
    expect(periodPhrase(nine, 'final', vi)).toBe('9 tháng 2025');
    expect(periodPhrase({ ...year, end: '2025-03-31' }, 'final', vi)).toBe('quý I/2025');
  });

  test('tells the day at which a report was written before its end', () => {
    const quarter = {
      start: '2020-01-01',
      end: '2020-03-31',
      precision: 'day',
      asOf: '2020-03-13',
    } as const;
    expect(periodPhrase(quarter, 'final', vi)).toContain('số liệu đến 13/3/2020');
    expect(periodPhrase({ ...year, asOf: '2025-11-15' }, 'final', vi)).not.toBe('năm 2025');
    expect(periodPhrase({ ...year, asOf: '2025-11-15' }, 'final', en)).toContain('figures to 15');
  });

  test('is the year alone where the figures only share the year', () => {
    const march = observed(21, '2023-03-13', '2023-03-13', { placeId: '63-34' });
    const september = observed(40, '2023-09-30', '2023-09-30', { placeId: '63-06' });
    expect(stepPhrase(march, [march, september], vi)).toBe('năm 2023');
    expect(stepPhrase(march, [march], vi)).toBe('tính đến 13/3/2023');
  });

  test('is an estimate only where all figures are', () => {
    const estimate = yearly('63-04', 2025, 1, { status: 'estimate' });
    const final = yearly('63-06', 2025, 1);
    expect(stepPhrase(estimate, [estimate, estimate], vi)).toBe('năm 2025 (ước tính)');
    expect(stepPhrase(estimate, [estimate, final], vi)).toBe('năm 2025');
    expect(stepStatus([estimate, estimate])).toBe('estimate');
    expect(stepStatus([estimate, final])).toBe('final');
    expect(stepStatus([])).toBe('final');
  });
});

test('a day stands inside an English sentence without a capital, a month with its own', () => {
  const instant = { start: '2022-12-31', end: '2022-12-31', precision: 'day' as const };
  const half = { start: '2023-01-01', end: '2023-06-30', precision: 'day' as const };
  const month = { start: '2023-07-01', end: '2023-07-31', precision: 'day' as const };
  expect(periodPhrase(instant, 'final', en)).toBe('as of 31 Dec 2022');
  expect(periodPhrase(half, 'final', en)).toBe('first half of 2023');
  expect(periodPhrase(month, 'final', en)).toMatch(/^Jul/);
  expect(periodAlone({ period: instant, status: 'final' }, en)).toBe('As of 31 Dec 2022');
});

test('figures side by side have one number of decimals, as many as any of them needs', () => {
  const perHead = { unit: { vi: 'triệu đồng/người', en: 'million VND' }, decimals: 2 };
  const scale = fixedScaleFor(perHead, [57.9, 67.19, 85.1], 'vi');
  expect([57.9, 67.19, 85.1].map((it) => formatFigure(it, 'exact', scale, 'vi'))).toEqual([
    '57,90',
    '67,19',
    '85,10',
  ]);
  expect(fixedScaleFor(perHead, [3, 4], 'vi').decimals).toBe(0);
});
