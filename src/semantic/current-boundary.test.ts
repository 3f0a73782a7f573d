import { describe, expect, test } from 'vitest';
import { inCurrentBoundary } from './current-boundary.ts';
import type { Indicator } from './indicator.ts';
import { observed } from './observation.fixture.ts';

const indicator = (id: string, placeAggregation: Indicator['placeAggregation']) =>
  [id, { id, placeAggregation } as Indicator] as const;
const indicators = new Map([
  indicator('technology-appraisals', 'sum'),
  indicator('iso-9001-2015-plan-rate', 'none'),
]);
const crosswalk = [
  { from: '63-44', to: '34-44' },
  { from: '63-45', to: '34-44' },
  { from: '63-04', to: '34-04' },
];
const tell = (placeId: string, observations: Parameters<typeof inCurrentBoundary>[1]) =>
  inCurrentBoundary(placeId, observations, indicators, crosswalk);

const quangTri = observed(86, '2022-01-01', '2022-12-31', { placeId: '63-45' });
const quangBinh = observed(40, '2022-01-01', '2022-12-31', { placeId: '63-44' });

describe('under today’s boundaries', () => {
  test('a merged unit of which one part reported says so', () => {
    const [figure] = tell('34-44', [quangTri]).observations;
    expect(figure).toMatchObject({ placeId: '34-44', value: 86, coverage: { have: 1, of: 2 } });
  });

  test('figures of all its parts are added up, and each part stays known', () => {
    const [figure] = tell('34-44', [quangTri, quangBinh]).observations;
    expect(figure).toMatchObject({ value: 126, coverage: { have: 2, of: 2 } });
    expect(figure?.coverage?.from).toEqual([quangTri, quangBinh]);
    expect(figure?.asPrinted).toBe('86 dự án + 40 dự án');
  });

  test('rates are not added up, and come back as such', () => {
    const rate = { ...quangTri, indicatorId: 'iso-9001-2015-plan-rate', value: 100 };
    expect(tell('34-44', [rate])).toEqual({
      observations: [],
      notAdded: [{ observation: rate, reason: 'not-additive' }],
    });
  });

  test('two figures that one report gives for the same thing are never added', () => {
    const contradiction = { ...quangTri, value: 85, locator: 'II.1' };
    expect(tell('34-44', [quangTri, contradiction]).observations.map((it) => it.value)).toEqual([
      86, 85,
    ]);
  });

  test('different periods are never added', () => {
    const nineMonths = observed(60, '2022-01-01', '2022-09-30', { placeId: '63-44' });
    expect(tell('34-44', [quangTri, nineMonths]).observations).toHaveLength(2);
  });

  test('a lower bound among the parts makes the sum a lower bound', () => {
    const bound = { ...quangBinh, qualifier: 'at-least' as const };
    expect(tell('34-44', [quangTri, bound]).observations[0]?.qualifier).toBe('at-least');
  });

  test('an unmerged unit keeps its figures, rates too, under its new id', () => {
    const rate = observed(68, '2018-01-01', '2018-07-19', {
      placeId: '63-04',
      indicatorId: 'iso-9001-2015-plan-rate',
    });
    expect(tell('34-04', [rate]).observations).toEqual([{ ...rate, placeId: '34-04' }]);
  });
});

test('an old unit’s figures are as reported, each once', () => {
  expect(tell('63-45', [quangTri])).toEqual({ observations: [quangTri], notAdded: [] });
});
