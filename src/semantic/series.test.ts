import { expect, test } from 'vitest';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { partsIn } from './series.ts';

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
