import { around, signedArea, tidyRing } from './rings.ts';
import type { Joint } from './weld-borders.ts';

/** Longer or larger than this a gap between neighbours is water, and no fault of the drawing. */
const longest = 8;
const largest = 60;

/**
 * Where two neighbours go different ways from one common joint to another close by, the later one
 * takes the way of the earlier. All rings must run in the same direction.
 */
export function agreeOnBorders(parts: readonly Joint[][]): Joint[][] {
  const agreed = parts.map((ring) => [...ring]);
  const edges = edgesOf(agreed);
  let changes = 0;
  agreed.forEach((ring, part) => {
    const open = ring.map((from, index) => !edges.has(edgeKey(around(ring, index + 1), from)));
    const start = open.indexOf(false);
    if (start < 0 || !open.includes(true)) return;
    const whole: Joint[] = [];
    let at = 0;
    while (at < ring.length) {
      whole.push(around(ring, start + at));
      let end = at;
      while (end < ring.length && around(open, start + end)) end += 1;
      const way = otherWay(agreed, part, start + at, start + end);
      if (way) changes += 1;
      whole.push(...(way?.joints ?? []));
      at += way?.edges ?? 1;
    }
    agreed[part] = tidyRing(whole);
    for (const joint of agreed[part]) joint.parts.add(part);
  });
  return changes === 0 ? agreed : agreeOnBorders(agreed);
}

/** From a joint of a part to one of the next few: the joints between them in a neighbour's line. */
function otherWay(
  parts: readonly Joint[][],
  part: number,
  from: number,
  end: number,
): { joints: Joint[]; edges: number } | undefined {
  const ring = parts[part] ?? [];
  for (let to = Math.min(end, from + longest); to > from; to -= 1) {
    const [first, last] = [around(ring, from), around(ring, to)];
    for (const other of first.parts) {
      if (other === part || !last.parts.has(other)) continue;
      const theirs = wayIn(parts[other] ?? [], last, first);
      const own = Array.from({ length: to - from }, (_, step) => around(ring, from + step));
      if (theirs && Math.abs(signedArea([...own, last, ...theirs])) <= largest) {
        return { joints: theirs.reverse(), edges: to - from };
      }
    }
  }
  return undefined;
}

/** What lies between two joints of a ring, if they are close to one another. */
function wayIn(ring: readonly Joint[], from: Joint, to: Joint): Joint[] | undefined {
  const start = ring.indexOf(from);
  const end = ring.indexOf(to);
  if (start < 0 || end < 0) return undefined;
  const length = (end - start + ring.length) % ring.length;
  if (length > longest) return undefined;
  return Array.from({ length: length - 1 }, (_, step) => around(ring, start + step + 1));
}

function edgesOf(parts: readonly Joint[][]): Set<string> {
  return new Set(
    parts.flatMap((ring) => ring.map((from, index) => edgeKey(from, around(ring, index + 1)))),
  );
}

const edgeKey = (from: Joint, to: Joint): string => `${from.x} ${from.y} ${to.x} ${to.y}`;
