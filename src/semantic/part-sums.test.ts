import { describe, expect, test } from 'vitest';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { isClose, sumsStated } from './part-sums.ts';

type More = Partial<Observation> & { member?: string };
const figure = (indicatorId: string, value: number, { member, ...more }: More = {}) =>
  observed(value, '2018-07-01', '2018-07-31', {
    indicatorId,
    breakdown: member === undefined ? null : { dimension: 'kind', member },
    ...more,
  });

describe('the parts within one indicator', () => {
  const rule = { indicator_id: 'products', dimension: 'kind' };
  const total = figure('products', 119);
  const parts = [
    figure('products', 42, { member: 'four-star' }),
    figure('products', 77, { member: 'three-star' }),
  ];

  test('are those of the rule’s dimension: 42 and 77 of 119', () => {
    const others = [
      figure('tests', 500),
      figure('tests', 9, { member: 'four-star' }),
      figure('products', 5, { breakdown: { dimension: 'district', member: 'a' } }),
    ];
    expect(sumsStated([...others, ...parts, total], rule)).toEqual([{ total, parts, sum: 119 }]);
    expect(sumsStated([total, ...others], rule)).toEqual([]);
  });

  test('say nothing of a total where one of them, or the total, is not exact', () => {
    const [first, second] = parts.map((it): Observation => ({ ...it, qualifier: 'at-least' }));
    for (const figures of [
      [total, first, ...parts.slice(1)],
      [total, ...parts.slice(0, 1), second],
      [{ ...total, qualifier: 'about' as const }, ...parts],
    ]) {
      expect(
        sumsStated(
          figures.flatMap((it) => it ?? []),
          rule,
        ),
      ).toEqual([]);
    }
  });

  test('are held to the rule in the report that it names, and in no other', () => {
    const elsewhere = [total, ...parts].map((it) => ({ ...it, sourceId: 'another-report' }));
    const named = { ...rule, source_id: total.sourceId };
    expect(sumsStated([total, ...parts, ...elsewhere], named)).toEqual([
      { total, parts, sum: 119 },
    ]);
  });
});

describe('the parts among indicators', () => {
  const rule = { total_id: 'files', part_ids: ['in-time', 'late', 'open'] };
  const total = figure('files', 46);
  const parts = [figure('in-time', 40), figure('late', 2), figure('open', 4)];

  test('are the figures of the rule’s indicators: 40, 2 and 4 of 46', () => {
    const other = figure('complaints', 3);
    expect(sumsStated([total, other, ...parts], rule)).toEqual([{ total, parts, sum: 46 }]);
  });

  test('say nothing where one of them is not stated', () => {
    for (const missing of parts) {
      const stated = parts.filter((it) => it !== missing);
      expect(sumsStated([total, ...stated], rule)).toEqual([]);
    }
  });

  test('of a part of the total are the same part of each', () => {
    const online = { member: 'online' };
    const totalOnline = figure('files', 20, online);
    const partsOnline = [
      figure('in-time', 15, online),
      figure('late', 1, online),
      figure('open', 4, online),
    ];
    expect(sumsStated([total, totalOnline, ...parts, ...partsOnline], rule)).toEqual([
      { total, parts, sum: 46 },
      { total: totalOnline, parts: partsOnline, sum: 20 },
    ]);
    expect(sumsStated([total, ...partsOnline], rule)).toEqual([]);
  });
});

describe('two numbers are as good as equal', () => {
  test('where they differ by what a computer adds to decimals, large numbers too', () => {
    expect(isClose(0.1 + 0.2, 0.3)).toBe(true);
    expect(isClose(1_000_000.1 + 0.2, 1_000_000.3)).toBe(true);
    expect(isClose(0, 0)).toBe(true);
  });

  test('never where one đồng is missing, nor where one is nothing', () => {
    expect(isClose(45_998_409, 45_998_410)).toBe(false);
    expect(isClose(0, 1e-12)).toBe(false);
    expect(isClose(5, -5)).toBe(false);
  });
});
