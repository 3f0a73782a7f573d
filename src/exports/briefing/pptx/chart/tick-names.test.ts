import { expect, it } from 'vitest';
import { tickNames } from './tick-names.ts';

const years = (count: number) => Array.from({ length: count }, (_, at) => String(2000 + at));

it('names stand level and in the usual letters where they have room', () => {
  expect(tickNames(years(5), 14, 600)).toMatchObject({ isTurned: false, every: 1, size: 14 });
});

it('a name of two lines takes the room of two', () => {
  const [one, two] = [tickNames(['2023'], 14, 600), tickNames(['2023\nđến 11/2023'], 14, 600)];
  expect(two.height - one.height).toBeCloseTo(14 * 1.3);
});

it('names become a little smaller before they are turned', () => {
  expect(tickNames(years(16), 14, 520)).toMatchObject({ isTurned: false, size: 12 });
});

it('of names that touch even when they stand upright some are left out, and never the last', () => {
  const names = tickNames(years(61), 14, 500);
  expect(names).toMatchObject({ isTurned: true, size: 14 });
  expect(names.every).toBeGreaterThan(1);
  expect(60 % names.every).toBe(0);
});
