/** A colour "#rrggbb" between two others, `share` of the way to the second. */
export function mixColours(from: string, to: string, share: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const [a = 0, b = 0] = [from, to].map((it) => Number.parseInt(it.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share);
  });
  return `#${mixed.map((it) => it.toString(16).padStart(2, '0')).join('')}`;
}
