import { describe, expect, test } from 'vitest';
import { appraisals, catalogue, compared, innovationScore, yearly } from './comparison.fixture.ts';
import { inBoundary } from './current-boundary.ts';
import { whyMissing } from './missing-figure.ts';
import { observed } from './observation.fixture.ts';

const { crosswalk } = catalogue;
const at2023 = { key: '2023', year: 2023 };

describe('a place without a figure', () => {
  test('has none of any time', () => {
    const told = compared([yearly('63-45', 2023, 106)]);
    expect(whyMissing(told, '63-06', at2023, crosswalk)).toEqual({ code: 'none' });
  });

  test('has one of another time: the nearest, of two as near the later', () => {
    const [earlier, later] = [yearly('63-06', 2022, 4), yearly('63-06', 2024, 6)];
    const far = yearly('63-06', 2010, 1);
    const told = compared([yearly('63-45', 2023, 106), far, earlier, later]);
    expect(whyMissing(told, '63-06', at2023, crosswalk)).toEqual({
      code: 'other-time',
      nearest: later,
    });
    expect(whyMissing(told, '63-06', { key: '2012', year: 2012 }, crosswalk)).toEqual({
      code: 'other-time',
      nearest: far,
    });
  });

  test('has one of another stretch of the year: nine months where years are compared', () => {
    const nineMonths = observed(15, '2023-01-01', '2023-09-30', { placeId: '63-06' });
    const told = compared([yearly('63-45', 2023, 106), nineMonths], { rhythm: 'year' });
    expect(whyMissing(told, '63-06', at2023, crosswalk)).toEqual({
      code: 'other-time',
      nearest: nineMonths,
    });
  });

  test('has one that the calculation refuses, and the reason comes first', () => {
    const told = compared([yearly('63-45', 2023, 106), yearly('63-06', 2022, 4)], {
      calculation: 'per-head',
    });
    expect(whyMissing(told, '63-45', at2023, crosswalk)).toEqual({
      code: 'refused',
      reason: { code: 'no-population' },
    });
  });
});

describe('a merged unit without a figure', () => {
  const scores = [
    yearly('63-44', 2023, 31, { indicatorId: 'pii-score' }),
    yearly('63-45', 2023, 33, { indicatorId: 'pii-score' }),
    yearly('63-04', 2023, 22, { indicatorId: 'pii-score' }),
  ];
  const told = compared(scores, {
    indicator: innovationScore,
    vintage: '34',
    told: inBoundary('current', scores, {
      indicators: new Map([['pii-score', innovationScore]]),
      crosswalk,
    }),
    chosen: ['34-44'],
  });

  test('has figures of its parts that can’t be told together, and shows them', () => {
    expect(whyMissing(told, '34-44', at2023, crosswalk)).toEqual({
      code: 'not-added',
      reason: 'not-additive',
      figures: scores.slice(0, 2),
    });
  });

  test('is not told by parts of another year, and an unmerged unit keeps its figure', () => {
    expect(whyMissing(told, '34-44', { key: '2022', year: 2022 }, crosswalk).code).toBe('none');
    expect(told.at?.byPlace.get('34-04')?.value).toBe(22);
    expect(told.at?.byPlace.has('34-44')).toBe(false);
  });
});

test('figures of the old units are no figures of another new one', () => {
  const told = compared([yearly('34-04', 2023, 5)], { indicator: appraisals, vintage: '34' });
  expect(whyMissing(told, '34-44', at2023, crosswalk)).toEqual({ code: 'none' });
});
