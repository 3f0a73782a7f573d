import { describe, expect, test } from 'vitest';
import { inBoundary, inCurrentBoundary } from './current-boundary.ts';
import type { Indicator } from './indicator.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';

const indicator = (id: string, placeAggregation: Indicator['placeAggregation']) =>
  [id, { id, placeAggregation } as Indicator] as const;
const indicators = new Map([
  indicator('technology-appraisals', 'sum'),
  indicator('iso-9001-2015-plan-rate', 'none'),
]);
const crosswalk = [
  { from: '63-44', to: '34-44' },
  { from: '63-45', to: '34-44' },
  { from: '63-04', to: '34-04' },
];
const tell = (placeId: string, observations: Parameters<typeof inCurrentBoundary>[1]) =>
  inCurrentBoundary(placeId, observations, { indicators, crosswalk });

const quangTri = observed(86, '2022-01-01', '2022-12-31', { placeId: '63-45' });
const quangBinh = observed(40, '2022-01-01', '2022-12-31', { placeId: '63-44' });

describe('under today’s boundaries', () => {
  test('a merged unit of which one part reported says so', () => {
    const [figure] = tell('34-44', [quangTri]).observations;
    expect(figure).toMatchObject({ placeId: '34-44', value: 86, coverage: { have: 1, of: 2 } });
  });

  test('figures of all its parts are added up, and each part stays known', () => {
    const [figure] = tell('34-44', [quangTri, quangBinh]).observations;
    expect(figure).toMatchObject({ value: 126, coverage: { have: 2, of: 2 } });
    expect(figure?.coverage?.from).toEqual([quangTri, quangBinh]);
    expect(figure?.asPrinted).toBe('86 dự án + 40 dự án');
  });

  test('a sum names every place in the reports, and bears no one part’s note', () => {
    const note = { vi: 'ghi chú', en: 'a note' };
    const [one, other] = [
      { ...quangTri, note },
      { ...quangBinh, note, locator: 'III.4' },
    ];
    const together = tell('34-44', [one, other]);
    expect(together.observations[0]).toMatchObject({ locator: 'I.2, III.4', note: null });
    expect(together.notAdded).toEqual([]);
    expect(tell('34-44', [one]).observations[0]).toMatchObject({ locator: 'I.2', note });
  });

  test('figures of units that are no part of it are left out', () => {
    const elsewhere = { ...quangBinh, placeId: '63-04' };
    const told = tell('34-44', [quangTri, elsewhere]).observations;
    expect(told.map((it) => [it.value, it.coverage?.have])).toEqual([[86, 1]]);
  });

  test('rates are not added up, and come back as such', () => {
    const rate = { ...quangTri, indicatorId: 'iso-9001-2015-plan-rate', value: 100 };
    expect(tell('34-44', [rate])).toEqual({
      observations: [],
      notAdded: [{ observation: rate, reason: 'not-additive' }],
    });
  });

  test('figures that one report gives for the same thing are never added', () => {
    const again = [85, 84].map((value) => ({ ...quangTri, value, locator: 'II.1' }));
    const told = tell('34-44', [quangTri, ...again]).observations;
    expect(told.map((it) => it.value)).toEqual([86, 85, 84]);
  });

  test('different periods are never added', () => {
    const nineMonths = observed(60, '2022-01-01', '2022-09-30', { placeId: '63-44' });
    expect(tell('34-44', [quangTri, nineMonths]).observations).toHaveLength(2);
  });

  test('a lower bound among the parts makes the sum a lower bound', () => {
    const bound = { ...quangBinh, qualifier: 'at-least' as const };
    expect(tell('34-44', [quangTri, bound]).observations[0]?.qualifier).toBe('at-least');
  });

  test('an unmerged unit keeps its figures, rates too, under its new id', () => {
    const rate = observed(68, '2018-01-01', '2018-07-19', {
      placeId: '63-04',
      indicatorId: 'iso-9001-2015-plan-rate',
    });
    expect(tell('34-04', [rate])).toEqual({
      observations: [{ ...rate, placeId: '34-04' }],
      notAdded: [],
    });
  });
});

test('an old unit’s figures are as reported, each once', () => {
  expect(tell('63-45', [quangTri])).toEqual({ observations: [quangTri], notAdded: [] });
});

