import { expect, test } from 'vitest';
import { parsePace } from './parse-pace.ts';

test.each([
  ['0,85', 0.85],
  [' 1 ', 1],
  ['0.85', 0.85],
  ['5', 5],
])('“%s” is a pace, typed with a comma or a point', (text, pace) => {
  expect(parsePace(text, 'vi')).toBe(pace);
});

test.each(['', 'nhanh', '0', '-1', '5,1', '85', '1.250', '0,8,5', 'Infinity'])(
  '“%s” is none',
  (text) => {
    expect(parsePace(text, 'vi')).toBeNull();
  },
);
