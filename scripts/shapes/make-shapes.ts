import type { ShapesFile } from '../../src/datasets/map-shapes.ts';
import { attribution } from './attribution.ts';
import { dissolve } from './dissolve.ts';
import { drawing } from './drawing.ts';
import { fittedRings, thinnedRings } from './fitted-rings.ts';
import { islets } from './islets.ts';
import { pathOf, toArea } from './outline.ts';

/** A unit and its shapes in the drawing. */
export interface PlaceShapes {
  placeId: string;
  shapes: readonly string[];
}

const archipelagos = [
  { id: 'hoang-sa', shape: 'hoangsa', label: { x: 5740, y: 3330 } },
  { id: 'truong-sa', shape: 'truongsa', label: { x: 6400, y: 6050 } },
] as const;

const isLand = (shape: string) => !archipelagos.some((it) => it.shape === shape);
const partsOf = (isWanted: (shape: string) => boolean) =>
  drawing.parts.filter(({ shape }) => isWanted(shape));

const landParts = partsOf(isLand);
const landRings = thinnedRings(fittedRings(landParts.map(({ ring }) => ring)), 12);

/** The outlines of some units, and the archipelagos of those that they belong to. */
export function makeShapes(
  places: readonly PlaceShapes[],
): ShapesFile & { attribution: typeof attribution } {
  return {
    attribution,
    width: drawing.width,
    height: drawing.height,
    areas: Object.fromEntries(
      places.map(({ placeId, shapes }) => {
        const rings = landRings.filter((_, part) => shapes.includes(landParts[part]?.shape ?? ''));
        return [placeId, toArea(dissolve(rings))];
      }),
    ),
    archipelagos: archipelagos.map(({ id, shape, label }) => {
      const key = places.find((it) => it.shapes.includes(shape))?.placeId;
      if (key === undefined) throw new Error(`${id} belongs to no unit`);
      const rings = partsOf((it) => it === shape).map(({ ring }) => ring);
      return { id, key, label, outline: pathOf(islets(rings)) };
    }),
  };
}
