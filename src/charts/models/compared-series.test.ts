import { describe, expect, test } from 'vitest';
import { appraisals, grdp, population, yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import { comparedSeries, stepCategory } from './compared-series.ts';
import { joinOf } from './link-join.ts';
import { contextFor } from './compared.fixture.ts';

const seriesOf = (figures: readonly Observation[], asked = {}) => {
  const context = contextFor(figures, asked);
  return comparedSeries('63-45', context.comparison.range, context);
};
const joins = (figures: readonly Observation[], asked = {}) =>
  seriesOf(figures, asked).links.map((it) => it.join);

const year = (y: number, value: number, more = {}) => yearly('63-45', y, value, more);
const nine = (y: number, value: number) => observed(value, `${y}-01-01`, `${y}-09-30`);

describe('two figures are joined', () => {
  test('by a line where both are whole years, dotted towards an estimate', () => {
    expect(joins([year(2020, 43), year(2021, 65)])).toEqual(['solid']);
    expect(joins([year(2020, 43), year(2021, 65, { status: 'estimate' })])).toEqual(['dotted']);
    expect(joins([year(2020, 43), year(2021, 65, { status: 'preliminary' })])).toEqual(['dotted']);
  });

  test('by a dashed line where a year that is not over has passed the last, else not at all', () => {
    expect(joins([year(2022, 86), observed(106, '2023-01-01', '2023-11-30')])).toEqual(['dashed']);
    expect(joins([year(2022, 86), observed(80, '2023-01-01', '2023-11-30')])).toEqual(['cut']);
    expect(joins([nine(2022, 60), year(2023, 86)])).toEqual(['cut']);
    expect(joins([nine(2022, 60), nine(2023, 86)])).toEqual(['solid']);
  });

  test('by no plain line where the later year was reported before its end', () => {
    expect(joins([year(2022, 86), year(2023, 106, { asOf: '2023-11-15' })])).toEqual(['dashed']);
    expect(joins([year(2022, 86), year(2023, 80, { asOf: '2023-11-15' })])).toEqual(['cut']);
  });

  test('by no plain line from a year that was reported before its end', () => {
    expect(joins([year(2022, 86, { asOf: '2022-11-15' }), year(2023, 106)])).not.toContain('solid');
  });

  test('by a line where a stock’s later day was told before its period’s end', () => {
    const people = (y: number, asOf?: string) =>
      year(y, 600 + y - 2000, { indicatorId: population.id, ...(asOf ? { asOf } : {}) });
    expect(joinOf(people(2022), people(2023, '2023-11-15'), population)).toBe('solid');
    expect(joinOf(people(2022), people(2023), population)).toBe('solid');
  });

  test('never over a year without a figure, of the place or of all', () => {
    expect(joins([year(2020, 43), year(2022, 86)])).toEqual(['none']);
    const between = yearly('63-06', 2021, 5);
    expect(joins([year(2020, 43), between, year(2022, 86)])).toEqual([]);
    expect(joinOf(year(2020, 43), year(2022, 86), appraisals, true)).toBe('solid');
  });

  test('never across quarters', () => {
    const quarters = [
      observed(8, '2023-01-01', '2023-03-31'),
      observed(9, '2023-04-01', '2023-06-30'),
    ];
    expect(joins(quarters, { rhythm: 'quarter' })).toEqual(['cut']);
  });

  test('never where a merged unit is told by other parts than before', () => {
    const from = [year(2021, 65)];
    const one = yearly('34-44', 2021, 65, { coverage: { have: 1, of: 2, from } });
    const both = yearly('34-44', 2022, 126, {
      coverage: { have: 2, of: 2, from: [...from, yearly('63-44', 2022, 40)] },
    });
    expect(joinOf(one, both, appraisals)).toBe('cut');
  });
});

test('a missing figure is a gap with words, never zero', () => {
  const { points } = seriesOf([yearly('63-06', 2021, 5), year(2022, 86)]);
  expect(points[0]).toMatchObject({ value: null, state: 'missing' });
  expect(points[0]?.text.replaceAll('\u00a0', ' ')).toBe(
    'chỉ có số của kỳ khác: 86 dự án (năm 2022)',
  );
});

test('figures of a view have as many decimals as one of them needs', () => {
  const own = [year(2022, 40.5), year(2023, 41)].map((it) => ({ ...it, indicatorId: grdp.id }));
  expect(seriesOf(own, { indicator: grdp }).points.map((it) => it.text)).toEqual(['40,5', '41,0']);
});

describe('a part of a year', () => {
  const ownTexts = (figures: readonly Observation[]) =>
    seriesOf(figures).points.map((it) => it.text);

  test('says which it is, where others of its step tell another', () => {
    expect(ownTexts([nine(2023, 15), yearly('63-06', 2023, 40)])).toEqual(['15 (9 tháng)']);
    expect(ownTexts([nine(2023, 15), { ...nine(2023, 9), placeId: '63-06' }])).toEqual(['15']);
    expect(ownTexts([year(2023, 15), { ...nine(2023, 9), placeId: '63-06' }])).toEqual(['15']);
  });
});

describe('a step on the axis', () => {
  const tick = (figures: readonly Observation[], asked = {}) => {
    const context = contextFor(figures, asked);
    const [step] = context.comparison.range;
    return step && stepCategory(step, context);
  };

  test('is the year, and below it which part of it', () => {
    expect(tick([year(2023, 1)])).toEqual({ key: '2023', label: '2023' });
    expect(tick([nine(2023, 1)])).toEqual({ key: '2023', label: '2023', sublabel: '9 tháng' });
  });

  test('is the year alone where places tell unlike parts of it, and for stocks', () => {
    expect(tick([year(2023, 1), { ...nine(2023, 1), placeId: '63-06' }])).toEqual({
      key: '2023',
      label: '2023',
    });
    const stock = observed(40, '2023-09-30', '2023-09-30', { indicatorId: population.id });
    expect(tick([stock], { indicator: population })).toEqual({ key: '2023', label: '2023' });
  });

  test('says that all its figures are estimates, and not where one is final', () => {
    const estimate = year(2025, 1, { status: 'estimate' });
    expect(tick([estimate])?.sublabel).toBe('ước tính');
    expect(tick([estimate, yearly('63-06', 2025, 1)])?.sublabel).toBeUndefined();
  });

  test('stays a part of a year where its figures are preliminary', () => {
    expect(tick([{ ...nine(2023, 1), status: 'preliminary' }])?.sublabel).toContain('9 tháng');
  });
});
