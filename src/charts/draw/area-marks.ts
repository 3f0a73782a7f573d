import type { ChartSeries } from '../chart-model.ts';
import type { AreaPaths } from '../layout/map-paths.ts';
import type { Palette } from '../palette.ts';
import { hatching } from './map-legend.ts';
import { path, whenPointedAt, type Mark, type Style } from './mark.ts';
import { textOn } from './text-on.ts';

/** Pointing at an area lifts its marks by one, so each kind of them is two above the one below. */
const heights = { fill: 0, hatch: 2, border: 4, islet: 6, outline: 8, halo: 20 };

const outlineWidths = { focus: 2.4, beside: 1.6, context: 0 } as const;

/** How an area is filled: with the colour of its class, or hatched for want of one. */
interface AreaGround {
  fill: string;
  reason?: 'missing' | 'apart';
  /** Its class has level lines, for where colours don't tell the classes. */
  hasLines?: boolean;
  /** Line round an area that is as pale as the ground. */
  edge?: string | null;
}

/** An area in its class, with its share of the lines between areas and round the country. */
export function areaMarks(
  paths: AreaPaths,
  { fill, reason, hasLines, edge }: AreaGround,
  role: ChartSeries['role'],
  palette: Palette,
  pen: number,
): Mark[] {
  const { islets } = paths;
  const outline = outlineWidths[role] * pen;
  const whole = paths.fill + islets;
  return [
    at('fill', path(paths.fill, { fill })),
    ...(reason ? hatching(paths.hatch, reason, palette).map((it) => at('hatch', it)) : []),
    ...(hasLines ? [at('hatch', stroke(paths.level(), textOn(fill), pen))] : []),
    at('border', stroke(paths.borders, palette.surface, 0.8 * pen)),
    at('border', stroke(paths.coast, palette.rule2, pen)),
    // Two hatched neighbours are of one colour with the line between them.
    ...(reason ? [at('border', stroke(paths.fill, palette.rule2, 0.7 * pen))] : []),
    ...(edge ? [at('border', stroke(paths.fill, edge, 0.7 * pen))] : []),
    // An islet is smaller than the lines round it: it shows as a grain of its class with an edge.
    ...(islets
      ? [
          at('islet', stroke(islets, outline > 0 ? palette.ink : palette.rule2, 3)),
          at('islet', stroke(islets, fill, 1.4, fill)),
        ]
      : []),
    ...(outline > 0
      ? [
          at('outline', stroke(paths.fill, palette.surface, outline + 1.2)),
          at('outline', stroke(paths.fill, palette.ink, outline)),
        ]
      : []),
    at('halo', whenPointedAt(stroke(whole, palette.ink, 2 * pen))),
  ];
}

/** Coasts are jagged, and mitred corners would stand out from them like thorns. */
function stroke(d: string, colour: string, lineWidth: number, fill = 'none'): Mark {
  const style: Style & { lineJoin: 'round' } = {
    stroke: colour,
    lineWidth,
    fill,
    lineJoin: 'round',
  };
  return { ...path(d, style), silent: true };
}

const at = (height: keyof typeof heights, mark: Mark): Mark => ({ ...mark, z2: heights[height] });
