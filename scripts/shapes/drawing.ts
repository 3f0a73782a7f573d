import vietnam from '@svg-maps/vietnam';
import { pathRings } from './path-rings.ts';
import { signedArea, type Ring } from './rings.ts';

/** Outlines are on a grid of tenths of the drawing's pixels, in whole numbers. */
const grid = 10;
/** Around all that is drawn, on the grid: the northernmost point lies on the edge of the drawing. */
const margin = 20;

/** One closed line of a shape; all run in the same direction. */
export interface Part {
  shape: string;
  ring: Ring;
}

const [, , width = 0, height = 0] = vietnam.viewBox.split(' ').map(Number);

/** The drawing of the package, on the grid. */
export const drawing = {
  width: width * grid + 2 * margin,
  height: height * grid + 2 * margin,
  parts: vietnam.locations.flatMap(({ id, path }): Part[] =>
    pathRings(path).map((ring) => ({
      shape: id,
      ring: clockwise(ring.map(([x, y]) => [x * grid + margin, y * grid + margin])),
    })),
  ),
};

function clockwise(ring: Ring): Ring {
  return signedArea(ring.map(([x, y]) => ({ x, y }))) < 0 ? ring.reverse() : ring;
}
