import { expect, test } from 'vitest';
import { isYearAlone, parsePeriod } from './stated-periods.ts';

test('a period is read with its cut-off, and with how exactly its end is known', () => {
  expect(parsePeriod('2020-01-01/2020-03-31/2020-03-13/day')).toEqual({
    start: '2020-01-01',
    end: '2020-03-31',
    asOf: '2020-03-13',
    precision: 'day',
  });
  expect(parsePeriod('2023-01-01/2023-11-30//month')).toEqual({
    start: '2023-01-01',
    end: '2023-11-30',
    precision: 'month',
  });
});

test('only a year alone is of no known stretch', () => {
  expect(isYearAlone('2023-01-01/2023-12-31//year')).toBe(true);
  expect(isYearAlone('2023-01-01/2023-12-31//day')).toBe(false);
});
