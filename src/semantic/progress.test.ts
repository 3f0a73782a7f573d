import { describe, expect, test } from 'vitest';
import { observed } from './observation.fixture.ts';
import { planOf, progressOf } from './progress.ts';

const thresholds = { onTrack: 1, watch: 0.85 };

const plan = (value: number, start: string, end: string) =>
  observed(value, start, end, { kind: 'plan' });

describe('progress against a printed plan', () => {
  // Expected values as in the reports and, for pace, by hand: 273 of 365 days, 200 of 365 days.
  test.each([
    ['spawn, 2.050 of 4.000 kg', 2050, 4000, '2023-01-01', '2023-09-30', 0.5125, 0.69, 'behind'],
    ['bags, 10.000 of 15.000', 10000, 15000, '2023-01-01', '2023-09-30', 0.6667, 0.89, 'watch'],
    ['broadcasts, 33 of 48', 33, 48, '2023-01-01', '2023-09-30', 0.6875, 0.92, 'watch'],
    ['agencies, 17 of 25', 17, 25, '2018-01-01', '2018-07-19', 0.68, 1.24, 'on-track'],
    ['all done', 25, 25, '2018-01-01', '2018-07-19', 1, 1.83, 'done'],
  ])('%s', (_, value, planned, start, end, share, pace, status) => {
    const year = start.slice(0, 4);
    const progress = progressOf(
      observed(value, start, end),
      plan(planned, `${year}-01-01`, `${year}-12-31`),
      thresholds,
    );
    expect(progress?.progress).toBeCloseTo(share, 4);
    expect(progress?.pace).toBeCloseTo(pace, 2);
    expect(progress?.status).toBe(status);
  });

  test('time is counted to the cut-off, not to the end of a quarter that is not over', () => {
    const actual = observed(10, '2020-01-01', '2020-03-31', { asOf: '2020-03-13' });
    const progress = progressOf(actual, plan(40, '2020-01-01', '2020-12-31'), thresholds);
    expect(progress?.timeShare).toBeCloseTo(73 / 366, 6);
  });

  test('a plan of zero can’t be progressed against', () => {
    const zero = plan(0, '2020-01-01', '2020-12-31');
    expect(progressOf(observed(1, '2020-01-01', '2020-03-31'), zero, thresholds)).toBe(undefined);
  });
});

describe('an actual’s plan', () => {
  const agencies = observed(17, '2018-01-01', '2018-07-19');
  const july = observed(9, '2018-07-01', '2018-07-31');
  const year = plan(25, '2018-01-01', '2018-12-31');

  test('starts with it and contains it: the 17 have the 25, the 9 of July have none', () => {
    expect(planOf(agencies, [july, agencies, year])).toBe(year);
    expect(planOf(july, [july, agencies, year])).toBeUndefined();
  });

  test('is not a part’s: 2 of the 17 checked is no progress', () => {
    const good = { ...agencies, value: 2, breakdown: { dimension: 'result', member: 'good' } };
    expect(planOf(good, [year])).toBeUndefined();
  });

  test('is of the same place and indicator', () => {
    expect(planOf(agencies, [{ ...year, placeId: '63-06' }])).toBeUndefined();
    expect(planOf(agencies, [{ ...year, indicatorId: 'inspections' }])).toBeUndefined();
  });
});
