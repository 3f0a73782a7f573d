import { describe, expect, test } from 'vitest';
import { observed } from './observation.fixture.ts';
import { areThresholds, progressOf, type Progress } from './progress.ts';
import type { SeasonalPath } from './target-path.ts';

const thresholds = { onTrack: 1, watch: 0.85 };

const counted = { measure: 'flow', direction: 'up' } as const;
const limited = { measure: 'flow', direction: 'down' } as const;
const standing = { measure: 'stock', direction: 'up' } as const;
const ranked = { measure: 'rank', direction: 'down' } as const;

const plan = (value: number, start: string, end: string) =>
  observed(value, start, end, { kind: 'plan' });
const yearPlan = (value: number) => plan(value, '2023-01-01', '2023-12-31');

/** Against the plan of 2023, from its start to `end`. */
const to = (
  end: string,
  value: number,
  planned: number,
  indicator: Parameters<typeof progressOf>[2] = counted,
): Progress | undefined =>
  progressOf(observed(value, '2023-01-01', end), yearPlan(planned), indicator, { thresholds });

/** At a date, against the plan of 2023. */
const at = (
  date: string,
  value: number,
  planned: number,
  indicator: typeof standing | typeof ranked,
) => progressOf(observed(value, date, date), yearPlan(planned), indicator, { thresholds });

describe('progress against a printed plan', () => {
  // By hand. Bắc Kạn: 273 of 365 days, three months left. Cao Bằng: 181 + 19 = 200 of 365 days; from
  // 20 July to 31 December are five months to 19 December and 12 of December's 31 days.
  const [nine, july] = ['2023-09-30', '2018-07-19'];
  test.each([
    // 33/48 = 0.6875; 0.6875 × 365/273 = 0.91918; 48 − 33 = 15; 15/3 = 5.
    ['broadcasts, 33 of 48', 33, 48, nine, 0.6875, 0.91918, 'watch', 15, 3, 5],
    // 2050/4000 = 0.5125; × 365/273 = 0.68521; 1950/3 = 650.
    ['spawn, 2.050 of 4.000 kg', 2050, 4000, nine, 0.5125, 0.68521, 'behind', 1950, 3, 650],
    // 2/3 × 365/273 = 0.89133; 5000/3 = 1666.67.
    ['bags, 10.000 of 15.000', 10000, 15000, nine, 0.66667, 0.89133, 'watch', 5000, 3, 1666.66667],
    // 17/25 = 0.68; × 365/200 = 1.241; 8 left; 8 × 31/167 = 248/167 = 1.48503.
    ['agencies, 17 of 25', 17, 25, july, 0.68, 1.241, 'on-track', 8, 5.3871, 1.48503],
  ])('%s', (_, value, planned, end, share, pace, status, remaining, months, needed) => {
    const year = end.slice(0, 4);
    const progress = progressOf(
      observed(value, `${year}-01-01`, end),
      plan(planned, `${year}-01-01`, `${year}-12-31`),
      // The reports' counts are neither better nor worse for being more.
      { measure: 'flow', direction: 'neutral' },
      { thresholds },
    );
    expect(progress?.kind).toBe('cumulative');
    expect(progress?.progress).toBeCloseTo(share, 5);
    expect(progress?.pace).toBeCloseTo(pace, 5);
    expect(progress?.status).toBe(status);
    expect(progress?.remaining).toBe(remaining);
    expect(progress?.monthsLeft).toBeCloseTo(months, 4);
    expect(progress?.neededPerMonth).toBeCloseTo(needed, 5);
  });

  test('time is counted to the cut-off, not to the end of a quarter that is not over', () => {
    const actual = observed(10, '2020-01-01', '2020-03-31', { asOf: '2020-03-13' });
    const progress = progressOf(actual, plan(40, '2020-01-01', '2020-12-31'), counted, {
      thresholds,
    });
    // 31 + 29 + 13 = 73 days of 366; to the end of the year nine months and 18 of March's 31 days.
    expect(progress?.timeShare).toBeCloseTo(73 / 366, 10);
    expect(progress?.monthsLeft).toBeCloseTo(9 + 18 / 31, 10);
    // 30 left: 30 / 9.580645 = 3.13131.
    expect(progress?.neededPerMonth).toBeCloseTo(3.13131, 5);
  });

  test.each([
    ['zero', 0],
    ['below zero', -48],
    ['not a number', NaN],
  ])('a plan that is %s can’t be progressed against', (_, value) => {
    expect(to('2023-09-30', 33, value)).toBeUndefined();
    expect(at('2023-09-30', 33, value, ranked)).toBeUndefined();
  });

  test('a plan that is not of a year has its own time', () => {
    const progress = progressOf(
      observed(2, '2023-07-01', '2023-09-30'),
      plan(5, '2023-07-01', '2023-12-31'),
      counted,
      { thresholds },
    );
    // 92 of 184 days, 2/5 done: 0.4 / 0.5 = 0.8.
    expect(progress).toMatchObject({ timeShare: 0.5, progress: 0.4, pace: 0.8, status: 'behind' });
    expect(progress).toMatchObject({ remaining: 3, monthsLeft: 3, neededPerMonth: 1 });
  });
});

