import { describe, expect, it } from 'vitest';
import { indicatorFor } from './comparison.fixture.ts';
import type { Indicator } from './indicator.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { planOfTarget } from './own-target.ts';
import { progressList, withoutPlan, type ProgressItem } from './progress-list.ts';
import { visitsAfter, type Visits } from './visit.ts';
import { changesSince, raisedBy, type Change, type Pin } from './watch.ts';

const thresholds = { onTrack: 1, watch: 0.85 };
const indicators = new Map<string, Indicator>(
  ['a', 'b', 'c', 'rank'].map((id) => [
    id,
    indicatorFor(id, id === 'rank' ? { measure: 'rank', direction: 'down' } : { direction: 'up' }),
  ]),
);

/** What the pages show of these figures: everything measured against a plan. */
const planned = (...observations: Observation[]): ProgressItem[] =>
  progressList(
    { observations, year: undefined, thresholds, path: 'straight' },
    { indicators, sources: new Map() },
  ).planned;

const plan = (value: number, more: Partial<Observation> = {}, year = 2023) =>
  observed(value, `${year}-01-01`, `${year}-12-31`, { indicatorId: 'a', kind: 'plan', ...more });
const june = (value: number, more: Partial<Observation> = {}) =>
  observed(value, '2023-01-01', '2023-06-30', { indicatorId: 'a', ...more });
const nineMonths = (value: number, more: Partial<Observation> = {}) =>
  observed(value, '2023-01-01', '2023-09-30', { indicatorId: 'a', ...more });
const unplanned = (actual: Observation) => withoutPlan(indicatorFor(actual.indicatorId), actual);

const placeIds = ['63-45'];
const seen = (items: readonly ProgressItem[], before: Visits = {}) =>
  visitsAfter(before, items, { placeIds, version: 'old' });
const since = (visits: Visits, items: readonly ProgressItem[], pins: readonly Pin[] = []) =>
  changesSince(visits, items, { placeIds, version: 'new', thresholds, pins });
const told = (changes: readonly Change[]) => changes.map((it) => [it.indicatorId, it.kind]);

