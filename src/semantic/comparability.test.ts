import { describe, expect, test } from 'vitest';
import { changeBetween } from './change.ts';
import { comparable } from './comparability.ts';
import { observed } from './observation.fixture.ts';

const flow = { measure: 'flow' } as const;
const stock = { measure: 'stock' } as const;

const year2020 = observed(43, '2020-01-01', '2020-12-31');
const year2022 = observed(86, '2022-01-01', '2022-12-31');
const toNovember = observed(106, '2023-01-01', '2023-11-30');

describe('two flows', () => {
  test('whole years compare', () => {
    expect(comparable(year2020, year2022, flow)).toEqual({ kind: 'comparable' });
  });

  test('a part-year doesn’t compare with a year, and the reason names both periods', () => {
    expect(comparable(year2022, toNovember, flow)).toEqual({
      kind: 'not-comparable',
      reason: { code: 'period-type', earlier: year2022.period, later: toNovember.period },
    });
  });

  test('the reason names the earlier period first, in whatever order the two are given', () => {
    expect(comparable(toNovember, year2022, flow)).toMatchObject({
      reason: { code: 'period-type', earlier: year2022.period, later: toNovember.period },
    });
  });

  test('of unlike indicators never compare', () => {
    const other = { ...year2022, indicatorId: 'iso-9001-2015-agencies' };
    expect(comparable(year2020, other, flow)).toEqual({
      kind: 'not-comparable',
      reason: { code: 'unlike-indicators' },
    });
  });

  test('nine months compare with nine months, not with a year', () => {
    const nine2022 = observed(15, '2022-01-01', '2022-09-30', { placeId: '63-06' });
    const nine2023 = observed(15, '2023-01-01', '2023-09-30', { placeId: '63-06' });
    expect(comparable(nine2022, nine2023, flow).kind).toBe('comparable');
    expect(comparable(nine2022, year2022, flow).kind).toBe('not-comparable');
  });

  test('the first quarter doesn’t compare with the second', () => {
    const first = observed(8, '2020-01-01', '2020-03-31');
    const second = observed(8, '2020-04-01', '2020-06-30');
    expect(comparable(first, second, flow)).toMatchObject({
      kind: 'not-comparable',
      reason: { code: 'place-in-year' },
    });
  });

  test('years to date that end on different days don’t compare', () => {
    const toJuly = observed(17, '2018-01-01', '2018-07-19');
    const toAugust = observed(19, '2019-01-01', '2019-08-19');
    expect(comparable(toJuly, toAugust, flow).kind).toBe('not-comparable');
  });

  test('stretches that end on one day of the year and begin on others don’t compare', () => {
    // Cao Bằng counts 2022 from 2 March on.
    const fromMarch = observed(17, '2022-03-02', '2022-12-31');
    const fromFebruary = observed(19, '2021-02-01', '2021-12-31');
    expect(comparable(fromFebruary, fromMarch, flow)).toEqual({
      kind: 'not-comparable',
      reason: { code: 'place-in-year', earlier: fromFebruary.period, later: fromMarch.period },
    });
  });

  test('a span of years compares only with one of the same length', () => {
    const two = observed(31, '2022-01-01', '2023-11-30');
    const one = observed(31, '2020-01-01', '2020-12-31');
    const alsoTwo = observed(20, '2020-01-01', '2021-11-30');
    const three = observed(20, '2019-01-01', '2021-11-30');
    expect(comparable(two, alsoTwo, flow).kind).toBe('comparable');
    expect(comparable(two, three, flow)).toMatchObject({ reason: { code: 'length' } });
    expect(comparable(two, one, flow)).toMatchObject({ reason: { code: 'period-type' } });
  });

  test('February of a leap year compares with February of another', () => {
    const leap = observed(3, '2020-02-01', '2020-02-29');
    const plain = observed(4, '2021-02-01', '2021-02-28');
    expect(comparable(leap, plain, flow).kind).toBe('comparable');
  });

  test('a quarter reported before its end compares with a note of the cut-off', () => {
    const cut = observed(8, '2020-01-01', '2020-03-31', { asOf: '2020-03-13' });
    const whole = observed(9, '2021-01-01', '2021-03-31');
    expect(comparable(cut, whole, flow)).toEqual({
      kind: 'with-note',
      reason: { code: 'cut-off', period: cut.period },
    });
  });
});

