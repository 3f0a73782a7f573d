import { describe, expect, test } from 'vitest';
import type { Observation } from './observation.ts';
import { figure, listOf, nine, pairs, planned } from './progress-list.fixture.ts';
import type { ProgressItem } from './progress-list.ts';

const told = (items: readonly ProgressItem[]) =>
  items.map((it) => [it.actual.value, it.plan?.value, it.status, it.problem?.code]);

describe('all that is told of plans', () => {
  test('the pairs of a report are measured', () => {
    const { planned: items, noPlan, planOnly } = listOf(pairs);
    // By hand, in progress.test.ts: pace 0.92, 0.69 and 0.89.
    expect(told(items)).toEqual([
      [33, 48, 'watch', undefined],
      [2050, 4000, 'behind', undefined],
      [10000, 15000, 'watch', undefined],
    ]);
    expect([noPlan, planOnly]).toEqual([[], []]);
  });

  test('a figure without a plan is told, and no other publication’s', () => {
    const { noPlan } = listOf([nine('inspections', 2), nine('spawn', 9, { sourceId: 'nation' })]);
    expect(told(noPlan)).toEqual([[2, undefined, 'no-plan', undefined]]);
  });

  test('rates as stated stand apart', () => {
    const { noPlan, statedRates } = listOf([nine('on-time-rate', 100)]);
    expect(noPlan).toEqual([]);
    expect(told(statedRates)).toEqual([[100, undefined, 'no-plan', undefined]]);
    const both = listOf([nine('on-time-rate', 100), nine('inspections', 2)]);
    expect([told(both.statedRates), told(both.noPlan)]).toEqual([
      [[100, undefined, 'no-plan', undefined]],
      [[2, undefined, 'no-plan', undefined]],
    ]);
  });

  test('an indicator that nobody describes is left out, planned or not', () => {
    const july = figure('unknown', 9, '2023-07-01', '2023-07-31');
    const nothing = { planned: [], noPlan: [], statedRates: [], planOnly: [], parts: [] };
    expect(listOf([july, nine('unknown', 5), planned('unknown', 20)])).toEqual(nothing);
    expect(listOf([july])).toEqual(nothing);
  });

  test('a plan that nothing is told of is a plan only', () => {
    const plan = figure('inspections', 14, '2023-07-01', '2023-12-31', { kind: 'plan' });
    expect(listOf([plan]).planOnly.map((it) => it.plan)).toEqual([plan]);
    expect(listOf([plan], { year: 2022 }).planOnly).toEqual([]);
    expect(listOf([plan], { year: undefined }).planOnly).toHaveLength(1);
  });

  test('parts that make up their total are parts: 2 and 15 of the 17 are no progress', () => {
    const part = (value: number, member: string) =>
      nine('inspections', value, { breakdown: { dimension: 'result', member } });
    const { parts, noPlan } = listOf([
      nine('inspections', 17),
      part(2, 'good'),
      part(15, 'not-yet'),
    ]);
    expect(parts.map((it) => [it.total?.value, ...it.parts.map(({ value }) => value)])).toEqual([
      [17, 2, 15],
    ]);
    expect(told(noPlan)).toEqual([[17, undefined, 'no-plan', undefined]]);
    expect(listOf([nine('inspections', 18), part(2, 'good'), part(15, 'not-yet')]).parts).toEqual(
      [],
    );
  });

  test('a part that has a plan leaves the other parts without one, and shown', () => {
    const breakdown = (member: string) => ({ dimension: 'subject', member });
    const { planned: items, noPlan } = listOf([
      nine('inspections', 1, { breakdown: breakdown('statistics') }),
      planned('inspections', 4, { breakdown: breakdown('statistics') }),
      nine('inspections', 5, { breakdown: breakdown('indications') }),
    ]);
    expect(told(items)).toEqual([[1, 4, 'behind', undefined]]);
    expect(told(noPlan)).toEqual([[5, undefined, 'no-plan', undefined]]);
  });

  test('the parts of a measured total need no plan of their own', () => {
    const part = nine('spawn', 50, { breakdown: { dimension: 'kind', member: 'straw' } });
    const total = nine('spawn', 2050, { sourceId: 'nation' });
    expect(listOf([total, part, planned('spawn', 4000)]).noPlan).toEqual([]);
  });

  test.each<[string, Observation[], string]>([
    ['zero', [planned('spawn', 0)], 'plan-zero'],
    ['negative', [planned('spawn', -1)], 'plan-negative'],
    ['two', [planned('spawn', 4000), planned('spawn', 4500)], 'plans-differ'],
    ['ended', [figure('spawn', 900, '2023-01-01', '2023-06-30', { kind: 'plan' })], 'beyond-plan'],
  ])('a plan that is %s has its problem and no progress', (_, plans, code) => {
    const { planned: items, noPlan } = listOf([nine('spawn', 2050), ...plans]);
    expect(items).toMatchObject([{ progress: undefined, status: undefined, problem: { code } }]);
    expect(noPlan).toEqual([]);
  });

  test('a count of one day is measured against no plan of the year', () => {
    const day = figure('spawn', 40, '2023-11-18', '2023-11-18');
    expect(told(listOf([day, nine('spawn', 2050), planned('spawn', 4000)]).planned)).toEqual([
      [2050, 4000, 'behind', undefined],
    ]);
    expect(listOf([day, planned('spawn', 4000)]).planOnly).toHaveLength(1);
  });

  test('what stands at a date is reached or not yet', () => {
    const products = figure('products', 119, '2023-11-30', '2023-11-30');
    const { planned: items } = listOf([products, planned('products', 120)]);
    expect(items[0]?.progress).toMatchObject({ kind: 'level', status: 'watch', pace: null });
  });
});

