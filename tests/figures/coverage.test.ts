import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/lib/group-by.ts';
import { countOf, coverageOf } from '../../src/semantic/coverage.ts';
import { inBoundary } from '../../src/semantic/current-boundary.ts';
import { isPartlyCovered, type Observation } from '../../src/semantic/observation.ts';
import type { Boundary } from '../../src/semantic/place.ts';
import type { StatedPeriods } from '../../src/semantic/stated-periods.ts';
import { catalogue, observations, referenceObservations } from './bundled-data.ts';

// Counted by hand in data/*/observations.csv.

const textOf = ({ period }: Observation): string =>
  [period.start, period.end, period.asOf ?? '', period.precision].join('/');

function statedPeriods(figures: readonly Observation[]): StatedPeriods[] {
  return [...groupBy(figures, (it) => `${it.indicatorId} ${it.placeId}`).values()].flatMap(
    (own) => {
      const [first] = own;
      const actual = own.filter((it) => it.kind === 'actual');
      const texts = (isTotal: boolean) => [
        ...new Set(actual.filter((it) => (it.breakdown === null) === isTotal).map(textOf)),
      ];
      return first
        ? [
            {
              indicatorId: first.indicatorId,
              placeId: first.placeId,
              figures: own.length,
              plans: own.length - actual.length,
              totals: texts(true),
              parts: texts(false),
            },
          ]
        : [];
    },
  );
}

const coverage = (figures: readonly Observation[], boundary: Boundary, only?: string) =>
  coverageOf({
    stated: statedPeriods(figures),
    isConsidered: (id) => only === undefined || id === only,
    boundary,
    rhythm: 'widest',
    today: '2026-11-21',
    catalogue,
  });

const statedIn = ({ steps, rows }: ReturnType<typeof coverage>, placeId: string, year: string) =>
  rows.find((it) => it.placeId === placeId)?.cells[steps.indexOf(year)]?.stated;

describe('the five reports', () => {
  const reports = coverage(observations, 'reported');

  it('state 168 indicators for four places from 2018 to 2023', () => {
    expect(reports.steps).toEqual(['2018', '2019', '2020', '2021', '2022', '2023']);
    expect(reports.rows.map((it) => it.placeId)).toEqual(['63-04', '63-06', '63-34', '63-45']);
    expect(reports.indicatorIds).toHaveLength(168);
  });

  it.each([
    ['63-06', '2023', 98],
    ['63-04', '2018', 11],
    ['63-34', '2020', 28],
    ['63-45', '2020', 1],
    ['63-45', '2023', 24],
    ['63-34', '2023', 0],
  ])('of %s in %s %i are stated', (placeId, year, count) => {
    expect(statedIn(reports, placeId, year)).toBe(count);
  });

  it('appraisals: four years of Quảng Trị, one of Bắc Kạn and Thái Bình; none before 2020', () => {
    const { total } = coverage(observations, 'reported', 'technology-appraisals');
    // 4 places × 6 years: 2018 and 2019 are before the first figure.
    expect(total).toEqual({
      stated: 6,
      'not-applicable': 8,
      'not-reported': 10,
      'not-due': 0,
      'not-added': 0,
    });
  });
});

describe('the published figures of all provinces', () => {
  it('are 2001, each the only one of its indicator, place and year', () => {
    const reference = coverage(referenceObservations, 'reported');
    expect(reference.total.stated).toBe(2001);
    expect(reference.rows).toHaveLength(63 + 34);
  });

  it('the index is stated of 24 provinces at most, and of 10 of today’s', () => {
    const { steps, rows } = coverage(referenceObservations, 'reported', 'pii-score');
    const count = (vintage: string, year: string) =>
      rows.filter(
        (it) => it.placeId.startsWith(vintage) && it.cells[steps.indexOf(year)]?.stated === 1,
      ).length;
    expect([count('63', '2023'), count('63', '2024'), count('34', '2025')]).toEqual([23, 8, 10]);
  });
});

describe.each([
  ['reports', observations],
  ['reference', referenceObservations],
] as const)('%s', (_, figures) => {
  it.each(['reported', 'current'] as const)(
    'stated and missing by kind add up to all cells, in boundaries as %s',
    (boundary) => {
      const { steps, rows, indicatorIds, total } = coverage(figures, boundary);
      expect(rows.flatMap(({ cells }) => cells).map(countOf)).toEqual(
        Array.from({ length: steps.length * rows.length }, () => indicatorIds.length),
      );
      expect(countOf(total)).toBe(steps.length * rows.length * indicatorIds.length);
    },
  );

  it('states for today’s units what other pages show whole, and nothing else', () => {
    const actual = figures.filter((it) => it.kind === 'actual');
    const all = [...observations, ...referenceObservations];
    for (const [id, own] of groupBy(actual, (it) => it.indicatorId)) {
      const told = inBoundary('current', own, { ...catalogue, related: all }).observations;
      const whole = new Set(
        told
          .filter((it) => !isPartlyCovered(it))
          .map((it) => `${it.placeId} ${it.period.end.slice(0, 4)}`),
      );
      const { steps, rows } = coverage(figures, 'current', id);
      const stated = rows.flatMap(({ placeId, cells }) =>
        cells.flatMap((cell, at) => (cell.stated > 0 ? [`${placeId} ${steps[at] ?? ''}`] : [])),
      );
      expect([id, stated.sort()]).toEqual([id, [...whole].sort()]);
    }
  });
});
