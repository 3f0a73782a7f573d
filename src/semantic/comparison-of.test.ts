import { describe, expect, test } from 'vitest';
import {
  appraisals,
  compared,
  grdp,
  innovationRank,
  population,
  yearly,
} from './comparison.fixture.ts';
import { atCommonSteps, calculationChoices } from './comparison-of.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';

const series = [2018, 2020, 2021, 2022].map((it) => yearly('63-45', it, it - 2000));
const keys = (steps: readonly { key: string }[]) => steps.map((it) => it.key);

describe('the years of a comparison', () => {
  const range = (...years: string[]) => keys(compared(series, { years }).range);
  const at = (...years: string[]) => compared(series, { years }).at?.key;

  test('are all where none are chosen, and the last is the one shown', () => {
    expect(range()).toEqual(['2018', '2020', '2021', '2022']);
    expect(at()).toBe('2022');
  });

  test('are those between two, in whatever order they are given', () => {
    expect(range('2020', '2021')).toEqual(['2020', '2021']);
    expect(range('2021', '2020')).toEqual(['2020', '2021']);
    expect(range('2019', '2021')).toEqual(['2020', '2021']);
  });

  test('end with a single one', () => {
    expect(at('2021')).toBe('2021');
    expect(at('2018')).toBe('2018');
  });

  test('that don’t exist give way to the nearest', () => {
    expect(at('2017')).toBe('2018');
    expect(at('2016', '2017')).toBe('2018');
    expect(at('2030')).toBe('2022');
    expect(at('2028', '2030')).toBe('2022');
    const gap = [yearly('63-04', 2018, 17), yearly('63-04', 2022, 3)];
    expect(compared(gap, { years: ['2019'] }).at?.key).toBe('2018');
    expect(compared(gap, { years: ['2021'] }).at?.key).toBe('2022');
  });

  test('take a year in with all its quarters', () => {
    const quarters = [
      observed(1, '2022-10-01', '2022-12-31'),
      observed(2, '2023-01-01', '2023-03-31'),
      observed(3, '2023-04-01', '2023-06-30'),
    ];
    const told = compared(quarters, { rhythm: 'quarter', years: ['2023', '2023'] });
    expect(keys(told.range)).toEqual(['2023-Q1', '2023-Q2']);
  });

  test('of no figures are none', () => {
    const told = compared([]);
    expect([told.steps, told.range, told.at]).toEqual([[], [], undefined]);
  });
});

describe('the places of a comparison', () => {
  const placeIds = (among: string, chosen = ['63-45', '63-06']) =>
    compared(series, { among, chosen }).placeIds;

  test('are all of the vintage by name, and none of the other', () => {
    // Bắc Kạn, Cao Bằng, Quảng Bình, Quảng Trị, Thái Bình
    expect(placeIds('all')).toEqual(['63-06', '63-04', '63-44', '63-45', '63-34']);
    expect(compared(series, { vintage: '34' }).placeIds).toEqual(['34-04', '34-44']);
  });

  test('are the chosen ones in their order, or those of a region', () => {
    expect(placeIds('chosen')).toEqual(['63-45', '63-06']);
    expect(placeIds('63-centre')).toEqual(['63-44', '63-45']);
  });

  test('are the first of the chosen and its neighbours, or those of about as many people', () => {
    expect(placeIds('neighbours')).toEqual(['63-45', '63-44']);
    const people = [
      yearly('63-04', 2022, 900),
      yearly('63-44', 2022, 700),
      yearly('63-45', 2022, 650),
      yearly('63-06', 2022, 320),
    ];
    const similar = compared(series, { among: 'similar', population: people });
    // 50, 250 and 330 from 650.
    expect(similar.placeIds).toEqual(['63-45', '63-44', '63-04', '63-06']);
  });

  test('are all where neighbours or the like are asked for and nothing is being looked at', () => {
    expect(placeIds('neighbours', [])).toHaveLength(5);
    expect(placeIds('similar', [])).toHaveLength(5);
  });

  test('are all where the region is unknown or of the other vintage', () => {
    expect(placeIds('atlantis')).toHaveLength(5);
    expect(placeIds('34-centre')).toHaveLength(5);
  });
});

