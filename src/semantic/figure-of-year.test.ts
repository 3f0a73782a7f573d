import { expect, test } from 'vitest';
import { figuresByYear } from './figure-of-year.ts';
import { observed } from './observation.fixture.ts';

const whole = observed(86, '2022-01-01', '2022-12-31');

test('a figure is found by its place and the year that its period ends in', () => {
  const span = observed(140, '2022-01-01', '2023-11-30');
  const elsewhere = observed(8, '2022-01-01', '2022-12-31', { placeId: '63-34' });
  const figureOf = figuresByYear([whole, span, elsewhere]);
  expect(figureOf('63-45', 2022)).toBe(whole);
  expect(figureOf('63-45', 2023)).toBe(span);
  expect(figureOf('63-34', 2022)).toBe(elsewhere);
  expect(figureOf('63-34', 2023)).toBeUndefined();
  expect(figureOf('63-06', 2022)).toBeUndefined();
});

test('neither a plan nor a part of a total is taken for the figure', () => {
  const plan = observed(90, '2022-01-01', '2022-12-31', { kind: 'plan' });
  const part = observed(40, '2022-01-01', '2022-12-31', {
    breakdown: { dimension: 'field', member: 'agriculture' },
  });
  expect(figuresByYear([plan, part])('63-45', 2022)).toBeUndefined();
  expect(figuresByYear([plan, part, whole])('63-45', 2022)).toBe(whole);
});

test('of two in one year the first is found', () => {
  const half = observed(40, '2022-01-01', '2022-06-30');
  expect(figuresByYear([whole, half])('63-45', 2022)).toBe(whole);
  expect(figuresByYear([half, whole])('63-45', 2022)).toBe(half);
});
