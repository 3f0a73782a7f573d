import { describe, expect, it } from 'vitest';
import { indicatorFor } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { planOfTarget } from './own-target.ts';
import type { ProgressItem } from './progress-list.ts';
import { seenKey, visitsAfter, type Visits } from './visit.ts';

const item = (
  value: number,
  { plan, ...more }: Partial<Observation> & { plan?: Observation } = {},
): ProgressItem => {
  const actual = observed(value, '2023-01-01', '2023-06-30', { indicatorId: 'a', ...more });
  return {
    indicator: indicatorFor(actual.indicatorId),
    actual,
    plan,
    progress: undefined,
    problem: undefined,
    status: undefined,
  };
};
const yearPlan = (value: number) =>
  observed(value, '2023-01-01', '2023-12-31', { indicatorId: 'a', kind: 'plan' });
const target = planOfTarget({
  indicatorId: 'a',
  placeId: '63-45',
  period: { start: '2023-01-01', end: '2023-12-31' },
  breakdown: '',
  value: 7,
});
const shown = (version: string) => ({ placeIds: ['63-45'], version });
const valuesAt = (visits: Visits, placeId = '63-45') =>
  Object.values(visits[placeId]?.figures ?? {}).map((it) => it.value);

describe('what is stored of a visit', () => {
  it('is numbers by figure and plan, never a status', () => {
    const visits = visitsAfter({}, [item(5, { plan: yearPlan(10) })], shown('v1'));
    expect(visits).toEqual({
      '63-45': {
        version: 'v1',
        figures: {
          'a|63-45||2023-01-01/2023-12-31|': {
            indicatorId: 'a',
            breakdown: '',
            value: 5,
            period: { start: '2023-01-01', end: '2023-06-30' },
            plan: {
              value: 10,
              period: { start: '2023-01-01', end: '2023-12-31' },
              isOwn: false,
            },
            measured: true,
          },
        },
      },
    });
  });

  it('keeps a person’s target apart from a report’s plan of the same year', () => {
    const keys = [item(5, { plan: yearPlan(7) }), item(5, { plan: target })].map(seenKey);
    expect(new Set(keys).size).toBe(2);
  });

  it('takes the first where a report contradicts itself', () => {
    expect(valuesAt(visitsAfter({}, [item(5), item(9)], shown('v1')))).toEqual([5]);
  });

  it('is a visit even where nothing was there to see', () => {
    expect(visitsAfter({}, [], shown('v1'))).toEqual({ '63-45': { version: 'v1', figures: {} } });
  });
});

describe('a later visit', () => {
  const first = visitsAfter({}, [item(5, { plan: yearPlan(10) })], shown('v1'));

  it('to the same data is the same visits, so that nothing is written', () => {
    expect(visitsAfter(first, [item(5, { plan: yearPlan(10) })], shown('v1'))).toBe(first);
    const read = JSON.parse(JSON.stringify(first)) as Visits;
    expect(visitsAfter(read, [item(5, { plan: yearPlan(10) })], shown('v1'))).toBe(read);
  });

  it('leaves other places as they were', () => {
    const both = visitsAfter(first, [item(8, { placeId: '63-06' })], {
      placeIds: ['63-06'],
      version: 'v2',
    });
    expect(both['63-45']).toBe(first['63-45']);
    expect(valuesAt(both, '63-06')).toEqual([8]);
  });

  it('stores another figure, plan, cut-off or version', () => {
    const cutOff = { start: '2023-01-01', end: '2023-06-30', precision: 'day', asOf: '2023-06-13' };
    for (const [items, version] of [
      [[item(6, { plan: yearPlan(10) })], 'v1'],
      [[item(5, { plan: yearPlan(11) })], 'v1'],
      [[item(5, { plan: yearPlan(10), period: { ...cutOff, precision: 'day' } })], 'v1'],
      [[item(5, { plan: yearPlan(10) })], 'v2'],
    ] as const) {
      expect(visitsAfter(first, items, shown(version))).not.toBe(first);
    }
  });

  it('drops plans that other data don’t state, but not what a page merely doesn’t show', () => {
    const more = [item(1, { indicatorId: 'pinned' }), item(5, { plan: target })];
    const all = visitsAfter(first, [item(5, { plan: yearPlan(10) }), ...more], shown('v1'));
    expect(valuesAt(all)).toEqual([5, 1, 5]);
    expect(valuesAt(visitsAfter(all, [], shown('v1')))).toEqual([5, 1, 5]);
    const other = visitsAfter(all, [], shown('v2'));
    expect(Object.keys(other['63-45']?.figures ?? {})).toEqual([
      'pinned|63-45|||',
      'a|63-45||2023-01-01/2023-12-31|own',
    ]);
  });

  it('drops a figure without a plan once it has one', () => {
    const before = visitsAfter({}, [item(1)], shown('v1'));
    const after = visitsAfter(before, [item(1, { plan: yearPlan(10) })], shown('v2'));
    expect(Object.keys(after['63-45']?.figures ?? {})).toEqual(['a|63-45||2023-01-01/2023-12-31|']);
  });
});