describe('the rhythm of a comparison', () => {
  const nine = observed(46, '2023-01-01', '2023-09-30');
  const half = observed(30, '2023-01-01', '2023-06-30');

  test('is offered only where there are figures, computed ones too', () => {
    expect(compared(series).rhythms).toEqual(['widest', 'year']);
    expect(compared([nine, half]).rhythms).toEqual(['widest', 'nine-months', 'half', 'quarter']);
  });

  test('that has no figures gives way to one figure a year', () => {
    expect(compared(series, { rhythm: 'month' }).rhythm).toBe('widest');
    const stocks = series.map((it) => ({ ...it, indicatorId: 'population-average' }));
    expect(compared(stocks, { rhythm: 'year', indicator: population }).rhythm).toBe('widest');
  });

  test('of quarters has the third as nine months less six, marked as computed', () => {
    const told = compared([nine, half], { rhythm: 'quarter' });
    const third = told.at?.byPlace.get('63-45');
    expect([told.at?.key, third?.value]).toEqual(['2023-Q3', 16]);
    expect(third?.derived?.formula.code).toBe('difference');
  });

  test('of one figure a year never computes a year out of its parts', () => {
    const told = compared([nine, half]);
    expect(told.at?.byPlace.get('63-45')).toBe(nine);
    const fourth = observed(20, '2023-10-01', '2023-12-31');
    expect(compared([nine, fourth]).at?.byPlace.get('63-45')).toBe(fourth);
    const asYears = compared([nine, fourth], { rhythm: 'year' });
    expect(asYears.at?.byPlace.get('63-45')?.value).toBe(66);
  });

  test('is one alone for what stands at dates', () => {
    const stocks = series.map((it) => ({ ...it, indicatorId: 'population-average' }));
    expect(compared(stocks, { indicator: population }).rhythms).toEqual(['widest']);
  });

  test('leaves plans and parts out', () => {
    const part = { dimension: 'field', member: 'agriculture' };
    const told = compared([
      yearly('63-45', 2022, 86),
      yearly('63-45', 2023, 200, { kind: 'plan' }),
      yearly('63-45', 2024, 30, { breakdown: part }),
    ]);
    expect(keys(told.steps)).toEqual(['2022']);
  });
});

describe('the calculation of a comparison', () => {
  test('falls back to the figures themselves where it makes no sense', () => {
    const ratios = series.map((it) => ({ ...it, indicatorId: 'grdp-per-capita' }));
    expect(compared(ratios, { calculation: 'per-head', indicator: grdp }).calculation).toBe(
      'value',
    );
    expect(compared(ratios, { calculation: 'share', indicator: grdp }).calculation).toBe('value');
    const ranks = series.map((it) => ({ ...it, indicatorId: 'pii-rank' }));
    const told = compared(ranks, { calculation: 'change', indicator: innovationRank });
    expect([told.calculation, told.at?.byPlace.get('63-45')?.value]).toEqual(['value', 22]);
  });

  test('says why a place has no figure under it', () => {
    const told = compared(series, { calculation: 'change' });
    expect(keys(told.steps)).toEqual(['2021', '2022']);
    expect(told.refusalAt('63-45', '2020')).toMatchObject({ code: 'no-earlier' });
    expect(told.refusalAt('63-45', '2022')).toBeUndefined();
    expect(told.refusalAt('63-06', '2022')).toBeUndefined();
  });

  test('has a base that exists: the one asked for, else the first', () => {
    const base = (asked?: string) => compared(series, { calculation: 'index', base: asked }).base;
    expect([base('2020'), base('2019'), base(), base('2023-Q1')]).toEqual([
      '2020',
      '2018',
      '2018',
      '2018',
    ]);
    expect(compared(series, { base: '2020' }).base).toBeUndefined();
  });

  test('that no place bears leaves the steps, empty, with the reason at each', () => {
    const told = compared(series, { calculation: 'per-head' });
    expect(keys(told.steps)).toEqual(['2018', '2020', '2021', '2022']);
    expect(told.steps.every((it) => it.byPlace.size === 0)).toBe(true);
    expect(told.refusalAt('63-45', '2022')).toEqual({ code: 'no-population' });
  });

  test('of a share is of all units, not of those in the view', () => {
    const all = ['63-04', '63-06', '63-34', '63-44', '63-45'].map((id) => yearly(id, 2022, 20));
    const told = compared(all, { calculation: 'share', among: 'chosen' });
    expect(told.at?.byPlace.get('63-45')?.value).toBe(20);
    expect(compared(all.slice(1), { calculation: 'share' }).at?.byPlace.size).toBe(0);
  });

  test('is offered with the reason where it makes no sense', () => {
    expect(calculationChoices(grdp)).toEqual([
      { calculation: 'value', reason: undefined },
      { calculation: 'per-head', reason: 'already-relative' },
      { calculation: 'index', reason: undefined },
      { calculation: 'change', reason: undefined },
      { calculation: 'share', reason: 'already-relative' },
    ]);
  });
});

