import { describe, expect, test } from 'vitest';
import { calculate, inapplicable, peoplePerUnit, type CalculationInput } from './calculation.ts';
import { appraisals, grdp, innovationRank, population, yearly } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';

const input = (more: Partial<CalculationInput>): CalculationInput => ({
  indicator: appraisals,
  figures: [],
  rhythm: 'widest',
  population: [],
  peoplePerUnit: 1000,
  base: undefined,
  allPlaces: [],
  ...more,
});
const people = (placeId: string, year: number, thousands: number, more = {}) =>
  yearly(placeId, year, thousands, { indicatorId: 'population-average', ...more });
const values = ({ figures }: { figures: Observation[] }) => figures.map((it) => it.value);
const reasons = ({ refused }: ReturnType<typeof calculate>) =>
  refused.map(({ figure, reason }) => [figure.placeId, reason.code]);

describe('figures per head', () => {
  const perHead = (
    figures: readonly Observation[],
    heads: readonly Observation[],
    peoplePerUnitOf = 1000,
  ) => calculate('per-head', input({ figures, population: heads, peoplePerUnit: peoplePerUnitOf }));

  test('a population in thousand people is taken as such: 86 for 650.900 is 1,32 for 10.000', () => {
    const told = perHead([yearly('63-45', 2022, 86)], [people('63-45', 2022, 650.9)]);
    expect(told.people).toBe(10_000);
    expect(told.figures[0]?.value).toBeCloseTo(1.32125, 5);
    const bare = perHead([yearly('63-45', 2022, 86)], [people('63-45', 2022, 650_900)], 1);
    expect(bare.figures[0]?.value).toBeCloseTo(1.32125, 5);
    expect(peoplePerUnit(population)).toBe(1000);
    expect(peoplePerUnit({ unit: { vi: 'người', en: 'people' } })).toBe(1);
  });

  test('the group of people is the least for which half of the places have one or more', () => {
    const of = (value: number) =>
      perHead([yearly('63-45', 2022, value)], [people('63-45', 2022, 1000)]).people;
    expect(of(2_000_000)).toBe(1);
    expect(of(1_000_000)).toBe(1);
    expect(of(999_999)).toBe(1_000);
    expect(of(100)).toBe(10_000);
    expect(of(10)).toBe(100_000);
    expect(of(1)).toBe(1_000_000);
    expect(of(0)).toBe(1);
  });

  test('one group holds for all places', () => {
    const told = perHead(
      [yearly('63-04', 2022, 10), yearly('63-06', 2022, 5000), yearly('63-45', 2022, 20)],
      [people('63-04', 2022, 1000), people('63-06', 2022, 1000), people('63-45', 2022, 1000)],
    );
    expect(told.people).toBe(100_000);
    expect(values(told)).toEqual([1, 500, 2]);
    expect(told.figures[0]?.derived?.formula).toEqual({ code: 'per-head', people: 100_000 });
  });

  test('a place without population of that year has none; no other year stands in', () => {
    const told = perHead(
      [yearly('63-45', 2022, 86), yearly('63-06', 2022, 5)],
      [people('63-45', 2021, 649.7), people('63-06', 2022, 324.4, { kind: 'plan' })],
    );
    expect(told.figures).toEqual([]);
    expect(reasons(told)).toEqual([
      ['63-45', 'no-population'],
      ['63-06', 'no-population'],
    ]);
  });

  test('an estimated population makes an estimate, a lower bound a lower bound', () => {
    const told = perHead(
      [yearly('63-45', 2022, 1000, { qualifier: 'at-least' })],
      [people('63-45', 2022, 650.9, { status: 'estimate' })],
    );
    expect(told.figures[0]).toMatchObject({ status: 'estimate', qualifier: 'at-least' });
  });

  test('a part of a merged unit is never divided by the people of the whole', () => {
    const oldFigure = yearly('63-45', 2022, 86);
    const figure = yearly('34-44', 2022, 86, { coverage: { have: 1, of: 2, from: [oldFigure] } });
    const whole = people('34-44', 2022, 1564.8, {
      coverage: {
        have: 2,
        of: 2,
        from: [people('63-44', 2022, 913.9), people('63-45', 2022, 650.9)],
      },
    });
    const told = perHead([figure], [whole]);
    expect(values(told).filter((it) => Math.abs(it - 0.5496) < 0.001)).toEqual([]);
    expect(told.figures).toEqual([]);
    expect(told.refused).toHaveLength(1);
  });

  test('a whole unit is never divided by the people of one of its parts', () => {
    const part = people('34-44', 2022, 650.9, {
      coverage: { have: 1, of: 2, from: [people('63-45', 2022, 650.9)] },
    });
    expect(perHead([yearly('34-44', 2022, 126)], [part]).figures).toEqual([]);
  });

  test('a population of zero has no rate', () => {
    const told = perHead([yearly('63-45', 2022, 86)], [people('63-45', 2022, 0)]);
    expect(told.figures).toEqual([]);
    expect(told.refused).toHaveLength(1);
  });
});