describe('what is counted up to a plan', () => {
  // Two of four days: half of the time.
  const half = (value: number, planned: number, rules = thresholds) =>
    progressOf(
      observed(value, '2023-03-01', '2023-03-02'),
      plan(planned, '2023-03-01', '2023-03-04'),
      counted,
      { thresholds: rules },
    );

  test.each([
    ['at the pace of time', 4, 1, 'on-track'],
    ['just below it', 3.99, 0.9975, 'watch'],
    ['at the lower threshold', 3, 0.75, 'watch'],
    ['just below that', 2.99, 0.7475, 'behind'],
    ['with nothing done', 0, 0, 'behind'],
    ['with less than nothing, after a correction', -1, -0.25, 'behind'],
    ['just short of the plan', 7.99, 1.9975, 'on-track'],
    ['with the plan reached', 8, 2, 'done'],
    ['with more than the plan', 12, 3, 'done'],
  ])('%s', (_, value, pace, status) => {
    const progress = half(value, 8, { onTrack: 1, watch: 0.75 });
    expect(progress?.pace).toBeCloseTo(pace, 10);
    expect(progress?.status).toBe(status);
  });

  test('the thresholds are settings', () => {
    expect(half(4, 8, { onTrack: 1.1, watch: 1 })?.status).toBe('watch');
    expect(half(4, 8, { onTrack: 1.2, watch: 1.1 })?.status).toBe('behind');
    expect(half(2, 8, { onTrack: 0.5, watch: 0.5 })?.status).toBe('on-track');
  });

  test('a plan that is reached leaves nothing, and nothing is needed', () => {
    for (const value of [48, 60]) {
      const progress = to('2023-09-30', value, 48);
      expect(progress).toMatchObject({ status: 'done', remaining: 0, neededPerMonth: null });
    }
  });

  test('a year that is over and missed its plan has no month left to need anything in', () => {
    const progress = to('2023-12-31', 40, 48);
    // 40/48 = 0.83333 of the whole time.
    expect(progress).toMatchObject({ timeShare: 1, status: 'behind', remaining: 8 });
    expect(progress).toMatchObject({ monthsLeft: 0, neededPerMonth: null });
    expect(to('2023-12-31', 42, 48)?.status).toBe('watch');
  });

  test('follows the place’s own path where one is given', () => {
    const path: SeasonalPath = { expected: 0.5, low: 0.4, high: 0.6, years: [] };
    const progress = progressOf(observed(30, '2023-01-01', '2023-09-30'), yearPlan(50), counted, {
      thresholds,
      path,
    });
    // 0.6 of the plan, where 0.5 is usual by then; by time alone 0.6 × 365/273 = 0.8.
    expect(progress).toMatchObject({ expected: 0.5, pace: 1.2, status: 'on-track', path });
    expect(progress?.timeShare).toBeCloseTo(273 / 365, 10);
    expect(to('2023-09-30', 30, 50)?.status).toBe('behind');
  });

  test('has no pace where nothing was ever done by then, and is not behind', () => {
    const path: SeasonalPath = { expected: 0, low: 0, high: 0, years: [] };
    const rules = { thresholds, path };
    const progress = progressOf(
      observed(0, '2023-01-01', '2023-03-31'),
      yearPlan(50),
      counted,
      rules,
    );
    expect(progress).toMatchObject({ pace: null, status: 'on-track' });
  });

  test('a single day’s count is no standing in the year, unless it is the plan’s first day', () => {
    expect(
      progressOf(observed(3, '2023-05-18', '2023-05-18'), yearPlan(40), counted, { thresholds }),
    ).toBeUndefined();
    const first = progressOf(observed(3, '2023-01-01', '2023-01-01'), yearPlan(40), counted, {
      thresholds,
    });
    expect(first).toMatchObject({ kind: 'cumulative', timeShare: 1 / 365 });
  });
});