describe('the year', () => {
  const before = [
    figure('spawn', 3000, '2022-01-01', '2022-12-31'),
    figure('spawn', 3000, '2022-01-01', '2022-12-31', { kind: 'plan' }),
  ];

  test('is the chosen one', () => {
    expect(told(listOf([...before, ...pairs], { year: 2022 }).planned)).toEqual([
      [3000, 3000, 'done', undefined],
    ]);
  });

  test('has neither figures nor parts of another', () => {
    const { noPlan, parts } = listOf([
      figure('inspections', 17, '2022-01-01', '2022-12-31'),
      ...[2, 15].map((value) =>
        figure('inspections', value, '2022-01-01', '2022-12-31', {
          breakdown: { dimension: 'result', member: `${value}` },
        }),
      ),
    ]);
    expect([noPlan, parts]).toEqual([[], []]);
  });

  test('is each indicator’s and place’s latest where none is chosen', () => {
    const elsewhere = before.map((it) => ({ ...it, placeId: '63-04' }));
    const all = [...before, ...elsewhere, ...pairs];
    const items = listOf(all, { year: undefined }).planned.map(({ plan }) => plan?.value);
    expect(items.sort()).toEqual([15000, 3000, 4000, 48]);
  });

  test('of a later report without a plan hides the plan of years ago', () => {
    const { planned: items, noPlan } = listOf([...before, nine('spawn', 2050)], {
      year: undefined,
    });
    expect(items).toEqual([]);
    expect(told(noPlan)).toEqual([[2050, undefined, 'no-plan', undefined]]);
  });

  test('of a later publication about the whole country doesn’t', () => {
    const all = [...before, nine('spawn', 2050, { sourceId: 'nation' })];
    expect(told(listOf(all, { year: undefined }).planned)).toHaveLength(1);
  });
});

describe('the place’s own path', () => {
  // Half of the year's work by the end of September, three years in a row.
  const history = [2020, 2021, 2022].flatMap((year) => [
    figure('spawn', 1000, `${year}-01-01`, `${year}-09-30`),
    figure('spawn', 2000, `${year}-01-01`, `${year}-12-31`),
  ]);

  test('is followed where it is chosen: 0.5125 where 0.5 is usual', () => {
    const [item] = listOf([...history, ...pairs], { path: 'seasonal' }).planned.filter(
      ({ indicator }) => indicator.id === 'spawn',
    );
    expect(item?.progress?.pace).toBeCloseTo(1.025, 10);
    expect(item?.status).toBe('on-track');
    expect(item?.progress?.path?.years).toHaveLength(3);
  });

  test('isn’t where it isn’t, nor where it isn’t known', () => {
    const straight = listOf([...history, ...pairs]).planned.map(({ progress }) => progress?.path);
    expect(straight).toEqual([undefined, undefined, undefined]);
    const items = listOf([...history, ...pairs], { path: 'seasonal' }).planned;
    const broadcasts = items.find(({ indicator }) => indicator.id === 'broadcasts');
    expect(broadcasts).toMatchObject({ status: 'watch', progress: { path: undefined } });
  });

  test('is made of quarters too', () => {
    const quarters = history.flatMap((it) => {
      const year = it.period.end.slice(0, 4);
      return it.period.end.endsWith('09-30')
        ? [
            figure('spawn', 400, `${year}-01-01`, `${year}-06-30`),
            figure('spawn', 600, `${year}-07-01`, `${year}-09-30`),
          ]
        : [it];
    });
    const items = listOf([...quarters, ...pairs], { path: 'seasonal' }).planned;
    const spawn = items.find(({ indicator }) => indicator.id === 'spawn');
    expect(spawn?.progress?.expected).toBeCloseTo(0.5, 10);
  });
});
