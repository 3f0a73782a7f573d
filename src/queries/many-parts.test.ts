import { expect, test } from 'vitest';
import type { Availability } from '../semantic/catalogue.ts';
import { hasTooManyParts } from './observations.ts';

/** An indicator of which ten places have figures of a year. */
const figures = (indicatorId: string, atEach: number, hasTotals = true): Availability[] =>
  Array.from({ length: 10 }, (_, place) => ({
    indicatorId,
    placeId: `63-${10 + place}`,
    year: 2023,
    kind: 'actual',
    observations: atEach,
    reported: true,
    hasTotals,
  }));

const catalogue = {
  availability: [
    ...figures('few', 500),
    ...figures('many', 501),
    ...figures('in-parts-alone', 5_000, false),
    ...figures('too-many', 5_001, false),
    ...figures('mixed', 900),
    ...figures('mixed', 1, false).slice(0, 1),
  ],
};

test.each([
  ['few', false],
  ['many', true],
  // Without totals nothing would be left of it.
  ['in-parts-alone', false],
  ['mixed', false],
  ['too-many', true],
  ['unknown', false],
])('parts of an indicator with %s figures are asked for by place: %s', (id, isAsked) => {
  expect(hasTooManyParts(id, catalogue)).toBe(isAsked);
});
