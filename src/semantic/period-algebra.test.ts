import { describe, expect, test } from 'vitest';
import { wordsIn } from '../i18n/words.ts';
import { formulaText } from '../i18n/formula-text.ts';
import { appraisals, catalogue, yearly } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { derivedPeriods } from './period-algebra.ts';

const derive = (figures: readonly Observation[]) => derivedPeriods(figures, catalogue.indicators);
const told = (figures: readonly Observation[]) =>
  derive(figures).map((it) => [it.period.start, it.period.end, it.value]);
const valueOf = (figures: readonly Observation[], start: string, end: string) =>
  derive(figures).find((it) => it.period.start === start && it.period.end === end)?.value;

const firstQuarter = observed(12, '2023-01-01', '2023-03-31');
const half = observed(30, '2023-01-01', '2023-06-30');
const nineMonths = observed(46, '2023-01-01', '2023-09-30');
const year = yearly('63-45', 2023, 61);
const months = (...values: number[]) =>
  values.map((it, at) => {
    const month = String(at + 7).padStart(2, '0');
    return observed(it, `2023-${month}-01`, `2023-${month}-${month === '09' ? 30 : 31}`);
  });

describe('a quarter is taken out of cumulative figures', () => {
  test('the third is nine months less six', () => {
    expect(told([half, nineMonths])).toEqual([['2023-07-01', '2023-09-30', 16]]);
  });

  test('each of the second, third and fourth, where all cumulative figures are stated', () => {
    expect(told([firstQuarter, half, nineMonths, year])).toEqual([
      ['2023-04-01', '2023-06-30', 18],
      ['2023-07-01', '2023-09-30', 16],
      ['2023-10-01', '2023-12-31', 15],
    ]);
  });

  test('with the formula and its numbers', () => {
    const [third] = derive([half, nineMonths]);
    const text = third?.derived && formulaText(third.derived, catalogue, wordsIn('vi'));
    expect(text?.replaceAll('\u00a0', ' ')).toBe(
      '46 dự án (9 tháng 2023) − 30 dự án (6 tháng đầu năm 2023)',
    );
    expect(third?.derived?.from).toEqual([nineMonths, half]);
  });

  test('never over a gap: nine months less a first quarter is no quarter', () => {
    expect(derive([firstQuarter, nineMonths])).toEqual([]);
    expect(derive([half, year])).toEqual([]);
  });

  test('never where the quarter is stated itself', () => {
    const stated = observed(17, '2023-07-01', '2023-09-30');
    expect(valueOf([half, nineMonths, stated], '2023-07-01', '2023-09-30')).toBeUndefined();
  });

  test('never from or by a lower bound, or a figure that is only about right', () => {
    for (const qualifier of ['at-least', 'about'] as const) {
      expect(derive([half, { ...nineMonths, qualifier }])).toEqual([]);
      expect(derive([{ ...half, qualifier }, nineMonths])).toEqual([]);
    }
  });

  test('never from a figure that was reported before its period ended', () => {
    const cut = observed(46, '2023-01-01', '2023-09-30', { asOf: '2023-09-15' });
    expect(derive([half, cut])).toEqual([]);
  });

  test('never where a cumulative figure falls; where it stands still the quarter is zero', () => {
    expect(derive([half, { ...nineMonths, value: 29 }])).toEqual([]);
    expect(told([half, { ...nineMonths, value: 30 }])).toEqual([['2023-07-01', '2023-09-30', 0]]);
  });

  test('never across places, indicators, parts, plans or years', () => {
    expect(derive([{ ...half, placeId: '63-06' }, nineMonths])).toEqual([]);
    expect(derive([{ ...half, indicatorId: 'inspections' }, nineMonths])).toEqual([]);
    expect(derive([{ ...half, kind: 'plan' }, nineMonths])).toEqual([]);
    const part = { dimension: 'field', member: 'agriculture' };
    expect(derive([{ ...half, breakdown: part }, nineMonths])).toEqual([]);
    expect(derive([observed(30, '2022-01-01', '2022-06-30'), nineMonths])).toEqual([]);
  });

  test('as preliminary where one of the two is', () => {
    expect(derive([half, { ...nineMonths, status: 'preliminary' }])[0]?.status).toBe('preliminary');
  });

  test('never of a merged unit of which not all parts reported', () => {
    const coverage = { have: 1, of: 2, from: [half] };
    expect(
      derive([
        { ...half, coverage },
        { ...nineMonths, coverage },
      ]),
    ).toEqual([]);
  });
});