describe('an index', () => {
  const index = (figures: readonly Observation[], base?: string, more = {}) =>
    calculate('index', input({ figures, base, ...more }));
  const series = [yearly('63-45', 2020, 43), yearly('63-45', 2021, 65), yearly('63-45', 2022, 86)];

  test('is 100 at its base: 43, 65, 86 are 100, 151,2, 200', () => {
    expect(values(index(series, '2020')).map((it) => it.toFixed(1))).toEqual([
      '100.0',
      '151.2',
      '200.0',
    ]);
    expect(values(index(series, '2022')).map((it) => it.toFixed(1))).toEqual([
      '50.0',
      '75.6',
      '100.0',
    ]);
  });

  test('has the base of all where none is asked for, and no place has a base of its own', () => {
    const told = index([...series, yearly('63-06', 2021, 10), yearly('63-06', 2022, 20)]);
    expect(told.figures.map((it) => it.placeId)).toEqual(['63-45', '63-45', '63-45']);
    expect(reasons(told)).toEqual([
      ['63-06', 'no-base'],
      ['63-06', 'no-base'],
    ]);
  });

  test('has no base of zero', () => {
    const told = index([yearly('63-45', 2020, 0), yearly('63-45', 2021, 65)]);
    expect(told.figures).toEqual([]);
    expect(reasons(told).map(([, code]) => code)).toEqual(['zero-base', 'zero-base']);
  });

  test('has no base below zero: half of a loss is no 50 percent', () => {
    expect(index([yearly('63-45', 2020, -10), yearly('63-45', 2021, -5)]).figures).toEqual([]);
  });

  test('is never made across unlike periods', () => {
    const toNovember = observed(106, '2023-01-01', '2023-11-30');
    const told = index([...series, toNovember], '2020');
    expect(told.figures).toHaveLength(3);
    expect(reasons(told)).toEqual([['63-45', 'period-type']]);
    const fromPart = index([...series, toNovember], '2023');
    expect(fromPart.figures.filter((it) => it.period.end !== '2023-11-30')).toEqual([]);
  });

  test('is never made on or of a lower bound, nor of a figure cut off before its end', () => {
    const bound = yearly('63-45', 2021, 1000, { qualifier: 'at-least' });
    const cut = yearly('63-45', 2021, 50, { asOf: '2021-11-15' });
    for (const odd of [bound, cut]) {
      expect(index([yearly('63-45', 2020, 900), odd], '2020').figures).toHaveLength(1);
      const onOdd = index([odd, yearly('63-45', 2022, 900)], '2021').figures;
      expect(onOdd.filter((it) => it.period.start === '2022-01-01')).toEqual([]);
    }
  });

  test('of quarters stands at quarters', () => {
    const first = observed(10, '2022-01-01', '2022-03-31');
    const next = observed(15, '2023-01-01', '2023-03-31');
    const second = observed(30, '2023-04-01', '2023-06-30');
    const told = index([first, next, second], '2022-Q1', { rhythm: 'quarter' });
    expect(values(told)).toEqual([100, 150]);
    expect(reasons(told)).toEqual([['63-45', 'place-in-year']]);
  });
});

