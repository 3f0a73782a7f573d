import { describe, expect, test } from 'vitest';
import { catalogue as base, grdp, indicatorFor, yearly } from '../semantic/comparison.fixture.ts';
import { observed } from '../semantic/observation.fixture.ts';
import type { Formula, Observation } from '../semantic/observation.ts';
import { formulaText } from './formula-text.ts';
import { wordsIn } from './words.ts';

const money = indicatorFor('fines', { unit: { vi: 'đồng', en: 'VND' } });
const catalogue = { indicators: new Map([...base.indicators, [money.id, money]]) };
const text = (formula: Formula, from: readonly Observation[], language: 'vi' | 'en' = 'vi') =>
  formulaText({ formula, from }, catalogue, wordsIn(language)).replaceAll('\u00a0', ' ');

const people = (value: number) =>
  yearly('63-45', 2022, value, { indicatorId: 'population-average' });
const nine = observed(46, '2023-01-01', '2023-09-30');
const half = observed(30, '2023-01-01', '2023-06-30');

describe('a formula is written in its numbers', () => {
  test('a quarter as nine months less six', () => {
    expect(text({ code: 'difference' }, [nine, half])).toBe(
      '46 dự án (9 tháng 2023) − 30 dự án (6 tháng đầu năm 2023)',
    );
    expect(text({ code: 'difference' }, [nine, half], 'en')).toBe(
      '46 projects (9 months of 2023) − 30 projects (first half of 2023)',
    );
  });

  test('a sum of periods', () => {
    const first = observed(12, '2023-01-01', '2023-03-31');
    const second = observed(18, '2023-04-01', '2023-06-30');
    expect(text({ code: 'sum-of-periods' }, [first, second])).toBe(
      '12 dự án (quý I/2023) + 18 dự án (quý II/2023)',
    );
  });

  test('a figure per head, with the number of people', () => {
    const from = [yearly('63-45', 2022, 86), people(650.9)];
    expect(text({ code: 'per-head', people: 100_000 }, from)).toBe(
      '86 dự án : 650,9 nghìn người × 100.000',
    );
    expect(text({ code: 'per-head', people: 1 }, from)).toBe('86 dự án : 650,9 nghìn người');
  });

  test('an index and a change, with both years', () => {
    const from = [yearly('63-45', 2021, 65), yearly('63-45', 2020, 43)];
    expect(text({ code: 'index' }, from)).toBe('65 dự án (năm 2021) : 43 dự án (năm 2020) × 100');
    expect(text({ code: 'change' }, from)).toBe(
      '(65 dự án (năm 2021) − 43 dự án (năm 2020)) : 43 dự án (năm 2020) × 100%',
    );
  });

  test('a share, by the total that all figures make', () => {
    const from = [10, 30, 60].map((it) => yearly('63-45', 2022, it));
    expect(text({ code: 'share' }, from)).toContain('10 dự án : 100');
  });

  test('a share of money in one unit on both sides', () => {
    const from = [5_750_000_000, 4_250_000_000].map((it) =>
      yearly('63-04', 2022, it, { indicatorId: 'fines' }),
    );
    // 5.750 of 10.000 million: 57,5%.
    const told = text({ code: 'share' }, from);
    expect(told).toContain('5.750 triệu đồng : 10.000');
    expect(told).not.toContain('10.000.000.000');
  });

  test('a weighted mean and a ratio of sums', () => {
    const values = [59.26, 70.94].map((it) => yearly('63-45', 2023, it, { indicatorId: grdp.id }));
    const weights = [people(918.7), people(654.2)];
    expect(text({ code: 'weighted-mean' }, [...values, ...weights])).toBe(
      'Trung bình có quyền số: (59,26 triệu đồng/người × 918,7 nghìn người + 70,94 triệu đồng/người × 654,2 nghìn người) : (918,7 nghìn người + 654,2 nghìn người)',
    );
    const firms = [5029, 3273].map((it) => yearly('63-45', 2022, it));
    expect(text({ code: 'ratio', scale: 1 }, [...firms, ...weights])).toBe(
      '(5.029 dự án + 3.273 dự án) : (918,7 nghìn người + 654,2 nghìn người)',
    );
    expect(text({ code: 'ratio', scale: 1000 }, [...firms, ...weights])).toMatch(/ × 1\.000$/);
  });

  test('a lower bound among the numbers as such', () => {
    const bound = observed(1000, '2023-04-01', '2023-06-30', { qualifier: 'at-least' });
    expect(text({ code: 'sum-of-periods' }, [half, bound])).toContain('trên 1.000 dự án');
  });
});
