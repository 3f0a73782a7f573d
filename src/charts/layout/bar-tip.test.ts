import { expect, test } from 'vitest';
import { barTip } from './bar-tip.ts';

test('a bar ends at its figure', () => {
  expect(barTip(200, 120, -1)).toBe(120);
  expect(barTip(200, 260, -1)).toBe(260);
});

test('a zero has four pixels towards its side', () => {
  expect(barTip(200, 200, -1)).toBe(196);
  expect(barTip(10, 10, 1)).toBe(14);
});

test('no figure has a shorter bar than a zero, and each is on its own side', () => {
  expect(barTip(200, 199.9, -1)).toBe(196);
  expect(barTip(200, 200.1, -1)).toBe(204);
  expect(barTip(10, 9.99, 1)).toBe(6);
});