describe('what has changed since the last visit', () => {
  it('is nothing at a place that was never visited, and nothing where the data are the same', () => {
    const behind = planned(nineMonths(10), plan(100));
    expect(since({}, behind)).toEqual([]);
    const visits = seen(planned(june(60), plan(100)));
    const sameData = { placeIds, version: 'old', thresholds, pins: [] };
    expect(changesSince(visits, behind, sameData)).toEqual([]);
    expect(told(since(visits, behind))).toEqual([['a', 'behind']]);
  });

  // Half of 2023 is 181 of 365 days, nine months are 273: 100 × 273/365 = 74.8 is on track.
  it.each([
    ['behind', 60, 60],
    ['watch', 60, 70],
    ['done', 60, 100],
    ['on-track', 20, 80],
    ['watch', 20, 70],
    ['new-figure', 60, 80],
    ['new-figure', 20, 40],
  ])('tells a plan of 100 as %s where %d by June became %d by September', (kind, before, now) => {
    const visits = seen(planned(june(before), plan(100)));
    const [change, ...others] = since(visits, planned(nineMonths(now), plan(100)));
    expect(change?.kind).toBe(kind);
    expect(others).toEqual([]);
  });

  it('carries both statuses, and today’s figure', () => {
    const visits = seen(planned(june(60), plan(100)));
    const [change] = since(visits, planned(nineMonths(60), plan(100)));
    expect(change).toMatchObject({
      indicatorId: 'a',
      placeId: '63-45',
      breakdown: '',
      status: 'behind',
      before: 'on-track',
      raised: undefined,
    });
    expect(change?.item?.actual.value).toBe(60);
  });

  it('is a corrected figure of the same period, and not one that is stated again', () => {
    const visits = seen(planned(june(60), plan(100)));
    expect(told(since(visits, planned(june(61), plan(100))))).toEqual([['a', 'new-figure']]);
    expect(since(visits, planned(june(60, { sourceId: 'another' }), plan(100)))).toEqual([]);
  });

  it('is never made by other thresholds', () => {
    const items = planned(nineMonths(70), plan(100));
    const visits = seen(items);
    for (const watch of [0.5, 0.99]) {
      const strict = { placeIds, version: 'new', thresholds: { onTrack: 1, watch }, pins: [] };
      expect(changesSince(visits, items, strict)).toEqual([]);
    }
  });

  it('is a plan that was not there; one that is behind already is told as behind', () => {
    const visits = seen(planned(june(60), plan(100)));
    const b = { indicatorId: 'b' };
    const c = { indicatorId: 'c' };
    const now = planned(june(60), plan(100), june(50, b), plan(100, b), june(5, c), plan(100, c));
    expect(told(since(visits, now))).toEqual([
      ['c', 'behind'],
      ['b', 'new-plan'],
    ]);
  });

  it('is a plan that was changed', () => {
    const visits = seen(planned(june(60), plan(100)));
    expect(told(since(visits, planned(june(60), plan(110))))).toEqual([['a', 'new-plan']]);
    expect(told(since(visits, planned(june(60), plan(200))))).toEqual([['a', 'behind']]);
  });

  it('compares a new year’s plan with the last one of the same figure', () => {
    const visits = seen(planned(nineMonths(80), plan(100)));
    const spring = (value: number) =>
      observed(value, '2024-01-01', '2024-03-31', { indicatorId: 'a' });
    const late = [nineMonths(80), plan(100), spring(5), plan(100, {}, 2024)];
    expect(since(visits, planned(...late))).toMatchObject([{ kind: 'behind', before: 'on-track' }]);
    const inTime = [nineMonths(80), plan(100), spring(30), plan(100, {}, 2024)];
    expect(told(since(visits, planned(...inTime)))).toEqual([['a', 'new-plan']]);
  });

  it('is a plan that is stated no more, or that can’t be measured any more', () => {
    const visits = seen(planned(june(60), plan(100)));
    expect(since(visits, [])).toMatchObject([
      { kind: 'not-measured', indicatorId: 'a', item: undefined },
    ]);
    const contradicted = planned(june(60), plan(100), plan(120));
    expect(since(visits, contradicted)).toMatchObject([
      { kind: 'not-measured', status: undefined },
    ]);
    expect(since(seen(contradicted), contradicted)).toEqual([]);
    expect(since(seen(contradicted), [])).toEqual([]);
  });

  it('knows parts and places apart', () => {
    const part = { breakdown: { dimension: 'field', member: 'farming' } };
    const visits = seen(planned(june(60, part), plan(100, part), june(60), plan(100)));
    const now = planned(nineMonths(60, part), plan(100, part), june(60), plan(100));
    expect(since(visits, now)).toMatchObject([{ kind: 'behind', breakdown: 'field=farming' }]);
    const elsewhere = { placeId: '63-06' };
    expect(
      since(visits, [...planned(june(5, elsewhere), plan(100, elsewhere)), ...now]),
    ).toHaveLength(1);
  });

  it('judges a rank by whether it is reached', () => {
    const rank = (value: number, date: string) =>
      observed(value, date, date, { indicatorId: 'rank' });
    const target = plan(10, { indicatorId: 'rank' });
    const visits = seen(planned(rank(12, '2023-06-30'), target));
    const now = planned(rank(9, '2023-09-30'), target);
    expect(since(visits, now)).toMatchObject([{ kind: 'done', before: 'watch' }]);
  });

  it('puts what is grave first', () => {
    const [b, c] = [{ indicatorId: 'b' }, { indicatorId: 'c' }];
    const before = [june(60), june(60, b), june(60, c)];
    const plans = [plan(100), plan(100, b), plan(100, c)];
    const now = [nineMonths(80), nineMonths(100, b), nineMonths(10, c)];
    expect(told(since(seen(planned(...before, ...plans)), planned(...now, ...plans)))).toEqual([
      ['c', 'behind'],
      ['b', 'done'],
      ['a', 'new-figure'],
    ]);
  });
});

