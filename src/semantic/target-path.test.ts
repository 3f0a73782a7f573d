import { describe, expect, test } from 'vitest';
import { indicatorFor } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { derivedPeriods } from './period-algebra.ts';
import { seasonalPath } from './target-path.ts';

const plan = observed(50, '2024-01-01', '2024-12-31', { kind: 'plan' });
const nineMonths = (year: number, value: number, more: Parameters<typeof observed>[3] = {}) =>
  observed(value, `${year}-01-01`, `${year}-09-30`, more);
const whole = (year: number, value: number, more: Parameters<typeof observed>[3] = {}) =>
  observed(value, `${year}-01-01`, `${year}-12-31`, more);

const actual = nineMonths(2024, 30);
// Shares by the end of September: 24/40 = 0.6; 40/50 = 0.8; 35/50 = 0.7. Mean 2.1/3 = 0.7.
const [y2021, y2022, y2023] = [
  [nineMonths(2021, 24), whole(2021, 40)],
  [nineMonths(2022, 40), whole(2022, 50)],
  [nineMonths(2023, 35), whole(2023, 50)],
] as const;
const three = [...y2022, ...y2021, ...y2023];

describe('the place’s own path through the year', () => {
  test('is the mean share of three earlier years, with the least and the greatest', () => {
    const path = seasonalPath(actual, plan, [actual, plan, ...three]);
    expect(path?.expected).toBeCloseTo(0.7, 12);
    expect(path).toMatchObject({ low: 0.6, high: 0.8 });
    expect(path?.years.map(({ year, share }) => [year, share])).toEqual([
      [2021, 0.6],
      [2022, 0.8],
      [2023, 0.7],
    ]);
    expect(path?.years[0]).toMatchObject({ part: y2021[0], whole: y2021[1] });
  });

  test('is of all earlier years where there are more', () => {
    // (0.6 + 0.8 + 0.7 + 0.1) / 4 = 0.55.
    const path = seasonalPath(actual, plan, [...three, nineMonths(2015, 1), whole(2015, 10)]);
    expect(path?.expected).toBeCloseTo(0.55, 12);
    expect(path).toMatchObject({ low: 0.1, high: 0.8 });
  });

  test('isn’t told out of two years', () => {
    expect(seasonalPath(actual, plan, [...y2021, ...y2023])).toBeUndefined();
  });

  test.each<[string, Observation[]]>([
    ['a lower bound by then', [nineMonths(2022, 40, { qualifier: 'at-least' }), y2022[1]]],
    ['a lower bound of the whole', [y2022[0], whole(2022, 50, { qualifier: 'at-least' })]],
    ['an approximate figure', [nineMonths(2022, 40, { qualifier: 'about' }), y2022[1]]],
    ['a part before its end', [nineMonths(2022, 40, { asOf: '2022-09-15' }), y2022[1]]],
    ['a year before its end', [y2022[0], whole(2022, 50, { asOf: '2022-11-15' })]],
    ['a whole year of nothing', [nineMonths(2022, 0), whole(2022, 0)]],
    ['a whole year below zero', [nineMonths(2022, -1), whole(2022, -5)]],
    ['a part below zero', [nineMonths(2022, -1), y2022[1]]],
    ['more by then than in the whole year', [nineMonths(2022, 60), y2022[1]]],
    ['a year without the part', [y2022[1]]],
    ['a part without the year', [y2022[0]]],
    ['a part of a total', [nineMonths(2022, 40, { breakdown: part() }), y2022[1]]],
    ['another place', [nineMonths(2022, 40, { placeId: '63-06' }), y2022[1]]],
    ['another indicator', [y2022[0], whole(2022, 50, { indicatorId: 'inspections' })]],
    ['a planned part', [nineMonths(2022, 40, { kind: 'plan' }), y2022[1]]],
    ['one of two former units', [nineMonths(2022, 40, { coverage: oneOfTwo() }), y2022[1]]],
    ['a year of one former unit', [y2022[0], whole(2022, 50, { coverage: oneOfTwo() })]],
    ['two figures of the whole year', [...y2022, whole(2022, 55)]],
    ['two figures of the part', [...y2022, nineMonths(2022, 41)]],
  ])('doesn’t count %s', (_, year) => {
    expect(seasonalPath(actual, plan, [...y2021, ...y2023, ...year])).toBeUndefined();
  });

  test('takes the same figure told twice for one', () => {
    const path = seasonalPath(actual, plan, [...three, ...y2022]);
    expect(path?.years).toHaveLength(3);
    expect(path?.expected).toBeCloseTo(0.7, 12);
  });

  test('counts a year that is added up from its parts: they are no other figure of it', () => {
    const parts = [20, 30].map((value, at) =>
      whole(2022, value, { breakdown: { dimension: 'field', member: `${at}` } }),
    );
    const summed = whole(2022, 50, { derived: { formula: { code: 'sum-of-parts' }, from: parts } });
    const path = seasonalPath(actual, plan, [...y2021, ...y2023, y2022[0], summed]);
    expect(path?.expected).toBeCloseTo(0.7, 12);
  });

  test('counts a year that began with nothing', () => {
    // (0 + 0.8 + 0.7) / 3 = 0.5.
    const path = seasonalPath(actual, plan, [
      nineMonths(2021, 0),
      whole(2021, 40),
      ...y2022,
      ...y2023,
    ]);
    expect(path?.expected).toBeCloseTo(0.5, 12);
    expect(path?.low).toBe(0);
  });

  test('knows nothing of the plan’s own year and of later ones', () => {
    const own = [whole(2024, 60), nineMonths(2025, 10), whole(2025, 20)];
    expect(seasonalPath(actual, plan, [actual, ...own, ...y2021, ...y2023])).toBeUndefined();
  });

  test('sets a first quarter against first quarters alone', () => {
    const quarter = (year: number, value: number) =>
      observed(value, `${year}-01-01`, `${year}-03-31`);
    const second = (year: number, value: number) =>
      observed(value, `${year}-04-01`, `${year}-06-30`);
    const others = [second(2021, 9), second(2022, 9), second(2023, 9)];
    expect(seasonalPath(quarter(2024, 5), plan, [...three, ...others])).toBeUndefined();
    // 4/40 = 0.1; 10/50 = 0.2; 15/50 = 0.3. Mean 0.2.
    const quarters = [quarter(2021, 4), quarter(2022, 10), quarter(2023, 15)];
    const path = seasonalPath(quarter(2024, 5), plan, [...three, ...others, ...quarters]);
    expect(path?.expected).toBeCloseTo(0.2, 12);
    expect(path).toMatchObject({ low: 0.1, high: 0.3 });
  });

  test('sets the end of February against that of leap years', () => {
    const february = (year: number, day: number, value: number) =>
      observed(value, `${year}-01-01`, `${year}-02-${day}`);
    const parts = [february(2021, 28, 4), february(2022, 28, 10), february(2023, 28, 15)];
    const path = seasonalPath(february(2024, 29, 5), plan, [...three, ...parts]);
    expect(path?.expected).toBeCloseTo(0.2, 12);
  });

  test('is of plans for a calendar year, and of figures that are not cut off', () => {
    const half = observed(25, '2024-01-01', '2024-06-30', { kind: 'plan' });
    const span = observed(90, '2024-01-01', '2025-12-31', { kind: 'plan' });
    expect(seasonalPath(actual, half, three)).toBeUndefined();
    expect(seasonalPath(actual, span, three)).toBeUndefined();
    expect(seasonalPath(nineMonths(2024, 30, { asOf: '2024-09-13' }), plan, three)).toBeUndefined();
  });

  test('expects all of it by the year’s end', () => {
    const path = seasonalPath(whole(2024, 30), plan, three);
    expect(path).toMatchObject({ expected: 1, low: 1, high: 1 });
  });
});

