/** The stretch of a strip that is nearer to a point than to the ones above and below it. */
export function shareOfStrip(
  points: readonly { y: number }[],
  { y }: { y: number },
  top: number,
  bottom: number,
): { y: number; height: number } {
  const above = points.filter((it) => it.y < y).map((it) => (it.y + y) / 2);
  const below = points.filter((it) => it.y > y).map((it) => (it.y + y) / 2);
  const from = Math.max(top, ...above);
  return { y: from, height: Math.max(0, Math.min(bottom, ...below) - from) };
}

/** The same of all points of a strip at once, in their order. */
export function sharesOfStrip(
  points: readonly { y: number }[],
  top: number,
  bottom: number,
): { y: number; height: number }[] {
  const levels = [...new Set(points.map(({ y }) => y))].sort((a, b) => a - b);
  const shares = new Map(
    levels.map((y, at) => {
      const [above, below] = [levels[at - 1], levels[at + 1]];
      const from = Math.max(top, above === undefined ? top : (above + y) / 2);
      const to = Math.min(bottom, below === undefined ? bottom : (below + y) / 2);
      return [y, { y: from, height: Math.max(0, to - from) }] as const;
    }),
  );
  return points.map(({ y }) => shares.get(y) ?? { y, height: 0 });
}
