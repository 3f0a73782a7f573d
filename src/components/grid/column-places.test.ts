import { expect, it } from 'vitest';
import { columnPlaces, columnsInSight } from './column-places.ts';

const places = columnPlaces([100, 50, 200, 50]);

it('sets columns beside one another', () => {
  expect(places.map(({ start }) => start)).toEqual([0, 100, 150, 350]);
});

it.each([
  [0, 100, [0, 1]],
  [0, 101, [0, 2]],
  [99, 10, [0, 2]],
  [100, 10, [1, 2]],
  [160, 20, [2, 3]],
  [0, 1000, [0, 4]],
  [900, 100, [4, 4]],
])('from %i px on, %i px let see %j', (left, room, [from, until]) => {
  expect(columnsInSight(places, left, room)).toEqual({ from, until });
});

it('finds its place among ten thousand columns, and in none', () => {
  const many = columnPlaces(Array.from({ length: 10_000 }, () => 100));
  expect(columnsInSight(many, 500_000, 300)).toEqual({ from: 5000, until: 5003 });
  expect(columnsInSight([], 0, 300)).toEqual({ from: 0, until: 0 });
});