describe('quarters are added up', () => {
  const second = observed(18, '2023-04-01', '2023-06-30');
  const third = observed(16, '2023-07-01', '2023-09-30');
  const fourth = observed(15, '2023-10-01', '2023-12-31');

  test('to a half, nine months and a year', () => {
    expect(told([firstQuarter, second, third, fourth])).toEqual([
      ['2023-01-01', '2023-06-30', 30],
      ['2023-01-01', '2023-09-30', 46],
      ['2023-01-01', '2023-12-31', 61],
    ]);
  });

  test('with the formula and its figures', () => {
    expect(derive([firstQuarter, second])[0]?.derived).toEqual({
      formula: { code: 'sum-of-periods' },
      from: [firstQuarter, second],
    });
  });

  test('never where their sum is stated itself', () => {
    expect(derive([firstQuarter, second, half])).toEqual([]);
    expect(derive([firstQuarter, second, { ...half, value: 31 }])).toEqual([]);
  });

  test('with a first one that is itself the sum of its months', () => {
    const ends = ['2023-01-31', '2023-02-28', '2023-03-31'];
    const winter = ends.map((end, at) => observed(3 + at, `${end.slice(0, 8)}01`, end));
    expect(told([...winter, second])).toEqual([
      ['2023-01-01', '2023-03-31', 12],
      ['2023-01-01', '2023-06-30', 30],
    ]);
  });

  test('on top of the longest cumulative figure that is stated', () => {
    expect(told([half, third])).toEqual([['2023-01-01', '2023-09-30', 46]]);
    expect(told([nineMonths, fourth])).toEqual([['2023-01-01', '2023-12-31', 61]]);
  });

  test('never with one missing: nothing is made up for it', () => {
    expect(derive([firstQuarter, third, fourth])).toEqual([]);
    expect(derive([second, third, fourth])).toEqual([]);
    expect(derive([firstQuarter])).toEqual([]);
  });

  test('a lower bound among them makes the sum a lower bound', () => {
    const bound = { ...second, qualifier: 'at-least' as const };
    expect(derive([firstQuarter, bound])[0]).toMatchObject({ value: 30, qualifier: 'at-least' });
  });
});

describe('months are added up', () => {
  test('to their quarter, all three of them', () => {
    expect(told(months(4, 5, 7))).toEqual([['2023-07-01', '2023-09-30', 16]]);
    expect(derive(months(4, 5))).toEqual([]);
  });

  test('never where one of them is not told to its last day', () => {
    const [, august, september] = months(4, 5, 7);
    const toTwentyEighth = observed(3, '2023-07-01', '2023-07-28');
    expect(derive([toTwentyEighth, august, september].flatMap((it) => it ?? []))).toEqual([]);
  });

  test('with a February of 29 days in a leap year', () => {
    const quarter = (february: string) => [
      observed(1, '2024-01-01', '2024-01-31'),
      observed(2, '2024-02-01', `2024-02-${february}`),
      observed(3, '2024-03-01', '2024-03-31'),
    ];
    expect(told(quarter('29'))).toEqual([['2024-01-01', '2024-03-31', 6]]);
    expect(derive(quarter('28'))).toEqual([]);
  });

  test('never from a month that was cut off on its 19th', () => {
    const [july, august, september] = months(4, 5, 7);
    const cut = july && { ...july, period: { ...july.period, asOf: '2023-07-19' } };
    expect(derive([cut, august, september].flatMap((it) => it ?? []))).toEqual([]);
  });
});

test('nothing is derived of stocks, ratios, or flows that do not add up over time', () => {
  const indicators = new Map([
    ['stock', { ...appraisals, id: 'stock', measure: 'stock' as const }],
    ['mean', { ...appraisals, id: 'mean', timeAggregation: 'none' as const }],
  ]);
  const of = (indicatorId: string) => [
    { ...half, indicatorId },
    { ...nineMonths, indicatorId },
  ];
  expect(derivedPeriods([...of('stock'), ...of('mean'), ...of('unknown')], indicators)).toEqual([]);
});

test('a part-year is never told as a year, whatever is stated of it', () => {
  const toNovember = observed(106, '2023-01-01', '2023-11-30');
  const all = derive([firstQuarter, half, nineMonths, toNovember, ...months(4, 5, 7)]);
  expect(all.map((it) => it.period.end)).not.toContain('2023-12-31');
});
