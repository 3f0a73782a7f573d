import { describe, expect, it } from 'vitest';
import { observed } from './observation.fixture.ts';
import { targetOf } from './own-target.fixture.ts';
import {
  isOwnTarget,
  ownTargetSource,
  planOfTarget,
  targetKey,
  withOwnTargets,
} from './own-target.ts';

describe('an own target', () => {
  it('is a plan of its period, with no document behind it', () => {
    expect(planOfTarget(targetOf(120))).toEqual({
      indicatorId: 'technology-appraisals',
      placeId: '63-45',
      period: { start: '2023-01-01', end: '2023-12-31', precision: 'day' },
      value: 120,
      qualifier: 'exact',
      kind: 'plan',
      status: 'final',
      breakdown: null,
      sourceId: 'own-target',
      locator: '',
      asPrinted: '',
      note: null,
    });
  });

  it('may be for a part of a total', () => {
    const { breakdown } = planOfTarget(targetOf(3, { breakdown: 'field=agriculture' }));
    expect(breakdown).toEqual({ dimension: 'field', member: 'agriculture' });
  });

  it('is one for its indicator, place, period and part, whatever its value', () => {
    expect(targetKey(targetOf(1))).toBe(targetKey(targetOf(2)));
    const others = [
      targetOf(1, { indicatorId: 'inspections' }),
      targetOf(1, { placeId: '34-44' }),
      targetOf(1, { period: { start: '2023-01-01', end: '2023-09-30' } }),
      targetOf(1, { breakdown: 'field=agriculture' }),
    ];
    expect(new Set([targetOf(1), ...others].map(targetKey)).size).toBe(5);
  });
});

describe('an own target among observations', () => {
  const own = planOfTarget(targetOf(120));
  const stated = observed(100, '2023-01-01', '2023-12-31', { kind: 'plan' });

  it('is told from a plan that a report states', () => {
    expect(isOwnTarget(own)).toBe(true);
    expect(isOwnTarget(stated)).toBe(false);
  });

  it('stands among those of the places asked for', () => {
    const elsewhere = targetOf(7, { placeId: '63-06' });
    expect(withOwnTargets([stated], [elsewhere, targetOf(120)], ['63-45'])).toEqual([stated, own]);
  });

  it('is not a figure of a package that names a source the same', () => {
    expect(isOwnTarget({ ...stated, sourceId: ownTargetSource })).toBe(false);
  });

  it('is found in what is made of it', () => {
    const from = [stated, own];
    expect(isOwnTarget({ ...stated, coverage: { have: 2, of: 2, from } })).toBe(true);
    expect(isOwnTarget({ ...stated, coverage: { have: 1, of: 2, from: [stated] } })).toBe(false);
    expect(
      isOwnTarget({ ...stated, derived: { formula: { code: 'ratio', scale: 1 }, from } }),
    ).toBe(true);
  });
});