describe('a person’s own target', () => {
  const target = (value: number) =>
    planOfTarget({
      indicatorId: 'a',
      placeId: '63-45',
      period: { start: '2023-01-01', end: '2023-12-31' },
      breakdown: '',
      value,
    });

  it('is no news when it was just set, changed or taken back, but new figures for it are', () => {
    const none = seen([]);
    expect(since(none, planned(june(5), target(100)))).toEqual([]);
    const visits = seen(planned(june(60), target(100)));
    expect(since(visits, planned(june(60), target(110)))).toEqual([]);
    expect(since(visits, [])).toEqual([]);
    expect(told(since(visits, planned(nineMonths(60), target(100))))).toEqual([['a', 'behind']]);
  });

  it('beside a report’s plan is one figure, told once and as gravely as it is', () => {
    const both = (...figures: Observation[]) => [
      ...planned(...figures, plan(100)),
      ...planned(...figures, target(160)),
    ];
    // 80 of 100 by September is on track, 80 of 160 is not; by June both were.
    expect(told(since(seen(both(june(80))), both(nineMonths(80))))).toEqual([['a', 'behind']]);
  });
});

describe('a pinned indicator', () => {
  const pins = [{ indicatorId: 'b', below: null }];
  const visits = seen([unplanned(june(5, { indicatorId: 'b' }))]);

  it('without a plan has news where its figure is another', () => {
    expect(told(since(visits, [unplanned(nineMonths(9, { indicatorId: 'b' }))], pins))).toEqual([
      ['b', 'new-figure'],
    ]);
    expect(since(visits, [unplanned(june(5, { indicatorId: 'b' }))], pins)).toEqual([]);
  });

  it('is silent once it isn’t pinned any more, and when it was pinned since', () => {
    const now = [unplanned(nineMonths(9, { indicatorId: 'b' }))];
    expect(since(visits, now)).toEqual([]);
    expect(since(seen([]), now, pins)).toEqual([]);
  });
});

describe('a rule', () => {
  const pins = [{ indicatorId: 'a', below: 0.95 }];
  const of = (value: number, more: Partial<Observation> = {}) => {
    const [item] = planned(nineMonths(value, more), plan(100));
    if (!item) throw new Error('no item');
    return item;
  };

  it('is raised below its pace, not at it', () => {
    // 68 / 100 × 365/273 = 0.909; 71.01 / 100 × 365/273 = 0.949; 71.1 gives 0.9506.
    expect(raisedBy(of(68), pins)).toEqual({ pace: expect.closeTo(0.909, 3), below: 0.95 });
    expect(raisedBy(of(71.01), pins)?.pace).toBeCloseTo(0.949, 3);
    expect(raisedBy(of(71.1), pins)).toBeUndefined();
    const exactly = raisedBy(of(68), [{ indicatorId: 'a', below: (68 / 100) * (365 / 273) }]);
    expect(exactly).toBeUndefined();
  });

  it('is raised by no lower bound, whose pace may be any higher', () => {
    expect(raisedBy(of(68, { qualifier: 'at-least' }), pins)).toBeUndefined();
    expect(raisedBy(of(68, { qualifier: 'about' }), pins)).toBeDefined();
  });

  it('asks nothing of others, of pins without one, of what has no plan or no pace', () => {
    expect(raisedBy(of(10), [])).toBeUndefined();
    expect(raisedBy(of(10), [{ indicatorId: 'a', below: null }])).toBeUndefined();
    expect(raisedBy(of(10), [{ indicatorId: 'b', below: 2 }])).toBeUndefined();
    expect(raisedBy(unplanned(june(1)), pins)).toBeUndefined();
    const [contradicted] = planned(june(1), plan(100), plan(120));
    expect(contradicted && raisedBy(contradicted, pins)).toBeUndefined();
  });

  it('is news when other data break it, and not when it was broken before', () => {
    const visits = seen(planned(june(60), plan(100)));
    // 70 / 100 × 365/273 = 0.936: to be watched, as by the department, and below the person’s own.
    expect(since(visits, [of(75)], pins)).toMatchObject([
      { kind: 'new-figure', raised: undefined },
    ]);
    expect(since(visits, [of(70)], pins)).toMatchObject([
      { kind: 'watch', raised: { below: 0.95 } },
    ]);
    const strict = [{ indicatorId: 'a', below: 1.1 }];
    expect(told(since(visits, [of(75)], strict))).toEqual([['a', 'rule']]);
    const wasBroken = seen(planned(june(51), plan(100)));
    expect(told(since(wasBroken, [of(75)], strict))).toEqual([['a', 'new-figure']]);
  });
});
