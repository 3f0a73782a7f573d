import type { Corners } from './map-outlines.ts';

/** A piece of a line that lies inside: which line, and from where to where along it. */
export interface Span {
  line: number;
  from: number;
  to: number;
}

/** Across lines and along them, from a point of the plane. */
type Turn = (x: number, y: number) => [across: number, along: number];

/** Level lines, and lines at 45° that rise to the right or fall. */
export const turns = {
  level: (x, y) => [y, x],
  rising: (x, y) => [x + y, x - y],
  falling: (x, y) => [x - y, x + y],
} satisfies Record<string, Turn>;

/** Where parallel lines, `step` apart, run inside some rings; what two rings share is outside. */
export function scanLines(rings: readonly Corners[], step: number, turn: Turn): Span[] {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const next = (at + 2) % ring.length;
      const [a, alongA] = turn(ring[at] ?? 0, ring[at + 1] ?? 0);
      const [b, alongB] = turn(ring[next] ?? 0, ring[next + 1] ?? 0);
      const last = Math.max(a, b);
      // An end of an edge counts for one of the two edges that meet there, never for both.
      for (let line = Math.ceil(Math.min(a, b) / step); line * step < last; line += 1) {
        const along = alongA + ((line * step - a) / (b - a)) * (alongB - alongA);
        const onLine = crossings.get(line);
        if (onLine) onLine.push(along);
        else crossings.set(line, [along]);
      }
    }
  }
  return [...crossings].flatMap(([line, places]) => {
    const sorted = places.sort((p, q) => p - q);
    return sorted.flatMap((from, at) => {
      const to = sorted[at + 1];
      return at % 2 === 0 && to !== undefined ? [{ line, from, to }] : [];
    });
  });
}
