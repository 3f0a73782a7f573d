import { describe, expect, test } from 'vitest';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { inOrderOfTime, onePerYear, outermost, partsIn, totalOrParts } from './series.ts';

const figure = (value: number, member?: string): Observation =>
  observed(value, '2023-01-01', '2023-09-30', {
    breakdown: member === undefined ? null : { dimension: 'field', member },
  });
const completeOf = (...figures: Observation[]) => partsIn(figures).map((it) => it.complete);

test('parts that add up to the printed total are complete: 42 and 77 of 119', () => {
  expect(completeOf(figure(119), figure(42, 'four'), figure(77, 'three'))).toEqual([true]);
  expect(completeOf(figure(120), figure(42, 'four'), figure(77, 'three'))).toEqual([false]);
});

test('decimals add up as on paper: 0,1 and 0,2 are 0,3', () => {
  expect(completeOf(figure(0.3), figure(0.1, 'a'), figure(0.2, 'b'))).toEqual([true]);
  expect(completeOf(figure(0.31), figure(0.1, 'a'), figure(0.2, 'b'))).toEqual([false]);
});

test('what is below zero is no part of a whole, though it adds up', () => {
  expect(completeOf(figure(10), figure(15, 'a'), figure(-5, 'b'))).toEqual([false]);
  expect(completeOf(figure(10), figure(10, 'a'), figure(0, 'b'))).toEqual([true]);
});

test('one part, a part told twice, or no total is not complete', () => {
  expect(completeOf(figure(42), figure(42, 'a'))).toEqual([false]);
  expect(completeOf(figure(84), figure(42, 'a'), figure(42, 'a'))).toEqual([false]);
  expect(completeOf(figure(42, 'a'), figure(77, 'b'))).toEqual([false]);
});

describe('a breakdown', () => {
  const part = (dimension: string, more: Partial<Observation> = {}) => ({
    ...figure(10, 'a'),
    breakdown: { dimension, member: 'a' },
    ...more,
  });
  const [first, second] = [figure(42, 'four'), figure(77, 'three')];

  test('is of one indicator, place, period, dimension and report', () => {
    const apart = [
      part('field'),
      part('kind'),
      part('field', { indicatorId: 'fines' }),
      part('field', { placeId: '63-06' }),
      part('field', { period: { start: '2022-01-01', end: '2022-09-30', precision: 'day' } }),
      part('field', { sourceId: 'quang-tri-2024-11' }),
    ];
    expect(partsIn(apart).map(({ parts }) => parts)).toEqual(apart.map((it) => [it]));
  });

  test('goes with the total of its own report, place and period and no other', () => {
    const total = figure(119);
    const others: Observation[] = [
      { ...figure(1), indicatorId: 'fines' },
      { ...figure(2), placeId: '63-06' },
      { ...figure(3), sourceId: 'quang-tri-2024-11' },
      observed(4, '2022-01-01', '2022-09-30'),
      { ...figure(5), kind: 'plan' },
    ];
    const told = partsIn([first, second, ...others, total]);
    expect(told).toEqual([{ dimension: 'field', total, parts: [first, second], complete: true }]);
    expect(partsIn([first, second, ...others])).toMatchObject([
      { total: undefined, complete: false },
    ]);
  });

  test('of what was done has no planned parts', () => {
    const planned: Observation = { ...figure(20, 'other'), kind: 'plan' };
    expect(partsIn([first, planned, second]).map(({ parts }) => parts)).toEqual([[first, second]]);
    expect(partsIn([planned])).toEqual([]);
  });
});

// Cao Bằng 2018: nine agencies checked in July, among the 17 since January.
const july = observed(9, '2018-07-01', '2018-07-31', { asOf: '2018-07-19' });
const sinceJanuary = observed(17, '2018-01-01', '2018-07-19');
const year2017 = observed(30, '2017-01-01', '2017-12-31');

test('figures come in the order of time, of two that end together the longer first', () => {
  const quarter = observed(9, '2023-07-01', '2023-09-30');
  const nine = observed(20, '2023-01-01', '2023-09-30');
  expect(inOrderOfTime([quarter, nine, year2017])).toEqual([year2017, nine, quarter]);
});

test('a year has one figure: the 17 since January, not the 9 of July inside them', () => {
  expect(onePerYear([july, sinceJanuary, year2017])).toEqual([year2017, sinceJanuary]);
  expect(onePerYear([])).toEqual([]);
});

test('a year without a total is told by the parts of the period that tells most', () => {
  const part = (value: number, end: string, member: string) =>
    observed(value, '2023-01-01', end, { breakdown: { dimension: 'field', member } });
  const halves = [part(5, '2023-06-30', 'a'), part(6, '2023-06-30', 'b')];
  const nines = [part(8, '2023-09-30', 'a'), part(9, '2023-09-30', 'b')];
  expect(totalOrParts([...halves, ...nines])).toEqual(nines);
  const half = observed(11, '2023-01-01', '2023-06-30');
  expect(totalOrParts([...nines, half])).toEqual([half]);
  expect(totalOrParts([])).toEqual([]);
});

describe('a figure inside another', () => {
  test('is no step after it: the 9 of July are among the 17 since January', () => {
    expect(outermost([year2017, sinceJanuary, july])).toEqual([year2017, sinceJanuary]);
  });

  test('is of the same place', () => {
    const elsewhere = { ...july, placeId: '63-06' };
    expect(outermost([sinceJanuary, elsewhere])).toEqual([sinceJanuary, elsewhere]);
  });

  test('neither begins before it nor is known for longer', () => {
    const firstHalf = observed(20, '2023-01-01', '2023-06-30');
    const secondHalf = observed(25, '2023-07-01', '2023-12-31');
    const spring = observed(12, '2023-04-01', '2023-09-30');
    const all = [firstHalf, spring, secondHalf];
    expect(outermost(all)).toEqual(all);
  });

  test('is none that begins with it: they tell how the year has grown', () => {
    const grown = [
      observed(20, '2023-01-01', '2023-06-30'),
      observed(31, '2023-01-01', '2023-09-30'),
    ];
    expect(outermost(grown)).toEqual(grown);
  });

  test('is none in a span of years, and none that stands at a date', () => {
    // Quảng Trị's support of 2022 to November 2023, and a year of it.
    const span = observed(31, '2022-01-01', '2023-11-30');
    const inSpan = observed(12, '2023-02-01', '2023-11-30');
    expect(outermost([span, inSpan])).toEqual([span, inSpan]);
    const atDate = observed(119, '2018-06-30', '2018-06-30');
    expect(outermost([sinceJanuary, atDate])).toEqual([sinceJanuary, atDate]);
  });
});
