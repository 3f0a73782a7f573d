import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { Polygon, Topology } from 'topojson-specification';
import { agreeOnBorders } from './agree-on-borders.ts';
import { alignParts } from './align-parts.ts';
import { isSamePoint, tidyRing, type Point, type Ring } from './rings.ts';
import { weldBorders } from './weld-borders.ts';

/** Rings whose common borders are the same points on both sides. */
export const fittedRings = (rings: readonly Ring[]): Ring[] =>
  agreeOnBorders(weldBorders(alignParts(rings))).map((ring) => ring.map(({ x, y }) => [x, y]));

/**
 * Rings with fewer corners, a common border still being the same on both sides: a corner goes where
 * it and its neighbours span less than `detail`, in squares of the grid.
 */
export function thinnedRings(rings: readonly Ring[], detail: number): Ring[] {
  const polygons = rings.flatMap((ring, index) => {
    const [first] = ring;
    return first ? [[index, { type: 'Polygon', coordinates: [[...ring, first]] }] as const] : [];
  });
  const lines = topology(Object.fromEntries(polygons)) as unknown as Lines;
  const { arcs, objects } = simplify(presimplify(lines), detail);
  return rings.map((_, index) => {
    const [ring = []] = objects[index]?.arcs ?? [];
    const corners = ring.flatMap((arc) => {
      const line = (arcs[arc < 0 ? ~arc : arc] ?? []).map(([x = 0, y = 0]): Point => [x, y]);
      return (arc < 0 ? line.reverse() : line).slice(0, -1);
    });
    return tidyRing(corners, isSamePoint);
  });
}

type Lines = Topology<Record<string, Polygon>>;
