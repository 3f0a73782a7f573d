import { describe, expect, test } from 'vitest';
import { catalogue, yearly } from './comparison.fixture.ts';
import { neighboursOf, placesOf, similarPopulation } from './peers.ts';

test('neighbours are those of the list; a unit that is not on it has none', () => {
  expect(neighboursOf('63-45', catalogue)).toEqual(['63-44']);
  expect(neighboursOf('34-44', catalogue)).toEqual([]);
});

describe('places of similar population', () => {
  const people = [
    yearly('63-04', 2023, 547),
    yearly('63-06', 2023, 326),
    yearly('63-34', 2023, 1880),
    yearly('63-44', 2023, 919),
    yearly('63-45', 2023, 654),
  ];

  test('come the nearest first, without the place itself', () => {
    // Distances from 654: 107, 328, 1226, 265.
    expect(similarPopulation('63-45', people)).toEqual(['63-04', '63-44', '63-06', '63-34']);
  });

  test('are told by the latest population, without plans and parts', () => {
    const later = yearly('63-34', 2024, 655);
    const plan = yearly('63-06', 2025, 654, { kind: 'plan' });
    const part = yearly('63-44', 2025, 654, { breakdown: { dimension: 'sex', member: 'female' } });
    expect(similarPopulation('63-45', [...people, later, plan, part])).toEqual([
      '63-34',
      '63-04',
      '63-44',
      '63-06',
    ]);
  });

  test('are six at most', () => {
    const many = Array.from({ length: 20 }, (_, at) => yearly(`63-${at + 50}`, 2023, at));
    expect(similarPopulation('63-50', many)).toEqual([
      '63-51',
      '63-52',
      '63-53',
      '63-54',
      '63-55',
      '63-56',
    ]);
  });

  test('are none where the place’s own is not known', () => {
    expect(similarPopulation('63-99', people)).toEqual([]);
    expect(similarPopulation('63-45', [])).toEqual([]);
  });
});

test('units come by name, in the order of Vietnamese', () => {
  expect(placesOf('63', catalogue)).toEqual(['63-06', '63-04', '63-44', '63-45', '63-34']);
  expect(placesOf('63', catalogue, '63-north')).toEqual(['63-06', '63-04']);
  expect(placesOf('34', catalogue, '63-north')).toEqual([]);
});
