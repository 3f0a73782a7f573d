import { allPairs } from '../../lib/all-pairs.ts';
import type { ChartClasses, ChartModel } from '../chart-model.ts';
import type { ClassLook } from '../draw/class-legend.ts';
import { contrast } from '../draw/text-on.ts';
import type { Palette } from '../palette.ts';
import type { Addition, Rivals } from '../scene.ts';
import { classColours } from './class-colours.ts';
import { nth } from './nth.ts';

/** A cell of a heat map, or a province of a map as wide as a page. */
const extent = 28;

/** A fill with less than this against the ground is seen by its edge only. */
const leastContrast = 1.5;

/**
 * How each class is drawn, lowest first. Where colours may be lost, those under a reference have
 * level lines, for in greys both sides are the same; classes from little to much keep their order.
 */
export function classLooks(
  { classes, patterned = false }: ChartModel,
  palette: Palette,
): ClassLook[] {
  if (!classes) return [];
  const withLines = patterned && classes.scheme === 'diverging' ? classesBelow(classes) : 0;
  const { mapGround, paleEdge } = palette;
  return classColours(classes, palette).map((fill, at) => ({
    fill,
    hasLines: at < withLines,
    edge: contrast(fill, mapGround) < leastContrast ? paleEdge : null,
  }));
}

/** Unless said, as many lie below as above, and one in the middle is at the reference. */
const classesBelow = ({ classes, below = Math.floor(classes.length / 2) }: ChartClasses): number =>
  below;

export function classRivals(model: ChartModel, palette: Palette): Rivals[] {
  const looks = classLooks(model, palette);
  const names = model.classes?.classes ?? [];
  return allPairs(
    names.map(({ label }, at) => {
      const { fill, hasLines } = nth(looks, at);
      return { name: label, colour: fill, mark: hasLines ? 'lines' : 'plain', extent };
    }),
  );
}

export const classAdditions = ({ classes }: ChartModel): Addition[] =>
  classes?.scheme === 'diverging' ? ['class-lines'] : [];
