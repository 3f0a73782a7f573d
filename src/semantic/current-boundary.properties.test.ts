import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { indicatorFor } from './comparison.fixture.ts';
import { inBoundary } from './current-boundary.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import type { CrosswalkRow } from './place.ts';

// Over the real crosswalk: 63 units became 34.
const rows = Papa.parse<Record<string, string>>(
  readFileSync(new URL('../../data/geography/crosswalk.csv', import.meta.url), 'utf8').trim(),
  { header: true },
).data;
const crosswalk: CrosswalkRow[] = rows.map((row) => ({
  from: row['from_place_id'] ?? '',
  to: row['to_place_id'] ?? '',
}));
const oldUnits = crosswalk.map(({ from }) => from);

const indicators = new Map(
  [
    indicatorFor('summed', { placeAggregation: 'sum' }),
    indicatorFor('weighted', { placeAggregation: 'weighted', denominatorId: 'people' }),
    indicatorFor('people', { placeAggregation: 'sum' }),
    indicatorFor('alone', { placeAggregation: 'none' }),
  ].map((it) => [it.id, it]),
);

const inYear = (indicatorId: string, placeId: string, value: number): Observation =>
  observed(value, '2023-01-01', '2023-12-31', { indicatorId, placeId });

/** A value for some of the old units, each once. */
const values = (least: number) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...oldUnits), fc.integer({ min: least, max: 10_000 })), {
      selector: ([placeId]) => placeId,
      minLength: 1,
    })
    .map((all) => new Map(all));

const told = (observations: readonly Observation[]) =>
  inBoundary('current', observations, { indicators, crosswalk });

test('the crosswalk leads each of the 63 units to one of the 34', () => {
  expect(new Set(oldUnits).size).toBe(63);
  expect(new Set(crosswalk.map(({ to }) => to)).size).toBe(34);
});

test('what is added up is as much in the new units as in the old, and no unit is counted twice', () => {
  fc.assert(
    fc.property(values(0), (stated) => {
      const figures = [...stated].map(([placeId, value]) => inYear('summed', placeId, value));
      const { observations, notAdded } = told(figures);
      const sum = (all: readonly Observation[]) => all.reduce((left, it) => left + it.value, 0);
      expect(notAdded).toEqual([]);
      expect(sum(observations)).toBe(sum(figures));
      const places = observations.map((it) => it.placeId);
      expect(new Set(places).size).toBe(places.length);
      for (const { placeId, value, coverage } of observations) {
        const own = crosswalk.filter(({ to }) => to === placeId).map(({ from }) => from);
        const parts = own.flatMap((it) => stated.get(it) ?? []);
        expect(value).toBe(parts.reduce((left, it) => left + it, 0));
        if (own.length > 1) expect(coverage).toMatchObject({ have: parts.length, of: own.length });
      }
    }),
  );
});

test('a weighted figure lies between those of its units, or none is told and all come back', () => {
  fc.assert(
    fc.property(values(-10_000), values(1), (rates, people) => {
      const figures = [
        ...[...rates].map(([placeId, value]) => inYear('weighted', placeId, value)),
        ...[...people].map(([placeId, value]) => inYear('people', placeId, value)),
      ];
      const { observations, notAdded } = told(figures);
      for (const it of observations.filter(({ indicatorId }) => indicatorId === 'weighted')) {
        const parts = (it.coverage?.from ?? [it]).map(({ value }) => value);
        expect(it.value).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9 * 10_000);
        expect(it.value).toBeLessThanOrEqual(Math.max(...parts) + 1e-9 * 10_000);
      }
      const counted = observations.flatMap((it) =>
        it.indicatorId === 'weighted' ? (it.coverage?.from ?? [it]) : [],
      );
      const back = notAdded.filter(({ observation }) => observation.indicatorId === 'weighted');
      expect(counted.length + back.length).toBe(rates.size);
    }),
  );
});

test('what doesn’t add up is told only where a unit is what it was', () => {
  fc.assert(
    fc.property(values(0), (stated) => {
      const figures = [...stated].map(([placeId, value]) => inYear('alone', placeId, value));
      const { observations, notAdded } = told(figures);
      expect(observations.length + notAdded.length).toBe(figures.length);
      for (const { placeId } of observations) {
        expect(crosswalk.filter(({ to }) => to === placeId)).toHaveLength(1);
      }
    }),
  );
});

test('the order in which figures come changes no value', () => {
  fc.assert(
    fc.property(values(0), (stated) => {
      const figures = [...stated].map(([placeId, value]) => inYear('summed', placeId, value));
      const by = (all: readonly Observation[]) =>
        new Map(told(all).observations.map((it) => [it.placeId, it.value]));
      expect(by([...figures].reverse())).toEqual(by(figures));
    }),
  );
});
