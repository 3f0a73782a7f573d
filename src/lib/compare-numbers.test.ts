import { expect, test } from 'vitest';
import { compareNumbers } from './compare-numbers.ts';

test('the least comes first, and what has no end last', () => {
  expect([3, Infinity, -1, Infinity, 0].sort(compareNumbers)).toEqual([
    -1,
    0,
    3,
    Infinity,
    Infinity,
  ]);
});

test('two infinities are equal', () => {
  expect(compareNumbers(Infinity, Infinity)).toBe(0);
  expect(compareNumbers(-Infinity, -Infinity)).toBe(0);
});
