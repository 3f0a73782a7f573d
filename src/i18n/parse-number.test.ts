import { expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

it('reads a number in the manner of the language', () => {
  expect(parseNumber('1.234', 'vi')).toBe(1234);
  expect(parseNumber('1.234', 'en')).toBe(1.234);
  expect(parseNumber('45.998.409,5', 'vi')).toBe(45_998_409.5);
  expect(parseNumber('−0,5', 'vi')).toBe(-0.5);
});

it('reads nothing where it is none in that language', () => {
  expect(['62.5', '1.23', '1e3', '', ' 5', '5%'].map((text) => parseNumber(text, 'vi'))).toEqual(
    Array(6).fill(null),
  );
  expect(parseNumber('62,5', 'en')).toBeNull();
});
