import { NearPoints } from './near-points.ts';
import type { Point, Ring } from './rings.ts';

/** In the drawing neighbours stand up to a third of a pixel off one another. */
const farthest = 3.5;
/** Fewer corners than this may lie near one another by chance. */
const fewest = 6;
const rounds = 500;

interface Corner {
  part: number;
  x: number;
  y: number;
}

/** From one part to a neighbour: how far its corners lie off, and how many there are. */
interface Gap {
  to: number;
  x: number;
  y: number;
  weight: number;
}

/**
 * Moves each part as a whole to where its borders fit its neighbours'. In the drawing both sides of
 * a border are the same line, but each part was moved a little by the rounding of its first point.
 */
export function alignParts(parts: readonly Ring[]): Ring[] {
  const gaps = gapsBetween(parts);
  const moves = parts.map((): Point => [0, 0]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [part, ofPart] of gaps) moves[part] = meanMove(ofPart, moves);
  }
  return parts.map((ring, part) => {
    const [right, down] = moves[part] ?? [0, 0];
    return ring.map(([x, y]): Point => [x + right, y + down]);
  });
}

function meanMove(gaps: readonly Gap[], moves: readonly Point[]): Point {
  let weights = 0;
  let right = 0;
  let down = 0;
  for (const { to, x, y, weight } of gaps) {
    const [otherRight, otherDown] = moves[to] ?? [0, 0];
    weights += weight;
    right += weight * (x + otherRight);
    down += weight * (y + otherDown);
  }
  return [right / weights, down / weights];
}

function gapsBetween(parts: readonly Ring[]): Map<number, Gap[]> {
  const corners = parts.flatMap((ring, part) => ring.map(([x, y]): Corner => ({ part, x, y })));
  const near = new NearPoints(corners);
  const offsets = parts.map(() => new Map<number, Point[]>());
  for (const corner of corners) {
    for (const other of nearestOfOthers(corner, near)) {
      const toOther = offsets[corner.part]?.get(other.part) ?? [];
      toOther.push([other.x - corner.x, other.y - corner.y]);
      offsets[corner.part]?.set(other.part, toOther);
    }
  }
  const gaps = offsets.map((ofPart, part) => [part, [...ofPart].flatMap(toGap)] as const);
  return new Map(gaps.filter(([, ofPart]) => ofPart.length > 0));
}

function toGap([to, offsets]: [number, Point[]]): Gap[] {
  if (offsets.length < fewest) return [];
  const x = median(offsets.map((it) => it[0]));
  const y = median(offsets.map((it) => it[1]));
  return [{ to, x, y, weight: offsets.length }];
}

/** Of every other part the corner that lies nearest. */
function nearestOfOthers({ part, x, y }: Corner, near: NearPoints<Corner>): Corner[] {
  const nearest = new Map<number, Corner>();
  for (const corner of near.around(x, y, farthest)) {
    if (corner.part !== part && !nearest.has(corner.part)) nearest.set(corner.part, corner);
  }
  return [...nearest.values()];
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
