import type { ChartLink } from '../chart-model.ts';
import type { Palette } from '../palette.ts';
import { line, type Mark, type Style } from './mark.ts';
import { cutLink } from './symbols.ts';

interface Place {
  x: number;
  y: number;
}

/**
 * How two neighbouring points are joined: dashed towards a part-year, dotted towards a figure that is
 * not final, not at all over a gap.
 */
export function linkMark(
  join: ChartLink['join'],
  from: Place,
  to: Place,
  { colour, width, palette }: { colour: string; width: number; palette: Palette },
): Mark[] {
  if (join === 'none') return [];
  if (join === 'cut') return cutLink(from, to, { stub: palette.contextLine, cross: palette.ink });
  return [line(from.x, from.y, to.x, to.y, { stroke: colour, lineWidth: width, ...dashes[join] })];
}

const dashes: Record<'solid' | 'dashed' | 'dotted', Style> = {
  solid: {},
  dashed: { lineDash: [4, 4] },
  dotted: { lineDash: [1.5, 4], lineCap: 'round' },
};
