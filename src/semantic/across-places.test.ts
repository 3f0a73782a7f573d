import { describe, expect, test } from 'vitest';
import { comparableAcross, levelOf, levelOverTime } from './across-places.ts';
import { yearly } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';

const flow = { measure: 'flow' } as const;
const stock = { measure: 'stock' } as const;

const year = yearly('63-45', 2023, 106);
const otherYear = yearly('63-34', 2023, 90);
const nineMonths = observed(15, '2023-01-01', '2023-09-30', { placeId: '63-06' });
const quarter = observed(8, '2023-01-01', '2023-03-31', { placeId: '63-34' });
const cutQuarter = observed(8, '2023-01-01', '2023-03-31', {
  placeId: '63-34',
  asOf: '2023-03-13',
});
const month = observed(5, '2023-07-01', '2023-07-31', { placeId: '63-04' });
const bound = yearly('63-04', 2023, 1000, { qualifier: 'at-least' });
const half = yearly('34-44', 2023, 106, { coverage: { have: 1, of: 2, from: [year] } });

const reasonOf = (a: Observation, b: Observation, indicator: typeof flow | typeof stock = flow) => {
  const verdict = comparableAcross(a, b, indicator);
  return verdict.kind === 'comparable' ? 'comparable' : `${verdict.kind} ${verdict.reason.code}`;
};

describe('two places are set against each other', () => {
  test('where both tell the same year', () => {
    expect(reasonOf(year, otherYear)).toBe('comparable');
  });

  test('never by a month, a quarter, nine months and a year of the same year', () => {
    const unlike = [year, nineMonths, quarter, month];
    for (const a of unlike) {
      for (const b of unlike) {
        if (a === b) continue;
        expect(reasonOf(a, b)).toBe('not-comparable period-type');
      }
    }
  });

  test('never by different quarters, halves or years', () => {
    const second = observed(9, '2023-04-01', '2023-06-30', { placeId: '63-06' });
    expect(reasonOf(quarter, second)).toBe('not-comparable place-in-year');
    expect(reasonOf(year, yearly('63-34', 2022, 90))).toBe('not-comparable another-year');
  });

  test('with the reason naming the earlier year first, in whatever order the two are given', () => {
    const before = yearly('63-34', 2022, 90);
    const reason = { code: 'another-year', earlier: before.period, later: year.period };
    for (const pair of [[before, year] as const, [year, before] as const]) {
      expect(comparableAcross(...pair, flow)).toEqual({ kind: 'not-comparable', reason });
    }
  });

  test('where one is a merged unit of which all parts reported', () => {
    const merged = { ...half, coverage: { have: 2, of: 2, from: [year, otherYear] } };
    expect(reasonOf({ ...otherYear, placeId: '34-04' }, merged)).toBe('comparable');
  });

  test('never where one was reported before its period ended and the other after', () => {
    const whole = { ...quarter, placeId: '63-06' };
    expect(reasonOf(cutQuarter, whole)).toBe('not-comparable cut-off');
    for (const pair of [[whole, cutQuarter] as const, [cutQuarter, whole] as const]) {
      expect(comparableAcross(...pair, flow)).toMatchObject({
        reason: { code: 'cut-off', period: cutQuarter.period },
      });
    }
  });

  test('never of two vintages, of two indicators, with a lower bound or a partly told unit', () => {
    expect(reasonOf(year, { ...otherYear, placeId: '34-04' })).toBe('not-comparable boundary');
    expect(reasonOf(year, { ...otherYear, indicatorId: 'fines' })).toBe(
      'not-comparable unlike-indicators',
    );
    expect(reasonOf(year, bound)).toBe('not-comparable qualifier');
    const whole = { ...otherYear, placeId: '34-04' };
    expect(comparableAcross(whole, half, flow)).toEqual({
      kind: 'not-comparable',
      reason: { code: 'coverage', reported: 1, of: 2 },
    });
  });

  test('with a note where one is an estimate, or stocks stand at different days of one year', () => {
    expect(reasonOf(year, { ...otherYear, status: 'estimate' })).toBe('with-note status');
    const march = observed(21, '2023-03-13', '2023-03-13', { placeId: '63-34' });
    const november = observed(59, '2023-11-30', '2023-11-30');
    expect(reasonOf(march, november, stock)).toBe('with-note date');
    const before = observed(21, '2020-03-13', '2020-03-13', { placeId: '63-34' });
    expect(reasonOf(before, november, stock)).toBe('not-comparable another-year');
  });
});

