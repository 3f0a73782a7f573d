import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  daysIn,
  isPartYear,
  isWholeYear,
  monthsAfter,
  ofOnePeriod,
  periodType,
  type Period,
} from './period.ts';

const period = (start: string, end: string): Period => ({ start, end, precision: 'day' });

describe('a period’s type follows from its bounds', () => {
  test.each([
    ['2022-01-01', '2022-12-31', 'year'],
    ['2023-01-01', '2023-09-30', 'nine-months'],
    ['2023-01-01', '2023-06-30', 'half'],
    ['2023-07-01', '2023-12-31', 'half'],
    ['2020-01-01', '2020-03-31', 'quarter'],
    ['2020-04-01', '2020-06-30', 'quarter'],
    ['2020-07-01', '2020-09-30', 'quarter'],
    ['2020-10-01', '2020-12-31', 'quarter'],
    ['2018-07-01', '2018-07-31', 'month'],
    ['2020-02-01', '2020-02-29', 'month'],
    ['2023-01-01', '2023-11-30', 'year-to-date'],
    ['2018-01-01', '2018-07-19', 'year-to-date'],
    ['2022-01-01', '2023-11-30', 'multi-year'],
    ['2022-01-01', '2023-12-31', 'multi-year'],
    ['2020-03-13', '2020-03-13', 'instant'],
    ['2022-03-02', '2022-12-31', 'other'],
    ['2021-02-01', '2021-02-27', 'other'],
  ])('%s to %s is %s', (start, end, type) => {
    expect(periodType(period(start, end))).toBe(type);
  });

  test('the first month of a year is a month, not a year to date', () => {
    expect(periodType(period('2023-01-01', '2023-01-31'))).toBe('month');
  });
});

test('a year, an instant and a span of years are no part-years; all else is', () => {
  expect(isPartYear(period('2022-01-01', '2022-12-31'))).toBe(false);
  expect(isPartYear(period('2020-03-13', '2020-03-13'))).toBe(false);
  expect(isPartYear(period('2022-01-01', '2023-11-30'))).toBe(false);
  expect(isPartYear(period('2023-01-01', '2023-11-30'))).toBe(true);
  expect(isPartYear(period('2022-03-02', '2022-12-31'))).toBe(true);
});

test('a year that was reported before its end is no whole year', () => {
  const early = { ...period('2023-01-01', '2023-12-31'), asOf: '2023-11-15' };
  expect(isPartYear(early)).toBe(true);
  expect(isWholeYear(early)).toBe(false);
  expect(isWholeYear(period('2022-01-01', '2022-12-31'))).toBe(true);
});

test('what is no part-year for being no year is no whole year either', () => {
  expect(isWholeYear(period('2020-03-13', '2020-03-13'))).toBe(false);
  expect(isWholeYear(period('2022-01-01', '2023-12-31'))).toBe(false);
  expect(isWholeYear(period('2023-01-01', '2023-09-30'))).toBe(false);
});

test('figures are of one period where both bounds are the same, whatever their cut-offs', () => {
  const year = { period: period('2023-01-01', '2023-12-31') };
  const early = { period: { ...year.period, asOf: '2023-11-15' } };
  expect(ofOnePeriod([year, early])).toBe(true);
  expect(ofOnePeriod([year, { period: period('2023-07-01', '2023-12-31') }])).toBe(false);
  expect(ofOnePeriod([year, { period: period('2023-01-01', '2023-09-30') }])).toBe(false);
  expect(ofOnePeriod([])).toBe(true);
});

test('periods are in the order of their ends, and the longer one comes first of two that end together', () => {
  const nineMonths = period('2023-01-01', '2023-09-30');
  const thirdQuarter = period('2023-07-01', '2023-09-30');
  const september = period('2023-09-01', '2023-09-30');
  const half = period('2023-01-01', '2023-06-30');
  expect([september, thirdQuarter, nineMonths, half].sort(comparePeriods)).toEqual([
    half,
    nineMonths,
    thirdQuarter,
    september,
  ]);
});

test('both bounds of a period are counted', () => {
  expect(daysIn({ start: '2023-01-01', end: '2023-09-30' })).toBe(273);
  expect(daysIn({ start: '2020-01-01', end: '2020-12-31' })).toBe(366);
});

describe('calendar months after a day', () => {
  test.each([
    ['the rest of a year after nine months', '2023-09-30', '2023-12-31', 3],
    ['a whole year', '2023-12-31', '2024-12-31', 12],
    ['years', '2023-11-30', '2025-12-31', 25],
    // Months of 28 and 31 days are months alike.
    ['two months of unequal length', '2023-01-31', '2023-03-31', 2],
    // Five months to 19 December, and the 12 days after it of December's 31.
    ['months and days', '2018-07-19', '2018-12-31', 5 + 12 / 31],
    ['the second half of a leap year’s February', '2024-02-14', '2024-02-29', 15 / 29],
    ['the last day of a leap year’s February', '2024-02-28', '2024-02-29', 1 / 29],
    ['nine months after a leap year’s first quarter', '2024-03-31', '2024-12-31', 9],
    ['a day', '2023-12-30', '2023-12-31', 1 / 31],
    ['nothing at the end', '2023-12-31', '2023-12-31', 0],
    ['nothing after the end', '2024-02-01', '2023-12-31', 0],
  ])('%s', (_, day, until, months) => {
    expect(monthsAfter(day, until)).toBeCloseTo(months, 12);
  });
});
