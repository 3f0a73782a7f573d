import type { ChartClasses } from '../chart-model.ts';
import { mixColours } from '../draw/mix-colours.ts';
import type { Palette } from '../palette.ts';
import { nth } from './nth.ts';

/**
 * A colour for each class, lowest first. Fewer classes than the palette has keep its ends and the
 * even way between them; more of them get colours in between.
 */
export function classColours({ scheme, classes, below }: ChartClasses, palette: Palette): string[] {
  const colours = palette[scheme];
  if (below !== undefined) return aroundReference(classes.length, below, colours);
  const last = colours.length - 1;
  const count = classes.length;
  const place = (at: number) => (at * last) / Math.max(1, count - 1);
  if (count > colours.length) return classes.map((_, at) => between(colours, place(at)));
  // The upper half mirrors the lower, so that both sides of a reference are as far from it.
  return classes.map((_, at) =>
    nth(colours, at * 2 < count ? Math.round(place(at)) : last - Math.round(place(count - 1 - at))),
  );
}

/** Each side takes its half of the colours, the strongest furthest from the reference. */
function aroundReference(count: number, below: number, colours: readonly string[]): string[] {
  const middle = (colours.length - 1) / 2;
  const above = count - below;
  const lower = Array.from({ length: below }, (_, at) => (at * (middle - 1)) / Math.max(1, below));
  const upper = Array.from(
    { length: above },
    (_, at) => middle + 1 + ((at + 1) * (middle - 1)) / Math.max(1, above),
  );
  return [...lower, ...upper].map((place) => between(colours, place));
}

function between(colours: readonly string[], place: number): string {
  const lower = Math.min(Math.floor(place), colours.length - 2);
  return mixColours(nth(colours, lower), nth(colours, lower + 1), place - lower);
}
