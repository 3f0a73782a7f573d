import type { Box } from '../draw/mark.ts';
import { landStep, type MapPaths } from './map-paths.ts';

/** A name that is to stand in the sea, and the point of the area that it is led to. */
interface MapLabel {
  width: number;
  height: number;
  anchor: Point;
  /** It stands however far it has to be led; others only where that is short. */
  mustStand: boolean;
}

export interface PlacedMapLabel {
  box: Box;
  /** From the area to the text. */
  leader: [Point, Point];
}

interface Point {
  x: number;
  y: number;
}

/** Where names may stand. */
interface LabelSea {
  width: number;
  height: number;
  land: MapPaths['land'];
  /** What must not be covered: the legend, and the names of the archipelagos. */
  taken: readonly Box[];
}

const ways = 24;
const nearest = 28;
const farthest = 320;
const stride = 14;
/** Room round a name. */
const margin = 7;
const edge = 4;
/** What spoils a place, in pixels of way that one would go to have it better. */
const weights = { slope: 30, overLand: 1.5 };
const tooFar = 200;

/**
 * Places for names in the order given, each with the shortest clear line that leads to it: off the
 * land, off what is taken, and off the names and lines before it. Undefined where there is none.
 */
export function placeMapLabels(
  labels: readonly MapLabel[],
  sea: LabelSea,
): (PlacedMapLabel | undefined)[] {
  const placed: PlacedMapLabel[] = [];
  return labels.map((label) => {
    for (const choice of choicesOf(label.anchor, sea.land)) {
      if (!label.mustStand && choice.cost > tooFar) return undefined;
      const place = placeAt(choice, label);
      if (!isClear(place, sea, placed)) continue;
      placed.push(place);
      return place;
    }
    return undefined;
  });
}

/** The end of a way out of an area. */
interface Choice extends Point {
  isRight: boolean;
  cost: number;
}

const known = new WeakMap<LabelSea['land'], Map<string, Choice[]>>();

/** The ways out of an area are the same with every period, so they are kept with the land. */
function choicesOf(anchor: Point, land: LabelSea['land']): Choice[] {
  const ofLand = known.get(land) ?? new Map<string, Choice[]>();
  known.set(land, ofLand);
  const key = `${anchor.x} ${anchor.y}`;
  const choices = ofLand.get(key) ?? waysOut(anchor, land);
  ofLand.set(key, choices);
  return choices;
}

/** Ends of ways in all directions, the best first; what lies under a way is counted going out. */
function waysOut({ x, y }: Point, land: LabelSea['land']): Choice[] {
  const choices: Choice[] = [];
  for (let way = 0; way < ways; way += 1) {
    const angle = ((way + 0.5) * 2 * Math.PI) / ways;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    let overLand = 0;
    for (let far = stride; far <= farthest; far += stride) {
      const end = { x: x + far * cos, y: y + far * sin };
      if (isOnLand(end.x, end.x, end.y, land)) overLand += stride;
      if (far < nearest) continue;
      const cost = far + overLand * weights.overLand + Math.abs(sin) * weights.slope;
      choices.push({ ...end, isRight: cos > 0, cost });
    }
  }
  return choices.sort((a, b) => a.cost - b.cost);
}

function placeAt({ x, y, isRight }: Choice, { width, height, anchor }: MapLabel): PlacedMapLabel {
  const left = isRight ? x + 5 : x - 5 - width;
  return { box: { x: left, y: y - height / 2, width, height }, leader: [anchor, { x, y }] };
}

function isClear(place: PlacedMapLabel, sea: LabelSea, placed: readonly PlacedMapLabel[]): boolean {
  const { box, leader } = place;
  const isInside =
    box.x >= edge &&
    box.y >= edge &&
    box.x + box.width <= sea.width - edge &&
    box.y + box.height <= sea.height - edge;
  const hides = (other: Box) => touches(box, other, margin) || crosses(leader, other);
  return (
    isInside &&
    !sea.taken.some(hides) &&
    placed.every(
      (other) => !hides(other.box) && !crosses(other.leader, box) && !meet(leader, other.leader),
    ) &&
    !isLand(grown(box, margin), sea.land)
  );
}

/** Whether any land lies in a box. */
function isLand({ x, y, width, height }: Box, land: LabelSea['land']): boolean {
  for (let line = y; line <= y + height; line += landStep) {
    if (isOnLand(x, x + width, line, land)) return true;
  }
  return false;
}

/** Whether there is land on the level line nearest to a height, from one place to another. */
function isOnLand(from: number, to: number, y: number, land: LabelSea['land']): boolean {
  for (const span of land.get(Math.round(y / landStep)) ?? []) {
    if (span.from <= to && span.to >= from) return true;
  }
  return false;
}

const touches = (a: Box, b: Box, gap: number): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap / 2 &&
  b.y < a.y + a.height + gap / 2;

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by / 2,
  width: width + 2 * by,
  height: height + by,
});

/** Whether a line runs through a box. */
function crosses([from, to]: PlacedMapLabel['leader'], box: Box): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps;
    const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
    if (touches({ x, y, width: 0, height: 0 }, box, 4)) return true;
  }
  return false;
}

function meet([a, b]: PlacedMapLabel['leader'], [c, d]: PlacedMapLabel['leader']): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** On which side of the line through two points a third one lies. */
const side = (a: Point, b: Point, c: Point): boolean =>
  (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);
