import { expect, test } from 'vitest';
import { isoDay } from './iso-day.ts';

test('a day is written as it is where the clock stands, at its first and its last minute', () => {
  expect(isoDay(new Date(2026, 10, 21, 0, 1))).toBe('2026-11-21');
  expect(isoDay(new Date(2023, 0, 5, 23, 59))).toBe('2023-01-05');
});
