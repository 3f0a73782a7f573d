import type { Point, Ring } from './rings.ts';

/** A curve of this map is an edge of an islet: so many straight pieces are round enough. */
const piecesOfCurve = 4;

/** The rings of an SVG path of moves, lines and cubic curves, relative or absolute. */
export function pathRings(path: string): Ring[] {
  const rings: Ring[] = [];
  let at: Point = [0, 0];
  for (const [, letter = '', list = ''] of path.matchAll(/([mlcz])((?:[^mlcz])*)/gi)) {
    const command = letter.toLowerCase();
    const pairs = pairsOf(list);
    if (command === 'z') {
      at = rings.at(-1)?.[0] ?? at;
      continue;
    }
    const length = command === 'c' ? 3 : 1;
    for (let index = 0; index + length <= pairs.length; index += length) {
      const from = at;
      const targets = pairs
        .slice(index, index + length)
        .map(([x, y]): Point => (letter === command ? [from[0] + x, from[1] + y] : [x, y]));
      at = targets.at(-1) ?? at;
      if (command === 'm' && index === 0) rings.push([at]);
      else rings.at(-1)?.push(...(command === 'c' ? curve([from, ...targets]) : [at]));
    }
  }
  return rings;
}

function pairsOf(list: string): Point[] {
  const numbers = (list.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g) ?? []).map(Number);
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => [
    numbers[index * 2] ?? 0,
    numbers[index * 2 + 1] ?? 0,
  ]);
}

function curve(points: readonly Point[]): Point[] {
  return Array.from({ length: piecesOfCurve }, (_, index) =>
    onCurve(points, (index + 1) / piecesOfCurve),
  );
}

/** De Casteljau: the points' pairs are divided until one is left. */
function onCurve(points: readonly Point[], share: number): Point {
  const [first = [0, 0]] = points;
  if (points.length < 2) return first;
  const between = points.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = points[index] ?? first;
    return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
  });
  return onCurve(between, share);
}
