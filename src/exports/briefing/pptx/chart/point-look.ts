import type { ChartLink, ChartSeries, PointState } from '../../../../charts/chart-model.ts';
import type { LineLook, MarkerLook, PointLook } from './native-chart.ts';
import { inks, type SchemeColour } from './scheme-colour.ts';

type Role = ChartSeries['role'];

/** Accent is what is looked at, ink what is set beside it, grey all others. */
export const barInk = (role: Role): SchemeColour =>
  ({ focus: inks.accent, beside: inks.second, context: inks.contextBar })[role];

export const lineInk = (role: Role): SchemeColour =>
  ({ focus: inks.accent, beside: inks.ink, context: inks.contextLine })[role];

/** A name in the colour of its line; grey lines are too faint for words. */
export const nameInk = (role: Role): SchemeColour =>
  ({ focus: inks.accent, beside: inks.ink, context: inks.second })[role];

/**
 * A solid bar; a hatched one with a dashed edge where the year is not over; a hollow one for a
 * preliminary figure, and with a dotted edge for an estimate.
 */
export function barLook(state: PointState, colour: SchemeColour): PointLook {
  if (state === 'whole' || state === 'missing') return { fill: colour, line: 'none' };
  const edge = { colour, width: 1.5 };
  if (state === 'part-year') return { fill: { hatch: colour }, line: { ...edge, dash: 'sysDash' } };
  return {
    fill: inks.paper,
    line: state === 'estimate' ? { ...edge, dash: 'sysDot' } : edge,
  };
}

/**
 * A whole period is a solid point, a part-year a hollow one; a preliminary figure is a hollow
 * square, an estimate a hollow diamond.
 */
export function markerLook(state: PointState, colour: SchemeColour, size: number): MarkerLook {
  if (state === 'whole' || state === 'missing') {
    return { symbol: 'circle', size, fill: colour, edge: colour };
  }
  const symbol = { 'part-year': 'circle', preliminary: 'square', estimate: 'diamond' } as const;
  return { symbol: symbol[state], size: size + 2, fill: inks.paper, edge: colour };
}

/** The line towards a point tells how final the point is. Lines that are cut end where they do. */
export function linkLook(join: ChartLink['join'], line: LineLook): LineLook {
  if (join === 'dashed') return { ...line, dash: 'dash' };
  return join === 'dotted' ? { ...line, dash: 'sysDot' } : line;
}
