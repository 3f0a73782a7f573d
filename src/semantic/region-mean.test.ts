import { describe, expect, test } from 'vitest';
import { catalogue, compared, grdp, innovationScore, yearly } from './comparison.fixture.ts';
import { regionMean } from './region-mean.ts';

const people = (placeId: string, value: number, more = {}) =>
  yearly(placeId, 2023, value, { indicatorId: 'population-average', ...more });
const perHead = (placeId: string, value: number) =>
  yearly(placeId, 2023, value, { indicatorId: 'grdp-per-capita' });
const both = [perHead('63-44', 59.26), perHead('63-45', 70.94)];
const heads = [people('63-44', 918.7), people('63-45', 654.2)];

const meanOf = (figures = both, population = heads, more = {}) =>
  regionMean(
    '63-centre',
    figures,
    compared(figures, { indicator: grdp, population, ...more }),
    catalogue,
  );

describe('the mean of a region', () => {
  test('is weighted by people: 59,26 of 918,7 and 70,94 of 654,2 thousand are 64,118', () => {
    // 59.26 × 918.7 = 54442.162; 70.94 × 654.2 = 46408.948; 100851.11 : 1572.9
    expect(meanOf()).toBeCloseTo(64.1179, 4);
  });

  test('is none where a unit of the region has no figure or no weight', () => {
    expect(meanOf(both.slice(1))).toBeUndefined();
    expect(meanOf(both, heads.slice(1))).toBeUndefined();
    expect(meanOf(both, [])).toBeUndefined();
    expect(meanOf([])).toBeUndefined();
    expect(meanOf(both, [people('63-44', 0), people('63-45', 0)])).toBeUndefined();
  });

  test('is of its own units alone', () => {
    const elsewhere = perHead('63-34', 500);
    expect(meanOf([elsewhere, ...both])).toBeCloseTo(64.1179, 4);
    expect(meanOf([elsewhere, ...both.slice(1)])).toBeUndefined();
    const scores = [yearly('63-44', 2023, 30), yearly('63-45', 2023, 40)];
    const told = compared(scores, { indicator: innovationScore });
    expect(regionMean('atlantis', scores, told, catalogue)).toBeUndefined();
  });

  test('takes no weight from another year or from a plan', () => {
    const old = heads.map((it) => ({
      ...it,
      period: { ...it.period, start: '2022-01-01', end: '2022-12-31' },
    }));
    expect(meanOf(both, old)).toBeUndefined();
    expect(meanOf(both, [people('63-44', 918.7, { kind: 'plan' }), ...heads.slice(1)])).toBe(
      undefined,
    );
  });

  test('counts each unit alike where figures have no weight', () => {
    const scores = [yearly('63-44', 2023, 30), yearly('63-45', 2023, 40)];
    const told = compared(scores, { indicator: innovationScore });
    expect(regionMean('63-centre', scores, told, catalogue)).toBe(35);
  });

  test('is none of figures weighted by something that is not at hand', () => {
    const indicator = { ...grdp, denominatorId: 'enterprises-active' };
    expect(meanOf(both, heads, { indicator })).toBeUndefined();
  });

  test('is none of figures that are computed from others', () => {
    const told = compared(both, { indicator: grdp, population: heads, calculation: 'index' });
    expect(regionMean('63-centre', both, told, catalogue)).toBeUndefined();
  });
});
