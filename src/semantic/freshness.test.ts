import { describe, expect, it } from 'vitest';
import { ageInMonths, freshnessOf, holdingsOf } from './freshness.ts';
import type { Source } from './source.ts';
import { parsePeriod, type StatedPeriods } from './stated-periods.ts';

const stated = (indicatorId: string, placeId: string, ...totals: string[]): StatedPeriods => ({
  indicatorId,
  placeId,
  figures: totals.length + 1,
  plans: 1,
  totals,
  parts: [],
});

const nineMonths = '2023-01-01/2023-09-30//day';
const toNovember = '2023-01-01/2023-11-30//month';
const inNovember = '2023-11-01/2023-11-30//month';
const year2024 = '2024-01-01/2024-12-31//day';

describe('how new a dataset is', () => {
  it('is told by the period known furthest, of several the longest within a year', () => {
    const twoYears = '2022-01-01/2023-11-30//month';
    const { newest } = freshnessOf(
      [stated('a', '63-06', nineMonths, inNovember), stated('b', '63-45', toNovember, twoYears)],
      [],
      '2026-11-21',
    );
    expect(newest).toEqual({ start: '2023-01-01', end: '2023-11-30', precision: 'month' });
  });

  it('goes by the cut-off of a report that was written before the period’s end', () => {
    const quarter = '2020-01-01/2020-03-31/2020-03-13/day';
    const period = freshnessOf([stated('a', '63-34', quarter)], [], '2020-05-01').newest;
    expect(period?.asOf).toBe('2020-03-13');
    // From 14 March to 1 May: one month and 18 days.
    expect(period && ageInMonths(period, '2020-05-01')).toBe(1);
  });

  it('ages by whole months, not at all while the period lasts', () => {
    const period = parsePeriod(toNovember);
    expect(ageInMonths(period, '2026-11-21')).toBe(35);
    expect(ageInMonths(period, '2026-11-30')).toBe(36);
    expect(ageInMonths(period, '2023-11-01')).toBe(0);
  });

  it('names the indicators without a figure of two years, those without the longest first', () => {
    const all = [stated('new', '63-45', year2024), stated('old', '63-45', toNovember)];
    const older = stated('older', '63-06', nineMonths);
    const ids = (today: string) =>
      freshnessOf([...all, older], [], today).old.map((it) => it.indicatorId);
    expect(ids('2025-09-29')).toEqual([]);
    expect(ids('2025-09-30')).toEqual(['older']);
    expect(ids('2026-11-21')).toEqual(['older', 'old']);
  });

  it('names the document issued last; undated ones don’t count', () => {
    const source = (id: string, issuedOn: string | null) => ({ id, issuedOn }) as Source;
    const sources = [source('a', '2020-03-13'), source('b', '2023-11-01'), source('c', null)];
    expect(freshnessOf([], sources, '2026-11-21').document?.id).toBe('b');
    expect(freshnessOf([], [source('c', null)], '2026-11-21').document).toBeUndefined();
  });
});

it('what is held of an indicator is told over all its places', () => {
  const [held] = holdingsOf([stated('a', '63-06', nineMonths), stated('a', '63-45', year2024)]);
  expect(held).toEqual({
    indicatorId: 'a',
    places: 2,
    figures: 4,
    plans: 2,
    first: parsePeriod(nineMonths),
    newest: parsePeriod(year2024),
  });
});