describe('what must not pass its plan', () => {
  // Half a year is 181 of 365 days = 0.49589.
  test.each([
    ['slower than time', 4, 1.23973, 'on-track'],
    ['a little faster', 5, 0.99178, 'watch'],
    ['too fast', 6, 0.82648, 'behind'],
    ['at the limit before the time is over', 10, 0.49589, 'behind'],
    ['beyond it', 10.01, 0.4954, 'behind'],
  ])('%s', (_, value, pace, status) => {
    const progress = to('2023-06-30', value, 10, limited);
    expect(progress?.kind).toBe('ceiling');
    expect(progress?.pace).toBeCloseTo(pace, 5);
    expect(progress?.status).toBe(status);
    expect(progress?.neededPerMonth).toBeNull();
  });

  test('is kept only once the time is over', () => {
    expect(to('2023-12-30', 0, 10, limited)?.status).toBe('on-track');
    expect(to('2023-12-31', 0, 10, limited)?.status).toBe('done');
    expect(to('2023-12-31', 10, 10, limited)?.status).toBe('done');
    expect(to('2023-12-31', 10.5, 10, limited)?.status).toBe('behind');
  });

  test('nothing and less than nothing have no pace, and are as good as can be', () => {
    for (const value of [0, -3]) {
      expect(to('2023-06-30', value, 10, limited)).toMatchObject({
        pace: null,
        status: 'on-track',
      });
    }
  });

  test('what remains is the room, and none beyond the limit', () => {
    expect(to('2023-06-30', 4, 10, limited)?.remaining).toBe(6);
    expect(to('2023-06-30', 14, 10, limited)?.remaining).toBe(0);
  });

  test('follows no path of earlier years', () => {
    const path: SeasonalPath = { expected: 0.1, low: 0.1, high: 0.1, years: [] };
    const actual = observed(4, '2023-01-01', '2023-06-30');
    const progress = progressOf(actual, yearPlan(10), limited, { thresholds, path });
    expect(progress).toMatchObject({ path: undefined, expected: 181 / 365 });
  });
});

describe('what stands at a date', () => {
  test('is reached or not, and has no pace', () => {
    expect(at('2023-06-30', 119, 120, standing)).toMatchObject({
      kind: 'level',
      pace: null,
      neededPerMonth: null,
      status: 'watch',
      remaining: 1,
    });
    expect(at('2023-06-30', 120, 120, standing)?.status).toBe('done');
    expect(at('2023-12-31', 119, 120, standing)?.status).toBe('behind');
    expect(at('2023-01-01', 119, 120, standing)?.status).toBe('watch');
  });

  test('of a rank less is better: what remains are the ranks above the plan', () => {
    // From 12th to 10th: 10/12 = 0.83333, two ranks to go.
    const late = at('2023-06-30', 12, 10, ranked);
    expect(late).toMatchObject({ kind: 'level', status: 'watch', remaining: 2 });
    expect(late?.isReversed).toBe(true);
    expect(at('2023-06-30', 119, 120, standing)?.isReversed).toBe(false);
    expect(to('2023-06-30', 4, 10, limited)?.isReversed).toBe(false);
    expect(late?.progress).toBeCloseTo(0.83333, 5);
    expect(at('2023-12-31', 12, 10, ranked)?.status).toBe('behind');
    expect(at('2023-06-30', 10, 10, ranked)).toMatchObject({ status: 'done', remaining: 0 });
    expect(at('2023-06-30', 8, 10, ranked)).toMatchObject({ progress: 1.25, remaining: 0 });
    expect(at('2023-06-30', 0, 10, ranked)).toMatchObject({ progress: 1, status: 'done' });
  });

  test('a rate of nine months isn’t counted up to a plan', () => {
    const rate = { measure: 'ratio', direction: 'up' } as const;
    // 92 % of a planned 95 %: not reached, and neither 1.29 times as fast as time nor 1 % a month short.
    expect(to('2023-09-30', 92, 95, rate)).toMatchObject({
      kind: 'level',
      pace: null,
      neededPerMonth: null,
      status: 'watch',
    });
  });
});

test('numbers too great or too small to be divided stay numbers', () => {
  const huge = Number.MAX_VALUE;
  expect(to('2023-06-30', huge, Number.MIN_VALUE)).toMatchObject({ progress: huge, pace: huge });
  expect(to('2023-06-30', -huge, huge)).toMatchObject({ progress: -1, remaining: huge });
  expect(to('2023-11-30', -huge, huge)?.neededPerMonth).toBe(huge);
  // In the last month nothing is told a month.
  expect(to('2023-12-01', 1, 9)?.neededPerMonth).toBeNull();
  expect(to('2023-06-30', Number.MIN_VALUE, huge, limited)?.pace).toBeNull();
});

test('thresholds are above zero and at most five, and what is to be watched is no faster', () => {
  const are = (watch: number, onTrack: number) => areThresholds({ watch, onTrack });
  expect([are(0.85, 1), are(1, 1), are(5, 5)]).toEqual([true, true, true]);
  expect([are(0, 1), are(1.01, 1), are(0.85, 5.01)]).toEqual([false, false, false]);
});
