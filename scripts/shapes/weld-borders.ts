import { NearPoints } from './near-points.ts';
import { around, tidyRing, type Ring } from './rings.ts';

/** Corners of neighbours that lie nearer than this are meant to be one. */
const reach = 2.5;
/** Nearer than this two corners cannot be told apart in the picture. */
const blur = 1.5;

/** A corner on the grid of the picture, and the parts that have it. */
export interface Joint {
  x: number;
  y: number;
  parts: Set<number>;
}

/**
 * Parts whose borders go through the same joints on both sides: corners that nearly meet become
 * one, and a corner that lies on a neighbour's straight edge becomes a corner of the neighbour too.
 */
export function weldBorders(parts: readonly Ring[]): Joint[][] {
  const joints = new NearPoints<Joint>();
  const welded = parts.map((ring, part) => tidyRing(jointsOf(ring, part, joints)));
  return welded.map((ring, part) => {
    const whole = tidyRing(withCornersOfOthers(ring, part, joints));
    for (const joint of whole) joint.parts.add(part);
    return whole;
  });
}

function jointsOf(ring: Ring, part: number, joints: NearPoints<Joint>): Joint[] {
  const met = meetings(ring, joints);
  return ring.map(([x, y], index) => {
    const joint =
      met.get(index) ??
      joints.around(x, y, blur).at(0) ??
      newJoint(Math.round(x), Math.round(y), joints);
    joint.parts.add(part);
    return joint;
  });
}

function newJoint(x: number, y: number, joints: NearPoints<Joint>): Joint {
  const joint: Joint = { x, y, parts: new Set() };
  joints.add(joint);
  return joint;
}

/** Pairs of a corner and a joint, the nearest first, so that a fine line keeps its corners apart. */
function meetings(ring: Ring, joints: NearPoints<Joint>): Map<number, Joint> {
  const pairs = ring
    .flatMap(([x, y], index) =>
      joints.around(x, y, reach).map((joint) => {
        const distance = Math.hypot(joint.x - x, joint.y - y);
        return { index, joint, distance };
      }),
    )
    .sort((a, b) => a.distance - b.distance);
  const met = new Map<number, Joint>();
  const taken = new Set<Joint>();
  for (const { index, joint } of pairs) {
    if (met.has(index) || taken.has(joint)) continue;
    met.set(index, joint);
    taken.add(joint);
  }
  return met;
}

function withCornersOfOthers(
  ring: readonly Joint[],
  part: number,
  joints: NearPoints<Joint>,
): Joint[] {
  return ring.flatMap((from, index) => {
    const to = around(ring, index + 1);
    const half = Math.hypot(to.x - from.x, to.y - from.y) / 2;
    const between = joints
      .around((from.x + to.x) / 2, (from.y + to.y) / 2, half + reach)
      .filter((joint) => !joint.parts.has(part))
      .map((joint) => ({ joint, share: shareOfEdge(joint, from, to) }))
      .filter(({ share }) => share > 0 && share < 1)
      .sort((a, b) => a.share - b.share);
    return [from, ...between.map((it) => it.joint)];
  });
}

/** How far along an edge a joint lies on it, from 0 to 1; nothing where it lies off the edge. */
function shareOfEdge({ x, y }: Joint, from: Joint, to: Joint): number {
  const right = to.x - from.x;
  const down = to.y - from.y;
  const length = Math.hypot(right, down);
  const off = Math.abs((x - from.x) * down - (y - from.y) * right) / length;
  return off < reach ? ((x - from.x) * right + (y - from.y) * down) / length ** 2 : Number.NaN;
}