describe('ratios of a merged unit', () => {
  const of = (indicatorId: string, placeId: string, value: number, year = 2022) =>
    observed(value, `${year}-01-01`, `${year}-12-31`, { indicatorId, placeId });
  const people = [of('people', '63-44', 913.9), of('people', '63-45', 650.9)];
  const rates = [of('rate', '63-44', 5.5), of('rate', '63-45', 5)];
  const firms = [of('firms', '63-44', 5029), of('firms', '63-45', 3273)];
  const weighted = { numeratorId: null, denominatorId: 'people', scale: 1 };
  const ratio = (more: object) =>
    new Map([
      ['rate', { id: 'rate', placeAggregation: 'weighted', ...weighted, ...more } as Indicator],
    ]);
  const retell = (observations: Observation[], related: Observation[], more = {}) =>
    inBoundary('current', observations, { indicators: ratio(more), crosswalk, related });

  test('are made anew from numerator and denominator: 8302 firms for 1564,8 thousand are 5,31', () => {
    const told = retell(rates, [...people, ...firms], { numeratorId: 'firms' });
    expect(told.observations[0]?.value).toBeCloseTo(5.30547, 5);
    expect(told.observations[0]?.derived).toEqual({
      formula: { code: 'ratio', scale: 1 },
      from: [...firms, ...people],
    });
  });

  test('with their scale', () => {
    const told = retell(rates, [...people, ...firms], { numeratorId: 'firms', scale: 100 });
    expect(told.observations[0]?.value).toBeCloseTo(530.547, 3);
  });

  test('are weighted where the numerator of a unit is not known: 5,292', () => {
    // (5,5 × 913,9 + 5 × 650,9) : 1564,8 = (5026,45 + 3254,5) : 1564,8
    const told = retell(rates, [...people, ...firms.slice(1)], { numeratorId: 'firms' });
    expect(told.observations[0]?.value).toBeCloseTo(5.29202, 5);
    expect(told.observations[0]?.derived).toEqual({
      formula: { code: 'weighted-mean' },
      from: [...rates, ...people],
    });
  });

  test('are refused without the weight of that year, or with weights of zero', () => {
    const untold = (related: Observation[]) => {
      const { observations, notAdded } = retell(rates, related);
      expect(observations).toEqual([]);
      return notAdded.map((it) => [it.observation.placeId, it.reason]);
    };
    const all = [
      ['63-44', 'no-weight'],
      ['63-45', 'no-weight'],
    ];
    expect(untold([])).toEqual(all);
    expect(untold(people.slice(1))).toEqual(all);
    expect(untold([of('people', '63-44', 913.9, 2021), ...people.slice(1)])).toEqual(all);
    expect(untold(people.map((it) => ({ ...it, value: 0 })))).toEqual(all);
    expect(untold(people.map((it) => ({ ...it, kind: 'plan' as const })))).toEqual(all);
  });

  test('are refused for plans and for parts, whose weight nobody states', () => {
    const part = { breakdown: { dimension: 'field', member: 'agriculture' } };
    for (const unlike of [{ kind: 'plan' as const }, part]) {
      const told = retell(
        rates.map((it) => ({ ...it, ...unlike })),
        people,
      );
      expect(told.observations).toEqual([]);
      expect(told.notAdded.map((it) => it.reason)).toEqual(['no-weight', 'no-weight']);
    }
  });

  test('are not made where the indicator is not a weighted one, though its weight is known', () => {
    const told = retell(rates, people, { placeAggregation: 'mean' });
    expect(told.observations).toEqual([]);
    expect(told.notAdded.map((it) => it.reason)).toEqual(['not-additive', 'not-additive']);
  });

  test('of one part that reported are that part’s, and say so', () => {
    const [figure] = retell(rates.slice(1), people).observations;
    expect(figure).toMatchObject({ value: 5, coverage: { have: 1, of: 2 } });
  });

  test('give way to the ratio that is published for the new unit, which appears once', () => {
    const published = of('rate', '34-44', 5.4);
    const told = retell([...rates, published], people);
    expect(told).toEqual({ observations: [published], notAdded: [] });
    const earlier = of('rate', '63-45', 4.8, 2021);
    const both = retell(
      [...rates, published, earlier],
      [...people, of('people', '63-45', 1, 2021)],
    );
    expect(both.observations.map((it) => it.period.start)).toEqual(['2022-01-01', '2021-01-01']);
  });
});

describe('all figures in a boundary', () => {
  const units = { indicators, crosswalk };
  const published = observed(130, '2022-01-01', '2022-12-31', { placeId: '34-44' });
  const caoBang = observed(3, '2022-01-01', '2022-12-31', { placeId: '63-04' });

  test('of the reports are those of the 63, and nothing of the 34', () => {
    const told = inBoundary('reported', [quangTri, published], units);
    expect(told).toEqual({ observations: [quangTri], notAdded: [] });
  });

  test('of today are each unit once: published, summed, or as before', () => {
    const told = inBoundary('current', [quangTri, quangBinh, published, caoBang], units);
    expect(told.observations.map((it) => [it.placeId, it.value])).toEqual([
      ['34-44', 130],
      ['34-04', 3],
    ]);
  });

  test('of an unmerged unit give way to the figure that is published for it', () => {
    const revised = { ...caoBang, placeId: '34-04', value: 4 };
    const told = inBoundary('current', [caoBang, revised], units);
    expect(told.observations).toEqual([revised]);
  });

  test('never add actuals to plans, totals to parts, or what was cut off to what was not', () => {
    const plan = { ...quangBinh, kind: 'plan' as const };
    const part = { ...quangBinh, breakdown: { dimension: 'field', member: 'agriculture' } };
    const cut = { ...quangBinh, period: { ...quangBinh.period, asOf: '2022-11-15' } };
    for (const other of [plan, part, cut]) {
      const told = inBoundary('current', [quangTri, other], units).observations;
      expect(told.map((it) => [it.value, it.coverage?.have])).toEqual([
        [86, 1],
        [40, 1],
      ]);
    }
  });

  test('keep the parts that were added, and the least final status of them', () => {
    const estimate = { ...quangBinh, status: 'estimate' as const };
    const [figure] = inBoundary('current', [quangTri, estimate], units).observations;
    expect(figure).toMatchObject({ value: 126, status: 'estimate' });
    expect(figure?.coverage?.from).toEqual([quangTri, estimate]);
  });
});

test('equal parts of a sum are printed twice: 5 and 5 make 10', () => {
  const [one, other] = [quangTri, quangBinh].map((it) => ({ ...it, value: 5, asPrinted: '5' }));
  if (!one || !other) throw new Error('no figures');
  const [figure] = tell('34-44', [one, other]).observations;
  expect(figure).toMatchObject({ value: 10, asPrinted: '5 + 5' });
});