describe('the level of a step of time', () => {
  const apartOf = (figures: readonly Observation[], focus?: string) =>
    levelOf(figures, flow, focus).apart.map(({ figure, reason }) => [figure.placeId, reason.code]);

  test('is the largest set of one period, whoever is being looked at', () => {
    const figures = [nineMonths, year, otherYear];
    expect(levelOf(figures, flow, '63-06').together).toEqual([year, otherYear]);
    expect(apartOf(figures, '63-06')).toEqual([['63-06', 'period-type']]);
  });

  test('of sets of one size is that of the place being looked at, else that of whole years', () => {
    const figures = [month, nineMonths, year];
    expect(levelOf(figures, flow, '63-06').together).toEqual([nineMonths]);
    expect(levelOf(figures, flow).together).toEqual([year]);
    const alsoNine = { ...nineMonths, placeId: '63-44' };
    const pairs = [year, otherYear, nineMonths, alsoNine];
    expect(levelOf(pairs, flow, '63-44').together).toEqual([nineMonths, alsoNine]);
  });

  test('joins what stands at different days of one year, and no flows known to different days', () => {
    const march = observed(21, '2023-03-13', '2023-03-13', { placeId: '63-34' });
    const november = observed(59, '2023-11-30', '2023-11-30');
    expect(levelOf([march, november], stock).together).toEqual([march, november]);
    const later = { ...cutQuarter, placeId: '63-06' };
    const cut = { ...later, period: { ...later.period, asOf: '2023-03-20' } };
    expect(levelOf([cutQuarter, cut], flow)).toMatchObject({
      together: [cutQuarter],
      apart: [{ figure: cut, reason: { code: 'cut-off' } }],
    });
  });

  test('parts two ends of one February, and says which of them is the earlier', () => {
    const leap = observed(3, '2020-01-01', '2020-02-29', { placeId: '63-04' });
    const short = observed(4, '2020-01-01', '2020-02-28', { placeId: '63-06' });
    const reason = { code: 'place-in-year', earlier: short.period, later: leap.period };
    expect(levelOf([leap, short], flow).apart).toEqual([{ figure: short, reason }]);
    expect(levelOf([short, leap], flow).apart).toEqual([{ figure: leap, reason }]);
  });

  test('gives a part-year that is called a year by its report no place among whole years', () => {
    const early = { ...otherYear, period: { ...otherYear.period, asOf: '2023-11-15' } };
    expect(levelOf([early, year], flow).together).toEqual([year]);
    expect(apartOf([early, year])).toEqual([['63-34', 'cut-off']]);
  });

  test('leaves lower bounds and partly told units out, alone as well', () => {
    expect(apartOf([year, otherYear, bound])).toEqual([['63-04', 'qualifier']]);
    expect(levelOf([bound], flow)).toEqual({
      together: [],
      apart: [{ figure: bound, reason: { code: 'qualifier' } }],
    });
    expect(levelOf([half], flow).together).toEqual([]);
    expect(apartOf([half])).toEqual([['34-44', 'coverage']]);
  });

  test('loses no figure: each is together or apart, with a reason', () => {
    const leap = observed(3, '2020-01-01', '2020-02-29', { placeId: '63-04' });
    const short = observed(4, '2020-01-01', '2020-02-28', { placeId: '63-06' });
    for (const figures of [
      [year, nineMonths, quarter, cutQuarter, month, bound, half],
      [leap, short],
      [year, { ...year, placeId: '34-04' }],
    ]) {
      const { together, apart } = levelOf(figures, flow);
      expect(together.length + apart.length).toBe(figures.length);
    }
  });

  test('of nothing is nothing', () => {
    expect(levelOf([], flow)).toEqual({ together: [], apart: [] });
  });
});

describe('the level of several years', () => {
  test('joins like stretches of different years, a leap year’s February too', () => {
    const february = (place: string, y: number, last: number) =>
      observed(3, `${y}-02-01`, `${y}-02-${last}`, { placeId: place });
    const figures = [february('63-04', 2020, 29), february('63-06', 2021, 28)];
    expect(levelOverTime(figures, flow).together).toEqual(figures);
  });

  test('keeps a month, a quarter and nine months apart from years, each with its reason', () => {
    const earlier = yearly('63-45', 2022, 86);
    const { together, apart } = levelOverTime([month, year, nineMonths, earlier, quarter], flow);
    expect(together).toEqual([year, earlier]);
    expect(apart.map(({ reason }) => reason.code)).toEqual([
      'period-type',
      'period-type',
      'period-type',
    ]);
  });

  test('has no class for a figure cut off before its end, nor for spans of unlike length', () => {
    const two = observed(31, '2022-01-01', '2023-11-30');
    const three = observed(38, '2021-01-01', '2023-11-30', { placeId: '63-34' });
    const alike = observed(20, '2020-01-01', '2021-11-30', { placeId: '63-06' });
    expect(levelOverTime([two, three, alike], flow)).toMatchObject({
      together: [two, alike],
      apart: [{ figure: three, reason: { code: 'length' } }],
    });
    expect(levelOverTime([cutQuarter, quarter], flow).apart).toMatchObject([
      { figure: cutQuarter, reason: { code: 'cut-off' } },
    ]);
  });

  test('joins stocks of any date', () => {
    const march = observed(61, '2020-03-13', '2020-03-13', { placeId: '63-34' });
    const september = observed(40, '2023-09-30', '2023-09-30', { placeId: '63-06' });
    expect(levelOverTime([march, september], stock).together).toEqual([march, september]);
  });
});
