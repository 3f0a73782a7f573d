import { describe, expect, it } from 'vitest';
import { contradictionsAmong } from './contradiction.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';

const of2022 = (value: number, more: Partial<Observation> & { asOf?: string } = {}) =>
  observed(value, '2022-01-01', '2022-12-31', more);
const setsOf = (...figures: Observation[]) =>
  contradictionsAmong(figures).map((set) => set.map(({ value }) => value));

describe('contradictionsAmong', () => {
  it('finds two values of one figure, in two sources and in one', () => {
    expect(setsOf(of2022(86), of2022(85, { sourceId: 'other' }), of2022(86))).toEqual([
      [86, 85, 86],
    ]);
    expect(setsOf(of2022(86), of2022(85, { locator: 'II.1' }))).toEqual([[86, 85]]);
  });

  it('leaves alone figures of another place, period, kind or part', () => {
    const other = { sourceId: 'other' };
    expect(
      setsOf(
        of2022(86),
        of2022(85, { ...other, placeId: '63-44' }),
        of2022(84, { ...other, kind: 'plan' }),
        of2022(83, { ...other, breakdown: { dimension: 'field', member: 'agriculture' } }),
        observed(82, '2022-01-01', '2022-09-30', other),
        of2022(81, { ...other, indicatorId: 'inspections' }),
      ),
    ).toEqual([]);
  });

  it('takes a revision for no contradiction', () => {
    expect(
      setsOf(of2022(86), of2022(80, { status: 'preliminary' }), of2022(70, { asOf: '2022-11-30' })),
    ).toEqual([]);
  });

  it('takes no rounding for a contradiction, but what no rounding explains', () => {
    expect(setsOf(of2022(326.5), of2022(326.48))).toEqual([]);
    expect(setsOf(of2022(1694.51), of2022(1695))).toEqual([]);
    expect(setsOf(of2022(326.5), of2022(326.42))).toHaveLength(1);
  });

  it('says nothing of bounds and approximate figures', () => {
    expect(setsOf(of2022(86), of2022(80, { qualifier: 'at-least' }))).toEqual([]);
    expect(setsOf(of2022(86), of2022(90, { qualifier: 'about' }))).toEqual([]);
  });
});
