import { symbolMark, type LineSymbol } from './line-symbol.ts';
import {
  circle,
  line,
  path,
  whenPointedAt,
  type Box,
  type Mark,
  type Style,
  rect,
} from './mark.ts';
import type { PointState } from '../chart-model.ts';

/**
 * A whole period is a solid point, a part-year a hollow one; a preliminary figure is a hollow
 * square, an estimate a hollow diamond, each as large to the eye as the ring of a part-year. Solid
 * points may have a symbol of their line.
 */
export function pointMark(
  x: number,
  y: number,
  state: PointState,
  colour: string,
  surface: string,
  radius = 4,
  symbol: LineSymbol = 'disc',
): Mark {
  if (state === 'whole' || state === 'missing') {
    return symbolMark(x, y, symbol, radius, colour, surface);
  }
  const style = { fill: surface, stroke: colour, lineWidth: 2 };
  return outline(x, y, state, radius + 1, style);
}

/** The ring by which a point that is walked to grows by 2 px. */
export function pointHalo(
  x: number,
  y: number,
  state: PointState,
  colour: string,
  radius = 4,
): Mark {
  const edge = state === 'whole' || state === 'missing' ? radius : radius + 2;
  const style = { fill: 'none', stroke: colour, lineWidth: 2 };
  return { ...whenPointedAt(outline(x, y, state, edge + 1, style)), z2: 7 };
}

/** A disc's outline, or the square or diamond of the same area once its 2 px edge is drawn. */
function outline(x: number, y: number, state: PointState, radius: number, style: Style): Mark {
  if (state !== 'preliminary' && state !== 'estimate') return circle(x, y, radius, style);
  const half = (radius + 1) * (Math.sqrt(Math.PI) / 2) - 1;
  const reach = (radius + 1) * Math.sqrt(Math.PI / 2) - Math.SQRT2;
  const d =
    state === 'preliminary'
      ? `M${fixed(x - half)} ${fixed(y - half)}h${fixed(2 * half)}v${fixed(2 * half)}h${fixed(-2 * half)}Z`
      : `M${fixed(x)} ${fixed(y - reach)}L${fixed(x + reach)} ${fixed(y)}L${fixed(x)} ${fixed(y + reach)}L${fixed(x - reach)} ${fixed(y)}Z`;
  return { ...path(d, style), z2: 5 };
}

const fixed = (value: number): number => Math.round(value * 100) / 100;

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
  const cross = crossMark(middle, colours.cross);
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

/** The cross between two figures that must not be compared. */
export function crossMark({ x, y }: { x: number; y: number }, stroke: string): Mark {
  const arm = 6;
  return path(
    `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`,
    { stroke, lineWidth: 1.5, fill: 'none' },
  );
}

/** Area in which the pointer finds a point; never seen. */
export const hitArea = (box: Box): Mark => ({ ...rect(box, { fill: 'transparent' }), z2: -1 });
