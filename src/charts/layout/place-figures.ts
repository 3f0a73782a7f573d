import { measureText, type TextFace } from '../text/measure-text.ts';

interface Place {
  x: number;
  y: number;
}

/**
 * Whether a figure goes above its point or below: above, unless a line of the series would run
 * through it there and not below.
 */
export function sideOfFigure(
  words: string,
  point: Place,
  neighbours: { before: Place | undefined; after: Place | undefined },
  face: TextFace,
  floor: number,
): 'above' | 'below' {
  const half = measureText(words, face) / 2 + 2;
  const runsThrough = (side: -1 | 1) =>
    [neighbours.before, neighbours.after].some((other) => {
      if (!other) return false;
      // Height of the line, seen from the point, at the figure's edge: it enters the box there if
      // it has climbed past the box's near edge.
      const reach = Math.min(half, Math.abs(other.x - point.x));
      const climbed = ((other.y - point.y) * reach) / Math.abs(other.x - point.x || 1);
      return side * climbed > 9;
    });
  const hasRoomBelow = point.y + 30 < floor;
  return runsThrough(-1) && !runsThrough(1) && hasRoomBelow ? 'below' : 'above';
}
