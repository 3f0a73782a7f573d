import type { MapShapes } from '../chart-model.ts';

/** x and y of corners, one after the other. */
export type Corners = readonly number[];

/** An area of a map on its board. */
interface AreaOutline {
  rings: Corners[];
  /** Its outer edge: coast, and the border of the country. */
  coast: Corners[];
  /** Its borders with areas that come later; those with earlier ones are theirs. */
  borders: Corners[];
}

interface MapOutlines {
  areas: ReadonlyMap<string, AreaOutline>;
  /** Islets of archipelagos, by the area that they belong to. */
  islets: ReadonlyMap<string, Corners[]>;
}

const known = new WeakMap<MapShapes['areas'], MapOutlines>();

/** The outlines as corners; the same shapes are read once, however often they are coloured. */
export function mapOutlines(shapes: MapShapes): MapOutlines {
  const before = known.get(shapes.areas);
  if (before) return before;
  const islets = new Map<string, Corners[]>();
  for (const { key, outline } of shapes.archipelagos) {
    islets.set(key, [...(islets.get(key) ?? []), ...ringsOf(outline)]);
  }
  const outlines = { areas: edged(shapes), islets };
  known.set(shapes.areas, outlines);
  return outlines;
}

/** Rings of a path "M12 30l4-1-2 7z": a corner, and steps from each to the next. */
function ringsOf(path: string): Corners[] {
  return path
    .split('M')
    .slice(1)
    .map((ring) => {
      const numbers = (ring.match(/-?[\d.]+/g) ?? []).map(Number);
      for (let at = 2; at < numbers.length; at += 1) {
        numbers[at] = (numbers[at] ?? 0) + (numbers[at - 2] ?? 0);
      }
      return numbers;
    });
}

/** Neighbours have the same edges, one each way, so an edge that is there only once is the coast. */
function edged({ areas }: MapShapes): Map<string, AreaOutline> {
  const rings = new Map(Object.entries(areas).map(([key, it]) => [key, ringsOf(it.outline)]));
  const ways = new Set<string>();
  for (const ring of [...rings.values()].flat()) {
    eachEdge(ring, (from, to) => ways.add(`${from} ${to}`));
  }
  const drawn = new Set<string>();
  const outlines = new Map<string, AreaOutline>();
  for (const [key, ofArea] of rings) {
    const coast: Corners[] = [];
    const borders: Corners[] = [];
    for (const ring of ofArea) {
      coast.push(...runsOf(ring, (from, to) => !ways.has(`${to} ${from}`)));
      borders.push(
        ...runsOf(ring, (from, to) => ways.has(`${to} ${from}`) && !drawn.has(`${to} ${from}`)),
      );
      eachEdge(ring, (from, to) => drawn.add(`${from} ${to}`));
    }
    outlines.set(key, { rings: ofArea, coast, borders });
  }
  return outlines;
}

type EdgeTest = (from: string, to: string) => boolean;

function eachEdge(ring: Corners, visit: (from: string, to: string) => unknown): void {
  for (let at = 0; at < ring.length; at += 2) visit(cornerAt(ring, at), cornerAt(ring, at + 2));
}

/** The pieces of a ring whose edges pass a test; a ring that passes as a whole is closed. */
function runsOf(ring: Corners, isWanted: EdgeTest): Corners[] {
  const runs: number[][] = [];
  let run: number[] | undefined;
  for (let at = 0; at < ring.length; at += 2) {
    if (!isWanted(cornerAt(ring, at), cornerAt(ring, at + 2))) {
      run = undefined;
      continue;
    }
    if (!run) {
      run = [...pointAt(ring, at)];
      runs.push(run);
    }
    run.push(...pointAt(ring, at + 2));
  }
  return runs;
}

const pointAt = (ring: Corners, at: number): [number, number] => [
  ring[at % ring.length] ?? 0,
  ring[(at + 1) % ring.length] ?? 0,
];

const cornerAt = (ring: Corners, at: number): string => pointAt(ring, at).join();
