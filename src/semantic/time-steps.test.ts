import { describe, expect, test } from 'vitest';
import { appraisals, population, yearly } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';
import {
  monthOfStep,
  periodOfStep,
  rhythmFor,
  stepKey,
  timeSteps,
  type Rhythm,
} from './time-steps.ts';

const period = (start: string, end: string) => ({ start, end, precision: 'day' as const });

describe('a figure stands at the step', () => {
  test('of its own stretch, which sorts as time does', () => {
    expect(stepKey(period('2023-01-01', '2023-12-31'), 'year')).toBe('2023');
    expect(stepKey(period('2023-01-01', '2023-09-30'), 'nine-months')).toBe('2023-M9');
    expect(stepKey(period('2023-01-01', '2023-06-30'), 'half')).toBe('2023-H1');
    expect(stepKey(period('2023-07-01', '2023-12-31'), 'half')).toBe('2023-H2');
    const quarters = ['01-01|03-31', '04-01|06-30', '07-01|09-30', '10-01|12-31'].map((it) => {
      const [start, end] = it.split('|');
      return stepKey(period(`2023-${start}`, `2023-${end}`), 'quarter');
    });
    expect(quarters).toEqual(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4']);
    expect(stepKey(period('2018-07-01', '2018-07-31'), 'month')).toBe('2018-07');
    expect(stepKey(period('2018-11-01', '2018-11-30'), 'month')).toBe('2018-11');
  });

  test('of the 29 February in a leap year, and of the 28 in no leap year', () => {
    expect(stepKey(period('2020-02-01', '2020-02-29'), 'month')).toBe('2020-02');
    expect(stepKey(period('2021-02-01', '2021-02-28'), 'month')).toBe('2021-02');
    expect(stepKey(period('2020-02-01', '2020-02-28'), 'month')).toBeUndefined();
  });

  test('of no other stretch: nine months are no year, a year to date no month', () => {
    expect(stepKey(period('2023-01-01', '2023-09-30'), 'year')).toBeUndefined();
    expect(stepKey(period('2023-01-01', '2023-11-30'), 'year')).toBeUndefined();
    expect(stepKey(period('2023-01-01', '2023-11-30'), 'month')).toBeUndefined();
    expect(stepKey(period('2022-01-01', '2023-12-31'), 'year')).toBeUndefined();
    expect(stepKey(period('2023-01-01', '2023-11-30'), 'widest')).toBe('2023');
    expect(stepKey(period('2022-01-01', '2023-11-30'), 'widest')).toBe('2023');
  });
});

test.each<[string, Rhythm, string, string]>([
  ['2023', 'year', '2023-01-01', '2023-12-31'],
  ['2023-M9', 'nine-months', '2023-01-01', '2023-09-30'],
  ['2023-H1', 'half', '2023-01-01', '2023-06-30'],
  ['2023-H2', 'half', '2023-07-01', '2023-12-31'],
  ['2023-Q1', 'quarter', '2023-01-01', '2023-03-31'],
  ['2023-Q3', 'quarter', '2023-07-01', '2023-09-30'],
  ['2023-Q4', 'quarter', '2023-10-01', '2023-12-31'],
  ['2023-01', 'month', '2023-01-01', '2023-01-31'],
  ['2023-12', 'month', '2023-12-01', '2023-12-31'],
  ['2020-02', 'month', '2020-02-01', '2020-02-29'],
  ['2021-02', 'month', '2021-02-01', '2021-02-28'],
])('the step %s of the rhythm %s lasts from %s to %s', (key, rhythm, start, end) => {
  expect(periodOfStep(key)).toEqual(period(start, end));
  expect(stepKey(periodOfStep(key), rhythm)).toBe(key);
});

test('steps lie as far from each other as the months in which they end', () => {
  const after2022 = (key: string) => monthOfStep(key) - monthOfStep('2022');
  const keys = ['2023', '2023-M9', '2023-H1', '2023-Q3', '2023-07', '2022-12'];
  expect(keys.map(after2022)).toEqual([12, 9, 6, 9, 7, 0]);
});

test('only flows have other rhythms than one figure a year', () => {
  expect(rhythmFor('quarter', appraisals)).toBe('quarter');
  expect(rhythmFor('quarter', population)).toBe('widest');
});

describe('steps of time', () => {
  const july = observed(9, '2018-07-01', '2018-07-31', { placeId: '63-04', asOf: '2018-07-19' });
  const sinceJanuary = observed(17, '2018-01-01', '2018-07-19', { placeId: '63-04' });

  test('have one figure a place: the 17 since January, not the 9 of July inside them', () => {
    const [step, ...more] = timeSteps([july, sinceJanuary], 'widest');
    expect(more).toEqual([]);
    expect(step?.byPlace.get('63-04')).toBe(sinceJanuary);
    expect(timeSteps([july, sinceJanuary], 'month')[0]?.byPlace.get('63-04')).toBe(july);
  });

  test('have the year where a place states a year, its quarters and a span of years', () => {
    const year = yearly('63-45', 2023, 100);
    const figures = [
      observed(31, '2022-01-01', '2023-12-31'),
      observed(20, '2023-10-01', '2023-12-31'),
      observed(75, '2023-01-01', '2023-09-30'),
      year,
    ];
    expect(timeSteps(figures, 'widest').map((it) => [it.key, it.byPlace.get('63-45')])).toEqual([
      ['2023', year],
    ]);
  });

  test('have the longer year to date rather than the year that was reported before its end', () => {
    const early = yearly('63-45', 2023, 80, { asOf: '2023-09-15' });
    const toNovember = observed(106, '2023-01-01', '2023-11-30');
    expect(timeSteps([early, toNovember], 'widest')[0]?.byPlace.get('63-45')).toBe(toNovember);
  });

  test('come in the order of time, and years without figures are no steps', () => {
    const figures = [2023, 2018, 2021].map((it) => yearly('63-45', it, 1));
    expect(timeSteps(figures, 'widest').map((it) => it.key)).toEqual(['2018', '2021', '2023']);
    expect(timeSteps([], 'widest')).toEqual([]);
  });

  test('bear the period of most of their figures', () => {
    const [step] = timeSteps(
      [
        observed(15, '2023-01-01', '2023-09-30', { placeId: '63-06' }),
        yearly('63-04', 2023, 1),
        yearly('63-45', 2023, 2),
      ],
      'widest',
    );
    expect(step?.period.end).toBe('2023-12-31');
  });

  test('keep figures of unlike stretches at one step, each under its own place', () => {
    const nine = observed(15, '2023-01-01', '2023-09-30', { placeId: '63-06' });
    const whole = yearly('63-45', 2023, 106);
    const [step] = timeSteps([nine, whole], 'widest');
    expect([step?.byPlace.get('63-06'), step?.byPlace.get('63-45')]).toEqual([nine, whole]);
    expect(timeSteps([nine, whole], 'year')[0]?.byPlace.has('63-06')).toBe(false);
  });
});
