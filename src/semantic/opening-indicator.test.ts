import { describe, expect, test } from 'vitest';
import type { Availability } from './catalogue.ts';
import { appraisals, catalogue, grdp, innovationScore, population } from './comparison.fixture.ts';
import { companionOf, openingIndicator } from './opening-indicator.ts';

const there = (indicatorId: string, placeIds: string[], year = 2023, more = {}): Availability[] =>
  placeIds.map((placeId) => ({
    indicatorId,
    placeId,
    year,
    kind: 'actual',
    observations: 1,
    reported: false,
    hasTotals: true,
    ...more,
  }));
const { indicators, crosswalk } = catalogue;

describe('a comparison opens', () => {
  test('with GRDP per head where it is there', () => {
    const availability = there('technology-appraisals', ['63-04', '63-06']);
    expect(openingIndicator({ indicators, availability, crosswalk }, '63')).toBe('grdp-per-capita');
  });

  test('else with the indicator of most places of that vintage, not of most figures', () => {
    const own = new Map([appraisals, innovationScore].map((it) => [it.id, it]));
    const availability = [
      ...there('technology-appraisals', ['63-45'], 2020),
      ...there('technology-appraisals', ['63-45'], 2021),
      ...there('technology-appraisals', ['63-45'], 2022),
      ...there('pii-score', ['63-04', '63-06']),
      ...there('technology-appraisals', ['34-04', '34-44', '34-01']),
    ];
    expect(openingIndicator({ indicators: own, availability, crosswalk }, '63')).toBe('pii-score');
    expect(openingIndicator({ indicators: own, availability, crosswalk }, '34')).toBe(
      'technology-appraisals',
    );
  });

  test('with nothing where there is nothing', () => {
    expect(
      openingIndicator({ indicators: new Map(), availability: [], crosswalk }, '63'),
    ).toBeUndefined();
  });
});

describe('what is set against an indicator', () => {
  const ids = ['63-04', '63-06', '63-34'];

  test('shares most places and years with it, and is not the circles’ size', () => {
    const availability = [
      ...there('grdp-per-capita', ids),
      ...there('population-average', ids),
      ...there('pii-score', ids.slice(1)),
    ];
    expect(companionOf(grdp, { indicators, availability }, '63')).toBe('pii-score');
  });

  test('is relative where the indicator is, unless much fewer places have it', () => {
    const availability = [
      ...there('grdp-per-capita', ids),
      ...there('pii-score', ids.slice(0, 2)),
      ...there('technology-appraisals', ids),
    ];
    expect(companionOf(grdp, { indicators, availability }, '63')).toBe('pii-score');
    const fewer = availability.filter(
      (it) => it.indicatorId !== 'pii-score' || it.placeId === '63-04',
    );
    expect(companionOf(grdp, { indicators, availability: fewer }, '63')).toBe(
      'technology-appraisals',
    );
  });

  test('is nothing of other years, of plans or of the other vintage', () => {
    const availability = [
      ...there('grdp-per-capita', ids),
      ...there('pii-score', ids, 2020),
      ...there('technology-appraisals', ids, 2023, { kind: 'plan' }),
      ...there('pii-score', ['34-04']),
    ];
    expect(companionOf(grdp, { indicators, availability }, '63')).toBeUndefined();
    expect(companionOf(population, { indicators, availability: [] }, '63')).toBeUndefined();
  });
});