describe('a share out of quarters', () => {
  const indicators = new Map([['technology-appraisals', indicatorFor('technology-appraisals')]]);
  const quarters = (year: number, values: readonly [number, number, number]) =>
    ['01-01/03-31', '04-01/06-30', '07-01/09-30'].map((bounds, at) => {
      const [start, end] = bounds.split('/');
      return observed(values[at] ?? 0, `${year}-${start}`, `${year}-${end}`);
    });
  const ofYears = (...more: Observation[]) => {
    const stated = [...y2021, ...y2023, ...quarters(2022, [10, 10, 20]), y2022[1], ...more];
    return [...stated, ...derivedPeriods(stated, indicators)];
  };

  test('counts as one that is stated: 10 + 10 + 20 = 40 of 50', () => {
    expect(seasonalPath(actual, plan, ofYears())?.expected).toBeCloseTo(0.7, 12);
  });

  test('doesn’t where a quarter is stated in two ways', () => {
    const other = observed(12, '2022-04-01', '2022-06-30', { sourceId: 'another-report' });
    expect(seasonalPath(actual, plan, ofYears(other))).toBeUndefined();
  });
});

function part() {
  return { dimension: 'field', member: 'agriculture' };
}

function oneOfTwo() {
  return { have: 1, of: 2, from: [] };
}
