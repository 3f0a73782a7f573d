import { around, signedArea, type Point, type Ring } from './rings.ts';

/**
 * The rings round some rings taken together, all clockwise: an edge that two of them run along, one
 * each way, lies inside and goes. Where two rings touch in one point they stay two.
 */
export function dissolve(rings: readonly Ring[]): Ring[] {
  const leaving = edgesLeft(rings);
  const merged: Ring[] = [];
  for (const start of [...leaving.values()].flat()) {
    if (!take(leaving, start)) continue;
    const ring: Ring = [start.from];
    let edge = start;
    while (key(edge.to) !== key(start.from)) {
      const next = sharpestTurn(edge, leaving.get(key(edge.to)) ?? []);
      if (!next) throw new Error(`the line round a shape ends at ${key(edge.to)}`);
      take(leaving, next);
      ring.push(next.from);
      edge = next;
    }
    merged.push(ring);
  }
  return merged.filter(isOuter);
}

interface Edge {
  from: Point;
  to: Point;
}

type Edges = Map<string, Edge[]>;

function edgesLeft(rings: readonly Ring[]): Edges {
  const edges: Edges = new Map();
  for (const ring of rings) {
    ring.forEach((from, index) => {
      const to = around(ring, index + 1);
      const back = edges.get(key(to))?.find((it) => key(it.to) === key(from));
      if (back) take(edges, back);
      else edges.set(key(from), [...(edges.get(key(from)) ?? []), { from, to }]);
    });
  }
  return edges;
}

function take(edges: Edges, edge: Edge): boolean {
  const leaving = edges.get(key(edge.from)) ?? [];
  edges.set(
    key(edge.from),
    leaving.filter((it) => it !== edge),
  );
  return leaving.includes(edge);
}

/** The next edge of the same piece of land, which lies to the right of its edges. */
function sharpestTurn({ from, to }: Edge, leaving: readonly Edge[]): Edge | undefined {
  const back = angle(to, from);
  const turn = (edge: Edge) => {
    const turned = (back - angle(edge.from, edge.to)) % (2 * Math.PI);
    return turned > 0 ? turned : turned + 2 * Math.PI;
  };
  return leaving.toSorted((a, b) => turn(a) - turn(b)).at(0);
}

// No unit lies inside another: what looks like a hole is a river's mouth of a pixel or two.
const isOuter = (ring: Ring): boolean => signedArea(ring.map(([x, y]) => ({ x, y }))) > 0;
const angle = (from: Point, to: Point): number => Math.atan2(to[1] - from[1], to[0] - from[0]);
const key = ([x, y]: Point): string => `${x} ${y}`;
