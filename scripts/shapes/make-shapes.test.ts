import { describe, expect, it } from 'vitest';
import type { ShapesFile } from '../../src/datasets/map-shapes.ts';
import { readPackages } from '../data/read-packages.ts';
import { dataFolder } from '../data/data-folder.ts';
import { makeShapes } from './make-shapes.ts';
import { readPlaces, vintages, type Vintage } from './read-places.ts';
import { areaOf, around, type Ring } from './rings.ts';

const places = { 63: readPlaces('63'), 34: readPlaces('34') };
const files = { 63: makeShapes(places[63]), 34: makeShapes(places[34]) };

/** Reads the steps back, knowing nothing of how they were written but that they are an SVG path. */
function ringsIn(path: string): Ring[] {
  return [...path.matchAll(/M(-?\d+) (-?\d+)l([^z]*)z/g)].map(([, x, y, steps = '']) => {
    const numbers = (steps.match(/-?\d+/g) ?? []).map(Number);
    const ring: Ring = [[Number(x), Number(y)]];
    for (let index = 0; index < numbers.length; index += 2) {
      const [fromX, fromY] = around(ring, ring.length - 1);
      ring.push([fromX + (numbers[index] ?? 0), fromY + (numbers[index + 1] ?? 0)]);
    }
    return ring;
  });
}

const ringsOf = (file: ShapesFile, id: string): Ring[] => ringsIn(file.areas[id]?.outline ?? '');

function edgesOf(file: ShapesFile): { edge: string; back: string; length: number }[] {
  return Object.keys(file.areas).flatMap((id) =>
    ringsOf(file, id).flatMap((ring) =>
      ring.map((from, index) => {
        const to = around(ring, index + 1);
        const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        return { edge: [...from, ...to].join(), back: [...to, ...from].join(), length };
      }),
    ),
  );
}

function lengths(file: ShapesFile): { borders: number; coast: number } {
  const edges = edgesOf(file);
  const known = new Set(edges.map((it) => it.edge));
  const sum = (isWanted: (isShared: boolean) => boolean) =>
    edges.filter((it) => isWanted(known.has(it.back))).reduce((all, it) => all + it.length, 0);
  return { borders: sum((isShared) => isShared) / 2, coast: sum((isShared) => !isShared) };
}

describe.each(vintages)('the shapes of the %s units', (vintage: Vintage) => {
  const file = files[vintage];

  it('are one for each unit of places.csv, inside the board', () => {
    expect(Object.keys(file.areas).sort()).toEqual(places[vintage].map((it) => it.placeId).sort());
    for (const [id, { box, centre, outline }] of Object.entries(file.areas)) {
      expect(areaOf(ringsIn(outline)), id).toBeGreaterThan(1000);
      const corners = ringsIn(outline).flat();
      expect(box.x, id).toBe(Math.min(...corners.map(([x]) => x)));
      expect(box.y + box.height, id).toBe(Math.max(...corners.map(([, y]) => y)));
      expect(Math.min(box.x, box.y), id).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, id).toBeLessThanOrEqual(file.width);
      expect(box.y + box.height, id).toBeLessThanOrEqual(file.height);
      expect(centre.x > box.x && centre.x < box.x + box.width, id).toBe(true);
      expect(centre.y > box.y && centre.y < box.y + box.height, id).toBe(true);
    }
  });

  it('have both archipelagos with all their islets, in the class of the unit that they belong to', () => {
    expect(
      file.archipelagos.map(({ id, key, outline }) => [id, key, ringsIn(outline).length]),
    ).toEqual([
      ['hoang-sa', `${vintage}-48`, 19],
      ['truong-sa', `${vintage}-56`, 54],
    ]);
    for (const { outline, label } of file.archipelagos) {
      const corners = ringsIn(outline).flat();
      for (const ring of ringsIn(outline)) expect(areaOf([ring])).toBeGreaterThan(0);
      expect(Math.max(...corners.map(([x]) => x))).toBeLessThanOrEqual(file.width);
      expect(Math.max(...corners.map(([, y]) => y))).toBeLessThanOrEqual(file.height);
      expect(label.y).toBeLessThan(Math.min(...corners.map(([, y]) => y)));
    }
  });

  it('weigh less than 70 kB and say whose they are', () => {
    expect(JSON.stringify(file).length).toBeLessThan(70_000);
    expect(file.attribution).toMatchObject({
      title: '@svg-maps/vietnam 2.0.0',
      licence: 'CC BY 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(file.attribution.changes).toContain('merged');
  });
});

describe('neighbours', () => {
  it('meet: every edge inland is an edge of two units, the same on both sides', () => {
    const { borders, coast } = lengths(files[63]);
    // In pixels of the drawing's own board; the coast has the land border and all islands.
    expect(Math.round(borders / 10)).toBeGreaterThan(4000);
    expect(Math.round(coast / 10)).toBeLessThan(Math.round(borders / 10) * 1.3);
  });

  it('have one outer line in both vintages: merging opens no gap and closes no bay', () => {
    expect(lengths(files[34]).coast).toBeCloseTo(lengths(files[63]).coast, 6);
  });
});

describe('merged units', () => {
  const links = readPackages(dataFolder)
    .packages.flatMap(({ tables }) => tables.get('crosswalk') ?? [])
    .flatMap((table) =>
      Array.from({ length: table.rowCount }, (_, row) => ({
        from: String(table.cellAt(row, 0)),
        to: String(table.cellAt(row, 1)),
      })),
    );
  const partsOf = (id: string) => links.filter((it) => it.to === id).map((it) => it.from);

  it.each(Object.keys(files[34].areas))('%s is as large as its parts', (id) => {
    const parts = partsOf(id).map((it) => areaOf(ringsOf(files[63], it)));
    const sum = parts.reduce((all, it) => all + it, 0);
    expect(Math.abs(areaOf(ringsOf(files[34], id)) / sum - 1)).toBeLessThan(0.005);
  });

  it.each(Object.keys(files[34].areas))('%s has lost every border between its parts', (id) => {
    const inside = new Set<string>();
    const parts = { ...files[63], areas: Object.fromEntries(partsOf(id).map(withArea)) };
    const edges = edgesOf(parts);
    const known = new Set(edges.map((it) => it.edge));
    for (const { edge, back } of edges) if (known.has(back)) inside.add(edge).add(back);
    expect(inside.size > 0).toBe(partsOf(id).length > 1);
    const own = edgesOf({ ...files[34], areas: Object.fromEntries([withMerged(id)]) });
    expect(own.filter(({ edge }) => inside.has(edge))).toEqual([]);
    // A needle or a slit would show as an edge and its way back.
    const ownEdges = new Set(own.map((it) => it.edge));
    expect(own.filter(({ back }) => ownEdges.has(back))).toEqual([]);
  });

  it('are in one piece but for their islands', () => {
    const rings = (vintage: Vintage, id: string) => ringsOf(files[vintage], id).length;
    expect(rings('34', '34-25')).toBe(1);
    expect(rings('34', '34-37')).toBe(1);
    expect(rings('34', '34-44')).toBe(1);
    // The mainland on both sides of the river Thị Vải, and Côn Đảo.
    expect(rings('34', '34-79')).toBe(3);
    // Hà Nội is drawn in two pieces, as before 2008; here it is one.
    expect(rings('63', '63-01')).toBe(1);
  });

  const withArea = (id: string) => [id, files[63].areas[id] ?? never(id)] as const;
  const withMerged = (id: string) => [id, files[34].areas[id] ?? never(id)] as const;
});

function never(id: string): never {
  throw new Error(`no area ${id}`);
}