describe('parts', () => {
  const breakdown = { dimension: 'field', member: 'agriculture' };
  const total = yearly('63-45', 2022, 86);
  const figures = [
    total,
    yearly('63-45', 2023, 30, { breakdown }),
    yearly('63-45', 2024, 40, { breakdown, kind: 'plan' }),
  ];
  const asked = { view: 'parts', indicator: appraisals } as const;

  test('have a step where no total is stated, and show no part as one', () => {
    for (const calculation of ['value', 'share'] as const) {
      const told = compared(figures, { ...asked, calculation });
      expect(told.calculation).toBe(calculation);
      expect(told.steps.map(({ key, byPlace }) => [key, [...byPlace.values()]])).toEqual([
        ['2022', [total]],
        ['2023', []],
      ]);
    }
    expect(keys(compared(figures).steps)).toEqual(['2022']);
  });

  test('bear their own figures and shares, and no other calculation', () => {
    expect(compared(figures, { ...asked, calculation: 'change' }).calculation).toBe('value');
    expect(calculationChoices(appraisals, true)).toEqual([
      { calculation: 'value', reason: undefined },
      { calculation: 'per-head', reason: 'parts' },
      { calculation: 'index', reason: 'parts' },
      { calculation: 'change', reason: 'parts' },
      { calculation: 'share', reason: undefined },
    ]);
  });
});

test('of the figures that could not be added up only totals of what was done are told', () => {
  const total = yearly('63-45', 2022, 86);
  const part = { ...total, breakdown: { dimension: 'field', member: 'agriculture' } };
  const plan: Observation = { ...total, kind: 'plan' };
  const notAdded = [part, total, plan].map((observation) => ({
    observation,
    reason: 'not-additive' as const,
  }));
  const told = { observations: series, notAdded };
  expect(compared(series, { told }).notAdded).toEqual([
    { observation: total, reason: 'not-additive' },
  ]);
});

describe('two indicators', () => {
  const other = compared([2020, 2022, 2023].map((it) => yearly('63-45', it, 1)));

  test('stand against each other at the steps that both have', () => {
    const mine = compared(series);
    expect(keys(atCommonSteps(mine, other, []).range)).toEqual(['2020', '2022']);
    expect(atCommonSteps(mine, other, ['2021', '2021']).at?.key).toBe('2020');
    expect(atCommonSteps(mine, other, ['2020']).at?.key).toBe('2020');
  });

  test('stand at the same step, whichever of the two is asked', () => {
    const mine = compared(series);
    for (const years of [[], ['2018'], ['2021'], ['2023'], ['2019', '2021'], ['2030']]) {
      const [a, b] = [atCommonSteps(mine, other, years), atCommonSteps(other, mine, years)];
      expect([years, a.at?.key]).toEqual([years, b.at?.key]);
    }
  });

  test('without a common step stand nowhere', () => {
    const later = compared([yearly('63-45', 2024, 1)]);
    expect(atCommonSteps(compared(series), later, ['2022']).at).toBeUndefined();
  });
});