describe('a change', () => {
  const change = (figures: readonly Observation[], indicator = appraisals) =>
    calculate('change', input({ figures, indicator }));

  test('is from the year before, in percent: 43 to 65 is 51,2, 65 to 86 is 32,3', () => {
    const told = change([
      yearly('63-45', 2022, 86),
      yearly('63-45', 2020, 43),
      yearly('63-45', 2021, 65),
    ]);
    expect(values(told).map((it) => it.toFixed(1))).toEqual(['51.2', '32.3']);
    expect(reasons(told)).toEqual([['63-45', 'no-earlier']]);
  });

  test('is never from the year before that', () => {
    const told = change([yearly('63-45', 2020, 43), yearly('63-45', 2022, 86)]);
    expect(told.figures).toEqual([]);
    expect(reasons(told).map(([, code]) => code)).toEqual(['no-earlier', 'no-earlier']);
  });

  test('is never made to a part-year, even one that has passed the year before', () => {
    const toNovember = observed(106, '2023-01-01', '2023-11-30');
    const told = change([yearly('63-45', 2022, 86), toNovember]);
    expect(told.figures).toEqual([]);
    expect(told.refused[1]?.reason).toMatchObject({ code: 'change', change: { kind: 'at-least' } });
  });

  test('of nine months is from nine months, not from the whole year before', () => {
    const told = change([
      yearly('63-45', 2022, 86),
      observed(60, '2022-01-01', '2022-09-30'),
      observed(90, '2023-01-01', '2023-09-30'),
    ]);
    expect(values(told)).toEqual([50]);
  });

  test('is not told from zero, from a negative figure, nor from a lower bound', () => {
    const from = (value: number, more = {}) =>
      change([yearly('63-45', 2021, value, more), yearly('63-45', 2022, 86)]).figures;
    expect(from(0)).toEqual([]);
    expect(from(80, { qualifier: 'at-least' })).toEqual([]);
    expect(from(-10)).toEqual([]);
  });

  test('never joins a partly told unit to one told by other parts', () => {
    const coverage = { have: 1, of: 2, from: [yearly('63-45', 2021, 65)] };
    const both = { have: 2, of: 2, from: [yearly('63-45', 2022, 86), yearly('63-44', 2022, 40)] };
    const told = change([
      yearly('34-44', 2021, 65, { coverage }),
      yearly('34-44', 2022, 126, { coverage: both }),
    ]);
    expect(told.figures).toEqual([]);
  });
});

describe('shares', () => {
  const ids = ['63-04', '63-06', '63-45'];
  const shares = (figures: readonly Observation[]) =>
    calculate('share', input({ figures, allPlaces: ids }));
  const all = [yearly('63-04', 2022, 10), yearly('63-06', 2022, 30), yearly('63-45', 2022, 60)];

  test('are of the sum over all places: 10, 30 and 60 of 100', () => {
    expect(values(shares(all))).toEqual([10, 30, 60]);
  });

  test('are refused to all where one place is missing, unlike, a bound or partly told', () => {
    const [first, second] = all as [Observation, Observation];
    const nineMonths = observed(60, '2022-01-01', '2022-09-30');
    const bound = yearly('63-45', 2022, 60, { qualifier: 'at-least' });
    const partly = yearly('63-45', 2022, 60, { coverage: { have: 1, of: 2, from: [] } });
    const cut = yearly('63-45', 2022, 60, { asOf: '2022-11-15' });
    for (const third of [[], [nineMonths], [bound], [partly], [cut]]) {
      const told = shares([first, second, ...third]);
      expect(told.figures).toEqual([]);
      expect(new Set(reasons(told).map(([, code]) => code))).toEqual(new Set(['incomplete-total']));
    }
  });

  test('of a total of zero are none', () => {
    expect(shares(all.map((it) => ({ ...it, value: 0 }))).figures).toEqual([]);
  });

  test('are told year by year: one incomplete year refuses no other', () => {
    const told = shares([...all, yearly('63-45', 2023, 70)]);
    expect(told.figures).toHaveLength(3);
    expect(told.refused).toHaveLength(1);
  });
});

test('what a calculation makes no sense for is said', () => {
  const per = (indicator = appraisals) => inapplicable('per-head', indicator);
  expect(per()).toBeUndefined();
  expect(per(grdp)).toBe('already-relative');
  expect(per(population)).toBe('is-population');
  expect(inapplicable('share', population)).toBeUndefined();
  expect(inapplicable('index', innovationRank)).toBe('is-rank');
  expect(inapplicable('change', innovationRank)).toBe('is-rank');
  expect(inapplicable('value', innovationRank)).toBeUndefined();
  expect(inapplicable('share', { ...appraisals, placeAggregation: 'none' })).toBe('not-additive');
  expect(inapplicable('index', grdp)).toBeUndefined();
});
