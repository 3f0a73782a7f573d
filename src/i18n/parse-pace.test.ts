import { expect, test } from 'vitest';
import { parsePace } from './parse-pace.ts';

test.each([
  ['0,85', 0.85],
  [' 1 ', 1],
  ['0.85', 0.85],
  ['5', 5],
  ['85', 0.85],
  ['85%', 0.85],
  ['92,5 %', 0.925],
  ['0,855555', 0.8556],
])('“%s” is a pace, typed with a comma or a point, or as a percentage', (text, pace) => {
  expect(parsePace(text, 'vi')).toBe(pace);
});

test.each(['', 'nhanh', '0', '-1', '5,1', '0,00001', '1.250', '600%', '0,8,5', 'Infinity'])(
  '“%s” is none',
  (text) => {
    expect(parsePace(text, 'vi')).toBeNull();
  },
);
