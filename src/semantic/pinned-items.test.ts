import { describe, expect, it } from 'vitest';
import { indicatorFor } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { pinnedItems } from './pinned-items.ts';
import { progressList } from './progress-list.ts';

const indicators = new Map(['a', 'b', 'c'].map((id) => [id, indicatorFor(id)]));
const term = (id: string, position: number) => [id, { id, vi: id, en: id, position }] as const;
const terms = new Map([term('field=farming', 2), term('field=health', 1)]);

const pinned = (ids: readonly string[], observations: readonly Observation[]) => {
  const { planned } = progressList(
    { observations, year: undefined, thresholds: { onTrack: 1, watch: 0.85 }, path: 'straight' },
    { indicators, sources: new Map() },
  );
  const pins = ids.map((indicatorId) => ({ indicatorId, below: null }));
  const items = pinnedItems(pins, planned, observations, { indicators, terms });
  return [...items].map(([id, own]) => [id, own.map((it) => it.actual.value)]);
};
const figure = (value: number, year: number, more: Partial<Observation> = {}) =>
  observed(value, `${year}-01-01`, `${year}-12-31`, { indicatorId: 'a', ...more });
const part = (member: string) => ({ breakdown: { dimension: 'field', member } });

describe('what a place has of a pinned indicator', () => {
  it('is told in the order of the pins, empty where there is nothing', () => {
    const figures = [figure(1, 2023), figure(2, 2023, { indicatorId: 'b' })];
    expect(pinned(['c', 'b', 'a'], figures)).toEqual([
      ['c', []],
      ['b', [2]],
      ['a', [1]],
    ]);
  });

  it('is the total of the latest year, before any part of it', () => {
    const figures = [figure(1, 2022), figure(3, 2023), figure(2, 2023, part('farming'))];
    expect(pinned(['a'], figures)).toEqual([['a', [3]]]);
  });

  it('is the parts of the last period in their own order, where no total is printed', () => {
    const figures = [
      figure(9, 2022, part('farming')),
      figure(2, 2023, part('farming')),
      figure(1, 2023, part('health')),
    ];
    expect(pinned(['a'], figures)).toEqual([['a', [1, 2]]]);
  });

  it('is what is measured against a plan, where there is one', () => {
    const figures = [
      figure(50, 2023),
      figure(5, 2023, part('farming')),
      figure(8, 2023, { ...part('farming'), kind: 'plan' }),
    ];
    expect(pinned(['a'], figures)).toEqual([['a', [5]]]);
    expect(pinned(['a'], [figure(8, 2023, { kind: 'plan' })])).toEqual([['a', []]]);
  });

  it('is nothing at all of an indicator that the catalogue doesn’t know', () => {
    expect(pinned(['gone'], [figure(1, 2023, { indicatorId: 'gone' })])).toEqual([]);
  });
});
