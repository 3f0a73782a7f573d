import { thinnedRings } from './fitted-rings.ts';
import { areaOf, around, type Ring } from './rings.ts';

/** An islet is a few steps of the grid wide, and keeps corners that a border on land would lose. */
const detail = 0.5;

/** Islets on the grid; one that is too small for it is a dot, since none may be lost. */
export function islets(rings: readonly Ring[]): Ring[] {
  const onGrid = rings.map((ring) =>
    ring.map(([x, y]): [number, number] => [Math.round(x), Math.round(y)]),
  );
  return thinnedRings(onGrid, detail).map((ring, index) =>
    areaOf([ring]) > 1 ? ring : dot(around(onGrid[index] ?? [], 0)),
  );
}

const dot = ([x, y]: [number, number]): Ring => [
  [x - 1, y],
  [x, y - 1],
  [x + 1, y],
  [x, y + 1],
];
