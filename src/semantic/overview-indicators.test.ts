import { describe, expect, it } from 'vitest';
import type { Availability } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import { mostCharts, overviewIndicators, withRelated } from './overview-indicators.ts';

const figures = (
  indicatorId: string,
  years: readonly number[],
  more: Partial<Availability> = {},
): Availability[] =>
  years.map((year) => ({
    indicatorId,
    placeId: '63-45',
    year,
    kind: 'actual',
    observations: 24,
    reported: false,
    hasTotals: true,
    ...more,
  }));

const rate = { numeratorId: 'part', denominatorId: 'people' } as Indicator;
const catalogue = { indicators: new Map([['rate', rate]]) };

/** Names with a number of years each: `a` has the fewest. */
const series = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const many = series.flatMap((id, at) =>
  figures(
    id,
    Array.from({ length: at + 2 }, (_, year) => 2014 + year),
  ),
);

describe('overview indicators', () => {
  it('nothing waits that is at hand', () => {
    const { first, later } = overviewIndicators(many, new Set(), catalogue);
    expect([first.toSorted(), later]).toEqual([series, []]);
  });

  it('of what lies in parts as many are read as there may be charts, the longest first', () => {
    const { first, later } = overviewIndicators(many, new Set(series), catalogue);
    expect(first).toEqual(['h', 'g', 'f', 'e', 'd', 'c']);
    expect(later).toEqual(['a', 'b']);
  });

  it('series that are at hand take the place of others', () => {
    const { first, later } = overviewIndicators(many, new Set(['f', 'g', 'h']), catalogue);
    // Five of these series are drawn anyway, and the longest of the others makes six.
    expect(first).toEqual(['a', 'b', 'c', 'd', 'e', 'h']);
    expect(first.length).toBe(mostCharts);
    expect(later).toEqual(['f', 'g']);
  });

  it('headlines, reported figures and plans are read however many they are', () => {
    const own = [
      ...many,
      ...figures('fines', [2024]),
      ...figures('reported', [2024], { reported: true }),
      ...figures('planned', [2024]),
      ...figures('planned', [2024], { kind: 'plan' }),
      ...figures('plain', [2024]),
    ];
    const inParts = new Set(own.map((it) => it.indicatorId));
    const { first, later } = overviewIndicators(own, inParts, catalogue);
    expect(first.slice(0, 3)).toEqual(['fines', 'reported', 'planned']);
    // A single year is no series.
    expect(later).toEqual(['a', 'b', 'plain']);
  });

  it('years of old units are years of one series', () => {
    const own = [
      ...many,
      ...figures('a', [2014, 2015], { placeId: '63-06' }),
      ...figures('b', [2014, 2015, 2016], { placeId: '63-19' }),
    ];
    expect(overviewIndicators(own, new Set(series), catalogue).later).toEqual(['a', 'b']);
  });

  it('what a rate is weighted with comes along, as far as the place has it', () => {
    const own = [
      ...many,
      ...figures('rate', [2024], { reported: true }),
      ...figures('people', [2024]),
    ];
    const inParts = new Set([...series, 'rate', 'people']);
    const { first, later } = overviewIndicators(own, inParts, catalogue);
    expect(first.slice(0, 2)).toEqual(['rate', 'people']);
    expect(later).toEqual(['a', 'b']);
    expect(withRelated(['rate', 'fines'], catalogue)).toEqual(['rate', 'part', 'people', 'fines']);
  });
});
