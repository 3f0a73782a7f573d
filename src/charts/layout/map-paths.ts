import type { MapShapes } from '../chart-model.ts';
import { hatchLines, levelLines } from './hatch-lines.ts';
import { hatchGap, mapFrame } from './map-frame.ts';
import { mapOutlines, type Corners } from './map-outlines.ts';
import { scanLines, turns, type Span } from './scan-lines.ts';

/** An area in pixels, each line as the text of a path. */
export interface AreaPaths {
  fill: string;
  coast: string;
  borders: string;
  /** Empty where no archipelago belongs to it. */
  islets: string;
  isletRings: readonly Corners[];
  /** The smaller of its width and its height. */
  extent: number;
  /** Hatching in one direction, made when it is asked for. */
  hatch: (direction: 'rising' | 'falling') => string;
  /** Level lines, made when they are asked for. */
  level: () => string;
}

export interface MapPaths {
  areas: ReadonlyMap<string, AreaPaths>;
  /** Where there is land, on level lines so many pixels apart. */
  land: ReadonlyMap<number, Span[]>;
}

/** Distance of the level lines of `land`. */
export const landStep = 4;
const keptWidths = 3;

const known = new WeakMap<MapShapes['areas'], Map<string, MapPaths>>();

/** Paths of the areas at a width; kept, since a map is coloured anew with each period. */
export function mapPaths(shapes: MapShapes, width: number, isDense: boolean): MapPaths {
  const byWidth = known.get(shapes.areas) ?? new Map<string, MapPaths>();
  known.set(shapes.areas, byWidth);
  const key = `${width} ${isDense}`;
  const before = byWidth.get(key);
  if (before) return before;
  const paths = makePaths(shapes, width, isDense);
  byWidth.set(key, paths);
  for (const old of [...byWidth.keys()].slice(0, -keptWidths)) byWidth.delete(old);
  return paths;
}

function makePaths(shapes: MapShapes, width: number, isDense: boolean): MapPaths {
  const { scale, left, top } = mapFrame(shapes, width, isDense);
  const outlines = mapOutlines(shapes);
  const toPixels = (corners: Corners): Corners =>
    corners.map((it, at) => Math.round((it * scale + (at % 2 === 0 ? left : top)) * 10) / 10);
  const areas = new Map<string, AreaPaths>();
  const inPixels: Corners[][] = [];
  for (const [key, { rings, coast, borders }] of outlines.areas) {
    const ofArea = rings.map(toPixels);
    const isletRings = (outlines.islets.get(key) ?? []).map(toPixels);
    inPixels.push(ofArea, isletRings);
    areas.set(key, {
      isletRings,
      extent: extentOf(shapes.areas[key]?.box) * scale,
      fill: closed(ofArea),
      islets: closed(isletRings),
      coast: coast.map((it) => line(toPixels(it))).join(''),
      borders: borders.map((it) => line(toPixels(it))).join(''),
      hatch: once((direction) => hatchLines(ofArea, direction, hatchGap(width))),
      level: () => levelLines(ofArea, hatchGap(width)),
    });
  }
  return { areas, land: landOf(inPixels) };
}

/** Where any area or islet is; what lies beside one another is one span. */
function landOf(areas: readonly (readonly Corners[])[]): Map<number, Span[]> {
  const land = new Map<number, Span[]>();
  const spans = areas.flatMap((rings) => scanLines(rings, landStep, turns.level));
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const onLine = land.get(span.line) ?? [];
    const last = onLine.at(-1);
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else onLine.push(span);
    land.set(span.line, onLine);
  }
  return land;
}

const extentOf = (box = { width: 0, height: 0 }): number => Math.min(box.width, box.height);

const closed = (rings: readonly Corners[]): string => rings.map((it) => `${line(it)}Z`).join('');

function line(corners: Corners): string {
  let path = '';
  for (let at = 0; at < corners.length; at += 2) {
    const [x = 0, y = 0] = [corners[at], corners[at + 1]];
    // At the size of a phone many corners fall together.
    if (at > 0 && x === corners[at - 2] && y === corners[at - 1]) continue;
    path += `${at === 0 ? 'M' : 'L'}${x} ${y}`;
  }
  return path;
}

function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