test('stocks compare by date, whatever the distance', () => {
  const march = observed(21, '2020-03-13', '2020-03-13');
  const november = observed(59, '2023-11-30', '2023-11-30');
  expect(comparable(march, november, stock).kind).toBe('comparable');
});

test('a stock needs no word about a cut-off: it stands at its date', () => {
  const cut = observed(59, '2023-11-30', '2023-11-30', { asOf: '2023-11-15' });
  const march = observed(21, '2020-03-13', '2020-03-13');
  expect(comparable(march, cut, stock)).toEqual({ kind: 'comparable' });
});

test('an old unit doesn’t compare with a new one', () => {
  const merged = observed(90, '2022-01-01', '2022-12-31', { placeId: '34-44' });
  expect(comparable(year2020, merged, flow)).toMatchObject({ reason: { code: 'boundary' } });
});

describe('a merged unit', () => {
  const other = { ...year2020, placeId: '63-44' };
  const third = { ...year2020, placeId: '63-46' };
  const told = (of: number, ...from: (typeof year2020)[]) => ({
    ...year2020,
    placeId: '34-44',
    coverage: { have: from.length, of, from },
  });

  test('of which one part reported doesn’t compare with one of which both did', () => {
    const [half, both] = [told(2, year2020), told(2, year2020, other)];
    const refused = {
      kind: 'not-comparable',
      reason: { code: 'coverage', reported: 1, of: 2 },
    };
    expect(comparable(half, both, flow)).toEqual(refused);
    expect(comparable(both, half, flow)).toEqual(refused);
  });

  test('of which other parts reported doesn’t compare, and the reason tells of the poorer figure', () => {
    const [one, two] = [told(3, third), told(3, year2020, other)];
    const refused = { reason: { code: 'coverage', reported: 1, of: 3 } };
    expect(comparable(one, two, flow)).toMatchObject(refused);
    expect(comparable(two, one, flow)).toMatchObject(refused);
    expect(comparable(one, { ...year2022, placeId: '34-44' }, flow)).toMatchObject(refused);
    // As many, and not the same.
    expect(comparable(one, told(3, other), flow)).toMatchObject(refused);
    // A unit made of one is whole with one.
    expect(comparable(told(1, third), two, flow)).toMatchObject({
      reason: { code: 'coverage', reported: 2, of: 3 },
    });
  });

  test('of which the same parts reported compares, in whatever order they stand', () => {
    const [two, turned] = [told(3, year2020, other), told(3, other, year2020)];
    expect(comparable(two, turned, flow)).toEqual({ kind: 'comparable' });
  });
});

describe('a change is told', () => {
  test('plainly between whole years: 43 to 86 doubles', () => {
    expect(changeBetween(year2020, year2022, flow)).toMatchObject({ kind: 'change', share: 1 });
  });

  test('as "at least" where the running year has already passed the last: 86 to 106', () => {
    const change = changeBetween(year2022, toNovember, flow);
    expect(change.kind).toBe('at-least');
    expect(change).toHaveProperty('share', (106 - 86) / 86);
  });

  test('not at all where the running year has not passed the last yet', () => {
    const slower = observed(80, '2023-01-01', '2023-11-30');
    expect(changeBetween(year2022, slower, flow).kind).toBe('refused');
  });

  test('not at all from a running year to a whole one', () => {
    const next = observed(120, '2024-01-01', '2024-12-31');
    expect(changeBetween(toNovember, next, flow).kind).toBe('refused');
  });

  test('as "at least" to a lower bound, never from one', () => {
    const exact = observed(900, '2019-01-01', '2019-03-31');
    const bound = observed(1000, '2020-01-01', '2020-03-31', { qualifier: 'at-least' });
    expect(changeBetween(exact, bound, flow).kind).toBe('at-least');
    const after = observed(1100, '2021-01-01', '2021-03-31');
    expect(changeBetween(bound, after, flow).kind).toBe('refused');
  });

  test('as a part-year where a year was reported before its end', () => {
    const reportedEarly = observed(106, '2023-01-01', '2023-12-31', { asOf: '2023-11-15' });
    expect(changeBetween(year2022, reportedEarly, flow).kind).toBe('at-least');
    const next = observed(120, '2024-01-01', '2024-12-31');
    expect(changeBetween(reportedEarly, next, flow).kind).toBe('refused');
  });

  test('without a rate from zero', () => {
    const none = observed(0, '2020-01-01', '2020-12-31');
    expect(changeBetween(none, year2022, flow)).toMatchObject({ kind: 'change', share: null });
  });
});
