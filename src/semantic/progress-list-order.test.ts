import { describe, expect, test } from 'vitest';
import { ownTargetSource } from './own-target.ts';
import { figure, listOf, nine, pairs, planned } from './progress-list.fixture.ts';
import {
  headlinePosition,
  inProgressOrder,
  isHeadline,
  worstOf,
  type ProgressItem,
} from './progress-list.ts';

describe('the order', () => {
  const options = {
    order: 'worst',
    isPinned: () => false,
    nameOf: ({ indicator }: ProgressItem) => indicator.id,
    placeOf: ({ actual }: ProgressItem) => actual.placeId,
  } as const;
  const items = listOf([
    ...pairs,
    nine('inspections', 3),
    planned('inspections', 0),
    nine('public-investment-disbursement', 9),
    planned('public-investment-disbursement', 9),
  ]).planned;
  const ids = (sorted: readonly ProgressItem[]) => sorted.map(({ indicator }) => indicator.id);

  test('is disbursement, what can’t be measured, then the worst', () => {
    expect(ids(inProgressOrder(items, options))).toEqual([
      'public-investment-disbursement',
      'inspections',
      'spawn',
      'bags',
      'broadcasts',
    ]);
  });

  test('of those of one status begins with the slowest, not with the least done', () => {
    // 40 % in 181 of 365 days is a pace of 0.81; 50 % in 273 of them one of 0.67.
    const bags = [figure('bags', 40, '2023-01-01', '2023-06-30'), planned('bags', 100)];
    const spawn = [nine('spawn', 50), planned('spawn', 100)];
    for (const all of [
      [...bags, ...spawn],
      [...spawn, ...bags],
    ]) {
      const { planned: behind } = listOf(all);
      expect(behind.map(({ status }) => status)).toEqual(['behind', 'behind']);
      expect(ids(inProgressOrder(behind, options))).toEqual(['spawn', 'bags']);
    }
  });

  test('of what has no pace begins with the least reached', () => {
    const at = (placeId: string, value: number) => [
      figure('products', value, '2023-11-30', '2023-11-30', { placeId }),
      planned('products', 120, { placeId }),
    ];
    const [less, more] = [at('63-06', 100), at('63-04', 119)];
    for (const all of [
      [...less, ...more],
      [...more, ...less],
    ]) {
      const sorted = inProgressOrder(listOf(all).planned, options);
      expect(sorted.map(({ actual }) => actual.value)).toEqual([100, 119]);
    }
  });

  test('of what can’t be measured is that of names', () => {
    const { planned: faulty } = listOf([
      ...[nine('spawn', 9), planned('spawn', 0)],
      ...[nine('bags', 3), planned('bags', 0)],
    ]);
    expect(ids(inProgressOrder(faulty, options))).toEqual(['bags', 'spawn']);
  });

  test('puts what is pinned before all', () => {
    const isPinned = (id: string) => id === 'broadcasts';
    expect(ids(inProgressOrder(items, { ...options, isPinned })).slice(0, 2)).toEqual([
      'broadcasts',
      'public-investment-disbursement',
    ]);
  });

  test('is that of names, or of places and in them the worst', () => {
    expect(ids(inProgressOrder(items, { ...options, order: 'name' })).slice(1)).toEqual([
      'bags',
      'broadcasts',
      'inspections',
      'spawn',
    ]);
    const placeOf = ({ indicator }: ProgressItem) => (indicator.id === 'bags' ? 'A' : 'B');
    const byPlace = inProgressOrder(items, { ...options, order: 'place', placeOf });
    expect(ids(byPlace).slice(1)).toEqual(['bags', 'inspections', 'spawn', 'broadcasts']);
  });

  test('the worst is one that was measured, and of a report’s plan', () => {
    expect(worstOf(items)?.indicator.id).toBe('spawn');
    const own = planned('bags', 9e9, { sourceId: ownTargetSource, locator: '' });
    expect(worstOf(listOf([nine('bags', 1), own]).planned)).toBeUndefined();
  });

  test('the missions have their places, and what is none comes after them', () => {
    const [first, , other] = inProgressOrder(items, options);
    if (!first || !other) throw new Error('no items');
    expect([isHeadline(first), isHeadline(other)]).toEqual([true, false]);
    expect(headlinePosition(first)).toBe(0);
    expect(headlinePosition(other)).toBeGreaterThan(headlinePosition(first));
  });
});
