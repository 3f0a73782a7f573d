import { describe, expect, test } from 'vitest';
import { indicatorFor } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { ownTargetSource } from './own-target.ts';
import { isFault, plannedFigureOf, plannedFigures } from './plans.ts';

const plan = (
  value: number,
  start = '2018-01-01',
  end = '2018-12-31',
  more: Partial<Observation> = {},
) => observed(value, start, end, { kind: 'plan', ...more });

// Cao Bằng's report of July 2018: 17/25 agencies checked to 19 July, nine of them in July.
const agencies = observed(17, '2018-01-01', '2018-07-19');
const july = observed(9, '2018-07-01', '2018-07-31');
const year = plan(25);

const own = (value: number) =>
  plan(value, '2018-01-01', '2018-12-31', { sourceId: ownTargetSource, locator: '' });

const partly = (figure: Observation): Observation => ({
  ...figure,
  coverage: { have: 1, of: 2, from: [figure] },
});

const flows = new Map([['technology-appraisals', indicatorFor('technology-appraisals')]]);

describe('a figure’s plan', () => {
  test('starts with it and contains it: the 17 have the 25, the 9 of July have none', () => {
    const all = [july, agencies, year];
    expect(plannedFigureOf(agencies, all, flows)).toEqual({
      plan: year,
      actual: agencies,
      problem: undefined,
    });
    expect(plannedFigureOf(july, all, flows)).toBeUndefined();
    expect(plannedFigures(all, flows)).toEqual([
      { plan: year, actual: agencies, problem: undefined },
    ]);
  });

  test('is not a part’s: 2 of the 17 checked is no progress', () => {
    const good = { ...agencies, value: 2, breakdown: { dimension: 'result', member: 'good' } };
    expect(plannedFigureOf(good, [good, year], flows)).toBeUndefined();
    expect(plannedFigures([good, year], flows)).toEqual([
      { plan: year, actual: undefined, problem: undefined },
    ]);
  });

  test.each([
    ['place', { placeId: '63-06' }],
    ['indicator', { indicatorId: 'inspections' }],
    ['part', { breakdown: { dimension: 'field', member: 'agriculture' } }],
  ])('is of the same %s', (_, other) => {
    const foreign = { ...year, ...other };
    expect(plannedFigureOf(agencies, [agencies, foreign], flows)).toBeUndefined();
    expect(plannedFigures([agencies, foreign], flows)[0]?.actual).toBeUndefined();
  });

  test('is the shortest of those that contain it, and each plan has the figure that is its own', () => {
    const quarter = plan(8, '2018-01-01', '2018-03-31');
    const first = observed(6, '2018-01-01', '2018-03-31');
    expect(plannedFigureOf(first, [year, quarter, first, agencies], flows)).toEqual({
      plan: quarter,
      actual: first,
      problem: undefined,
    });
    expect(plannedFigures([year, quarter, first, agencies], flows)).toEqual([
      { plan: year, actual: agencies, problem: undefined },
      { plan: quarter, actual: first, problem: undefined },
    ]);
  });

  test('a plan without a figure is told as such', () => {
    // August's special inspection, planned in the report of July.
    const august = plan(1, '2018-08-01', '2018-08-31');
    expect(plannedFigures([agencies, august], flows)).toEqual([
      { plan: august, actual: undefined, problem: undefined },
    ]);
  });

  test('what stands at a date belongs to a plan in whose period the date lies', () => {
    const products = (date: string) => observed(119, date, date);
    const stock = indicatorFor('technology-appraisals', { measure: 'stock' });
    const stocks = new Map([[stock.id, stock]]);
    for (const date of ['2018-01-01', '2018-06-30', '2018-12-31']) {
      expect(plannedFigureOf(products(date), [year], stocks)?.plan).toBe(year);
    }
    for (const date of ['2017-12-31', '2019-01-01']) {
      expect(plannedFigureOf(products(date), [year], stocks)).toBeUndefined();
    }
    expect(plannedFigureOf(july, [july, year], stocks)).toBeUndefined();
  });

  test('what was counted on one day doesn’t: it is no standing, and never the furthest', () => {
    const day = observed(3, '2018-07-31', '2018-07-31');
    expect(plannedFigureOf(day, [day, year], flows)).toBeUndefined();
    expect(plannedFigures([day, agencies, year], flows)[0]?.actual).toBe(agencies);
    const thatDay = plan(5, '2018-07-31', '2018-07-31');
    expect(plannedFigureOf(day, [day, thatDay], flows)?.plan).toBe(thatDay);
  });

  test('of several figures the one known furthest is measured, whatever their order', () => {
    const nine = observed(21, '2018-01-01', '2018-09-30');
    for (const all of [
      [agencies, nine, year],
      [year, nine, agencies],
    ]) {
      expect(plannedFigures(all, flows)[0]?.actual).toBe(nine);
    }
    // A quarter that was reported on 13 March is known less far than one to 20 March.
    const early = observed(5, '2018-01-01', '2018-03-31', { asOf: '2018-03-13' });
    const late = observed(6, '2018-01-01', '2018-03-20');
    expect(plannedFigures([early, late, year], flows)[0]?.actual).toBe(late);
  });
});

