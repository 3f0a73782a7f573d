export type Point = [x: number, y: number];

/** Corners of a closed line; the last one is joined to the first. */
export type Ring = Point[];

/** The item at a place of a ring, counted on past its end. */
export function around<T>(ring: readonly T[], index: number): T {
  const item = ring.at(index % ring.length);
  if (item === undefined) throw new RangeError('an empty ring has no corners');
  return item;
}

/** Area inside a ring; negative where it runs against the clock, with y downwards. */
export function signedArea(ring: readonly { x: number; y: number }[]): number {
  const twice = ring.reduce((sum, { x, y }, index) => {
    const next = around(ring, index + 1);
    return sum + x * next.y - next.x * y;
  }, 0);
  return twice / 2;
}

/** Area inside some rings that lie apart. */
export const areaOf = (rings: readonly Ring[]): number =>
  rings.reduce((sum, ring) => sum + Math.abs(signedArea(ring.map(([x, y]) => ({ x, y })))), 0);

/** Without corners that stand twice in a row, and without needles: there and straight back again. */
export function tidyRing<T>(ring: readonly T[], isSame = (a: T, b: T) => a === b): T[] {
  const kept = ring.filter(
    (corner, index) =>
      !isSame(corner, around(ring, index + 1)) &&
      (ring.length < 3 || !isSame(around(ring, index + ring.length - 1), around(ring, index + 1))),
  );
  if (kept.length < 3) return [];
  return kept.length === ring.length ? kept : tidyRing(kept, isSame);
}

export const isSamePoint = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];
