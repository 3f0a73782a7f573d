import { expect, test } from 'vitest';
import { KeptBytes } from './kept-bytes.ts';

const range = (start: number, end: number) => ({ start, end });
const bytesOf = (start: number, end: number) =>
  Uint8Array.from({ length: end - start }, (_, at) => start + at);

test('a range is found within a larger one, and only of its owner', () => {
  const kept = new KeptBytes(100);
  const [one, other] = [{}, {}];
  kept.keep(one, range(10, 30), bytesOf(10, 30));
  expect(kept.find(one, range(12, 15))).toEqual(bytesOf(12, 15));
  expect(kept.find(one, range(25, 31))).toBeUndefined();
  expect(kept.find(other, range(12, 15))).toBeUndefined();
  expect([kept.bytesOf(one), kept.bytesOf(other)]).toEqual([20, 0]);
});

test('the least lately used go first, and what is too large is not taken', () => {
  const kept = new KeptBytes(30);
  const owner = {};
  kept.keep(owner, range(0, 10), bytesOf(0, 10));
  kept.keep(owner, range(20, 30), bytesOf(20, 30));
  kept.find(owner, range(0, 10));
  kept.keep(owner, range(40, 55), bytesOf(40, 55));
  expect(kept.find(owner, range(20, 30))).toBeUndefined();
  expect(kept.find(owner, range(0, 10))).toEqual(bytesOf(0, 10));
  expect(kept.bytesOf(owner)).toBe(25);
  kept.keep(owner, range(100, 131), bytesOf(100, 131));
  expect(kept.find(owner, range(100, 131))).toBeUndefined();
  expect(kept.bytesOf(owner)).toBe(25);
});
