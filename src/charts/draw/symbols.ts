import { circle, line, path, whenPointedAt, type Box, type Mark, rect } from './mark.ts';
import type { PointState } from '../chart-model.ts';

/** A whole period is a solid point, a part-year a hollow one. */
export function pointMark(
  x: number,
  y: number,
  state: PointState,
  colour: string,
  surface: string,
  radius = 4,
): Mark {
  return state === 'part-year'
    ? circle(x, y, radius + 1, { fill: surface, stroke: colour, lineWidth: 2 })
    : circle(x, y, radius, { fill: colour });
}

/** The ring by which a point that is walked to grows by 2 px. */
export function pointHalo(
  x: number,
  y: number,
  state: PointState,
  colour: string,
  radius = 4,
): Mark {
  const edge = state === 'part-year' ? radius + 2 : radius;
  const ring = circle(x, y, edge + 1, { fill: 'none', stroke: colour, lineWidth: 2 });
  return { ...whenPointedAt(ring), z2: 7 };
}

/** The edge by which a bar that is walked to grows by 2 px. */
export const boxHalo = ({ x, y, width, height }: Box, ink: string): Mark => ({
  ...whenPointedAt(
    rect(
      { x: x - 2, y: y - 2, width: width + 4, height: height + 4 },
      { fill: 'none', stroke: ink, lineWidth: 2 },
    ),
  ),
  z2: 7,
});

/** "At least": an arrow off the mark, in the direction of more. */
export function boundArrow(x: number, y: number, towards: 'up' | 'right', stroke: string): Mark {
  const d =
    towards === 'up'
      ? `M${x} ${y - 3}V${y - 15}M${x - 5} ${y - 10}L${x} ${y - 15}L${x + 5} ${y - 10}`
      : `M${x + 3} ${y}H${x + 15}M${x + 10} ${y - 5}L${x + 15} ${y}L${x + 10} ${y + 5}`;
  return path(d, { stroke, lineWidth: 2, fill: 'none' });
}

/** Room that an arrow takes off the mark. */
export const boundArrowLength = 17;

/** Two figures that must not be compared: a cross between them, and nothing that joins them. */
export function cutLink(
  from: { x: number; y: number },
  to: { x: number; y: number },
  colours: { stub: string; cross: string },
): Mark[] {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const at = (distance: number) => ({
    x: from.x + ((to.x - from.x) * distance) / length,
    y: from.y + ((to.y - from.y) * distance) / length,
  });
  const arm = 6;
  const cross = path(
    `M${middle.x - arm} ${middle.y - arm}L${middle.x + arm} ${middle.y + arm}` +
      `M${middle.x - arm} ${middle.y + arm}L${middle.x + arm} ${middle.y - arm}`,
    { stroke: colours.cross, lineWidth: 1.5, fill: 'none' },
  );
  // Room for the point (8 px) and for the cross (10 px) on each half; short halves get no stub.
  if (length / 2 < 22) return [cross];
  const stubs = [
    [at(8), at(length / 2 - 10)],
    [at(length / 2 + 10), at(length - 8)],
  ] as const;
  return [
    ...stubs.map(([a, b]) => line(a.x, a.y, b.x, b.y, { stroke: colours.stub, lineWidth: 1 })),
    cross,
  ];
}

/** Area in which the pointer finds a point; never seen. */
export const hitArea = (box: Box): Mark => ({ ...rect(box, { fill: 'transparent' }), z2: -1 });
