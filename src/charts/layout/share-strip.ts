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
