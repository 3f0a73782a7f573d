import type { ChartClasses } from '../chart-model.ts';
import { mixColours } from '../draw/mix-colours.ts';
import type { Palette } from '../palette.ts';
import { nth } from './nth.ts';

/**
 * A colour for each class, lowest first. Fewer classes than the palette has keep its ends and the
 * even way between them; more of them get colours in between.
 */
export function classColours({ scheme, classes }: ChartClasses, palette: Palette): string[] {
  const colours = palette[scheme];
  const last = colours.length - 1;
  const count = classes.length;
  const place = (at: number) => (at * last) / Math.max(1, count - 1);
  if (count > colours.length) return classes.map((_, at) => between(colours, place(at)));
  // The upper half mirrors the lower, so that both sides of a reference are as far from it.
  return classes.map((_, at) =>
    nth(colours, at * 2 < count ? Math.round(place(at)) : last - Math.round(place(count - 1 - at))),
  );
}

function between(colours: readonly string[], place: number): string {
  const lower = Math.min(Math.floor(place), colours.length - 2);
  return mixColours(nth(colours, lower), nth(colours, lower + 1), place - lower);
}