describe('a problem instead of a choice', () => {
  test.each([
    ['zero', 0, 'plan-zero'],
    ['minus zero', -0, 'plan-zero'],
    ['negative', -25, 'plan-negative'],
  ])('a plan that is %s', (_, value, code) => {
    const bad = plan(value);
    expect(plannedFigureOf(agencies, [agencies, bad], flows)?.problem).toEqual({ code, plan: bad });
    expect(plannedFigures([agencies, bad], flows)[0]?.problem).toEqual({ code, plan: bad });
    expect(plannedFigures([bad], flows)[0]?.problem).toEqual({ code, plan: bad });
  });

  test.each([
    ['different', 30],
    ['zero beside a number', 0],
    ['negative beside a number', -25],
  ])('two plans for one period, %s', (_, value) => {
    const other = plan(value, '2018-01-01', '2018-12-31', { sourceId: 'another-report' });
    const problem = { code: 'plans-differ', plans: [year, other] };
    expect(plannedFigureOf(agencies, [agencies, year, other], flows)?.problem).toEqual(problem);
    expect(plannedFigures([agencies, year, other], flows)).toEqual([
      { plan: year, actual: agencies, problem },
    ]);
  });

  test('two plans of the same value are one', () => {
    const again = plan(25, '2018-01-01', '2018-12-31', { sourceId: 'another-report' });
    expect(plannedFigures([agencies, year, again], flows)).toEqual([
      { plan: year, actual: agencies, problem: undefined },
    ]);
  });

  test('a person’s own target is measured beside the report’s plan, and the plan stands first', () => {
    const target = own(30);
    const items = plannedFigures([agencies, target, year], flows);
    expect(items.map((it) => [it.plan.value, it.problem])).toEqual([
      [30, undefined],
      [25, undefined],
    ]);
    expect(plannedFigureOf(agencies, [agencies, target, year], flows)).toMatchObject({
      plan: year,
    });
  });

  test('two figures for one period', () => {
    const other = { ...agencies, value: 19, sourceId: 'another-report' };
    const problem = { code: 'actuals-differ', actuals: [agencies, other] };
    expect(plannedFigures([agencies, other, year], flows)[0]?.problem).toEqual(problem);
    expect(plannedFigureOf(agencies, [agencies, other, year], flows)?.problem).toEqual(problem);
    expect(
      plannedFigures([agencies, { ...other, value: 17 }, year], flows)[0]?.problem,
    ).toBeUndefined();
  });

  test('two figures that are known equally far, though one names a longer period', () => {
    const quarter = observed(12, '2018-01-01', '2018-09-30', { asOf: '2018-07-19' });
    expect(plannedFigures([agencies, quarter, year], flows)[0]?.problem?.code).toBe(
      'actuals-differ',
    );
  });

  test('an earlier report of the same period is no contradiction', () => {
    const early = observed(12, '2018-01-01', '2018-09-30', { asOf: '2018-08-31' });
    const final = observed(21, '2018-01-01', '2018-09-30');
    for (const all of [
      [early, final, year],
      [final, early, year],
    ]) {
      expect(plannedFigures(all, flows)).toEqual([
        { plan: year, actual: final, problem: undefined },
      ]);
    }
  });

  describe('a figure beyond its plan’s period', () => {
    // 31 beneficiaries from 2022 to November 2023, against a plan for 2022 alone.
    const beneficiaries = observed(31, '2022-01-01', '2023-11-30');
    const for2022 = plan(20, '2022-01-01', '2022-12-31');
    const problem = { code: 'beyond-plan', actual: beneficiaries, plan: for2022 };

    test('is told, and never measured', () => {
      expect(plannedFigures([beneficiaries, for2022], flows)).toEqual([
        { plan: for2022, actual: beneficiaries, problem },
      ]);
      expect(plannedFigureOf(beneficiaries, [beneficiaries, for2022], flows)).toEqual({
        plan: for2022,
        actual: beneficiaries,
        problem,
      });
    });

    test('is none where the plan has a figure of its own, or the figure a plan', () => {
      const of2022 = observed(18, '2022-01-01', '2022-12-31');
      const all = [beneficiaries, of2022, for2022];
      expect(plannedFigures(all, flows)).toEqual([
        { plan: for2022, actual: of2022, problem: undefined },
      ]);
      expect(plannedFigureOf(beneficiaries, all, flows)).toBeUndefined();

      const both = plan(40, '2022-01-01', '2023-12-31');
      expect(plannedFigures([beneficiaries, for2022, both], flows)).toEqual([
        { plan: for2022, actual: undefined, problem: undefined },
        { plan: both, actual: beneficiaries, problem: undefined },
      ]);
    });

    test('is the one known furthest, whatever their order', () => {
      const earlier = observed(24, '2022-01-01', '2023-06-30');
      for (const all of [
        [earlier, beneficiaries, for2022],
        [for2022, beneficiaries, earlier],
      ]) {
        expect(plannedFigures(all, flows)).toEqual([
          { plan: for2022, actual: beneficiaries, problem },
        ]);
      }
    });

    test('is held against the longest plan that it goes beyond', () => {
      const half = plan(9, '2022-01-01', '2022-06-30');
      for (const plans of [
        [half, for2022],
        [for2022, half],
      ]) {
        expect(plannedFigureOf(beneficiaries, [beneficiaries, ...plans], flows)).toEqual({
          plan: for2022,
          actual: beneficiaries,
          problem,
        });
      }
    });

    test('comes after what is wrong with the plan itself', () => {
      const zero = plan(0, '2022-01-01', '2022-12-31');
      expect(plannedFigures([beneficiaries, zero], flows)[0]?.problem?.code).toBe('plan-zero');
      expect(plannedFigureOf(beneficiaries, [beneficiaries, zero], flows)?.problem?.code).toBe(
        'plan-zero',
      );
    });
  });

  test('is a fault, but for a plan that is merely stated for one former unit', () => {
    const { coverage } = partly(year);
    if (!coverage) throw new Error('it has a coverage');
    expect(isFault({ code: 'partly-covered', coverage })).toBe(false);
    expect(isFault({ code: 'plan-zero', plan: plan(0) })).toBe(true);
  });

  test('a plan or a figure of only one of two former units', () => {
    const problem = { code: 'partly-covered', coverage: partly(year).coverage };
    for (const all of [
      [agencies, partly(year)],
      [agencies, year, partly(year)],
    ]) {
      expect(plannedFigures(all, flows)[0]?.problem).toEqual(problem);
      expect(plannedFigureOf(agencies, all, flows)?.problem).toEqual(problem);
    }
    expect(plannedFigures([partly(agencies), year], flows)[0]?.problem?.code).toBe(
      'partly-covered',
    );
    expect(plannedFigureOf(partly(agencies), [year], flows)?.problem?.code).toBe('partly-covered');
  });

  test('units that all reported are the unit', () => {
    const coverage = { have: 2, of: 2, from: [] };
    const all = [
      { ...agencies, coverage },
      { ...year, coverage },
    ];
    expect(plannedFigures(all, flows)[0]?.problem).toBeUndefined();
  });
});
