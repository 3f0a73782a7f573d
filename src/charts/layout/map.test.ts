import { describe, expect, it } from 'vitest';
import type { MapShapes } from '../chart-model.ts';
import { hatchLines } from './hatch-lines.ts';
import { placeMapLabels } from './map-labels.ts';
import { mapOutlines } from './map-outlines.ts';
import { landStep } from './map-paths.ts';
import { nth } from './nth.ts';
import { scanLines, turns } from './scan-lines.ts';

/** Two squares side by side, and an islet that belongs to the right one. */
const shapes: MapShapes = {
  width: 300,
  height: 200,
  areas: {
    west: square('M0 0l100 0 0 100-100 0z', 0),
    east: square('M100 0l100 0 0 100-100 0z', 100),
  },
  archipelagos: [
    { key: 'east', lines: ['Islet'], outline: 'M250 150l4 0 0 4z', label: { x: 252, y: 120 } },
  ],
};

function square(outline: string, x: number): MapShapes['areas'][string] {
  return { outline, centre: { x: x + 50, y: 50 }, box: { x, y: 0, width: 100, height: 100 } };
}

describe('outlines', () => {
  const { areas, islets } = mapOutlines(shapes);

  it('are read step by step', () => {
    expect(areas.get('east')?.rings).toEqual([[100, 0, 200, 0, 200, 100, 100, 100]]);
    expect(islets.get('east')).toEqual([[250, 150, 254, 150, 254, 154]]);
  });

  it('tell the coast from the border, and draw the border once', () => {
    expect(areas.get('west')?.borders).toEqual([[100, 0, 100, 100]]);
    expect(areas.get('east')?.borders).toEqual([]);
    expect(areas.get('east')?.coast).toEqual([[100, 0, 200, 0, 200, 100, 100, 100]]);
  });

  it('are read once, whatever words stand beside them', () => {
    expect(mapOutlines({ ...shapes, archipelagos: [] })).toBe(mapOutlines(shapes));
  });
});

describe('lines inside rings', () => {
  const frame = [
    [0, 0, 40, 0, 40, 40, 0, 40],
    [10, 10, 30, 10, 30, 30, 10, 30],
  ];

  it('stop where a ring lies within a ring', () => {
    const spans = scanLines(frame, 20, turns.level).filter((it) => it.line === 1);
    expect(spans).toEqual([
      { line: 1, from: 0, to: 10 },
      { line: 1, from: 30, to: 40 },
    ]);
  });

  it.each(['rising', 'falling'] as const)('hatch no more than is inside, %s', (direction) => {
    const path = hatchLines(frame, direction, 3);
    const ends = [...path.matchAll(/M(\S+) (\S+)L(\S+) (\S+?)(?=M|$)/g)].map((it) =>
      it.slice(1).map(Number),
    );
    expect(ends.length).toBeGreaterThan(10);
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of ends) {
      expect(Math.abs(Math.abs(x2 - x1) - Math.abs(y2 - y1))).toBeLessThan(0.25);
      const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
      const isInHole = x > 10.2 && x < 29.8 && y > 10.2 && y < 29.8;
      expect(Math.min(x, y) >= 0 && Math.max(x, y) <= 40 && !isInHole).toBe(true);
      expect(
        direction === 'rising' ? (x2 - x1) * (y2 - y1) : (x1 - x2) * (y2 - y1),
      ).toBeLessThanOrEqual(0);
    }
  });
});

describe('names of areas', () => {
  const land = new Map(
    Array.from({ length: 50 }, (_, line) => [line, [{ line, from: 0, to: 150 }]]),
  );
  const sea = { width: 600, height: 50 * landStep, land, taken: [] };
  const label = { width: 80, height: 18, anchor: { x: 120, y: 100 }, mustStand: true };

  it('stand in the sea, the line to them as short as can be', () => {
    const [place] = placeMapLabels([label], sea);
    expect(place?.box.x).toBeGreaterThan(150);
    expect(place?.box.x).toBeLessThan(190);
  });

  it('stay off what is taken and off one another', () => {
    const taken = [{ x: 160, y: 0, width: 100, height: 200 }];
    const places = placeMapLabels([label, label], { ...sea, taken });
    const boxes = places.flatMap((it) => it?.box ?? []);
    for (const { x } of boxes) expect(x).toBeGreaterThan(260);
    // A line may not run through the legend either, so there is no place at all.
    expect(boxes).toEqual([]);
    const [first, second] = placeMapLabels([label, label], sea).map((it) => it?.box);
    expect(first && second && Math.abs(first.y - second.y)).toBeGreaterThanOrEqual(18);
  });

  it('are left out if they would have to be led far, unless they are asked for', () => {
    const inland = { ...label, anchor: { x: 20, y: 100 } };
    const places = placeMapLabels([inland, { ...inland, mustStand: false }], sea);
    expect(nth(places, 0)).toBeDefined();
    expect(nth(places, 1)).toBeUndefined();
  });
});
