import type { Box } from '../draw/mark.ts';

interface Dot {
  x: number;
  y: number;
  radius: number;
  /** A line to another point's name must not seem to come from this one. */
  isChosen: boolean;
}

/** Where names may stand, and the hairlines that they had better not stand on. */
interface LabelPlot extends Box {
  hairlines: { across: readonly number[]; upright: readonly number[] };
  /** Left of this are the labels of an axis, among which a name is a last resort. */
  gutter: number;
  /** Words that stand there already. */
  words: readonly Box[];
}

/** A name that wants to stand at its point. */
interface PointLabel {
  width: number;
  height: number;
  dot: Dot;
  /** It is printed in any case, led to from afar if need be; otherwise only where it is clear. */
  mustStand: boolean;
}

export interface PlacedLabel {
  box: Box;
  /** From the point's edge to the label, where it does not stand at its point. */
  leader: { x1: number; y1: number; x2: number; y2: number } | undefined;
}

/** Room between a point and its name. */
const gap = 5;
const rings = [0, 16, 32, 52, 76, 104, 140];
const ways = 16;

/**
 * Where names stand among points: touching no other name, within the plot, and each as near to its
 * point and as clear of the others as there is a place. Those that must stand come first, in the
 * order that serves them best together; undefined for names that have no place.
 */
export function placeLabels(
  labels: readonly PointLabel[],
  dots: readonly Dot[],
  plot: LabelPlot,
): (PlacedLabel | undefined)[] {
  const choices = labels.map((label) => choicesFor(label, dots, plot));
  const at = labels.map((_, index) => index);
  const [first, then] = [true, false].map((must) =>
    at.filter((it) => labels[it]?.mustStand === must),
  );
  const words = plot.words.map((box) => ({ box, leader: undefined }));
  const orders = ordersOf(first ?? []).map((order) => settle(order, choices, words));
  const best = orders.reduce((least, it) => (it.cost < least.cost ? it : least));
  const rest = settle(then ?? [], choices, [...words, ...best.placed.values()]);
  return at.map((it) => best.placed.get(it) ?? rest.placed.get(it));
}

interface Choice extends PlacedLabel {
  cost: number;
}

/** All places that a name could take if there were no others, the best first. */
function choicesFor(label: PointLabel, dots: readonly Dot[], plot: LabelPlot): Choice[] {
  return (label.mustStand ? rings : [0])
    .flatMap((ring) => around(label, ring))
    .filter(({ box }) => isInside(box, plot))
    .map((it) => ({ ...it, cost: costOf(it, label, dots, plot) }))
    .filter(({ cost }) => label.mustStand || cost <= mostForUnneeded)
    .sort((a, b) => a.cost - b.cost);
}

/** A name that need not stand only does where it is clear. */
const mostForUnneeded = 8;
const costOfNoPlace = 1000;

/** Each name in its turn takes the best place that is still free. */
function settle(
  order: readonly number[],
  choices: readonly (readonly Choice[])[],
  words: readonly PlacedLabel[],
): { placed: Map<number, PlacedLabel>; cost: number } {
  const placed = new Map<number, PlacedLabel>();
  const taken = [...words];
  let cost = 0;
  for (const at of order) {
    const best = choices[at]?.find(({ box, leader }) => isFree(box, leader, taken));
    cost += best?.cost ?? costOfNoPlace;
    if (!best) continue;
    placed.set(at, best);
    taken.push(best);
  }
  return { placed, cost };
}

/** All orders of a few names; of more, each one first, onwards and backwards. */
function ordersOf(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];
  if (items.length <= 5) {
    return items.flatMap((item) =>
      ordersOf(items.filter((it) => it !== item)).map((others) => [item, ...others]),
    );
  }
  const turned = items.map((_, at) => [...items.slice(at), ...items.slice(0, at)]);
  return [...turned, ...turned.map((it) => [...it].reverse())];
}

/** Boxes all round a point: at its edge, or a ring further out with a line that leads there. */
function around({ width, height, dot }: PointLabel, ring: number): PlacedLabel[] {
  const away = dot.radius + gap + ring;
  return Array.from({ length: ways }, (_, at) => {
    const angle = (at * 2 * Math.PI) / ways;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const near = { x: dot.x + cos * away, y: dot.y + sin * away };
    // The side of the box that looks at the point starts at the end of the way.
    const box = {
      x: near.x + ((cos - 1) / 2) * width,
      y: near.y + ((sin - 1) / 2) * height,
      width,
      height,
    };
    const edge = dot.radius + 1;
    const leader =
      ring === 0
        ? undefined
        : {
            x1: dot.x + cos * edge,
            y1: dot.y + sin * edge,
            x2: near.x - cos * 2,
            y2: near.y - sin * 2,
          };
    return { box, leader };
  });
}

/** What spoils a place, in pixels of way that one would go to have it better. */
const weights = {
  cover: 160,
  struckThrough: 2,
  crossed: 1,
  inGutter: 50,
  notLevel: 3,
  nearerToOther: 30,
  leaderOver: 4,
  leaderOverChosen: 150,
};

function costOf(
  { box, leader }: PlacedLabel,
  { dot }: PointLabel,
  dots: readonly Dot[],
  { hairlines, gutter }: LabelPlot,
): number {
  const others = dots.filter((it) => it.x !== dot.x || it.y !== dot.y);
  const covered = others.reduce((sum, it) => sum + overlap(box, boxAround(it)), 0);
  const passed = others.filter((it) => runsThrough(leader, boxAround(it)));
  const middle = box.y + box.height / 2;
  const nearer = others.filter((it) => distance(box, it) < distance(box, dot));
  const isMistakable = nearer.some((it) => leader === undefined || it.isChosen);
  const way = leader ? Math.hypot(leader.x2 - leader.x1, leader.y2 - leader.y1) : 0;
  return (
    way +
    (covered / (box.width * box.height)) * weights.cover +
    passed.length * weights.leaderOver +
    (passed.some((it) => it.isChosen) ? weights.leaderOverChosen : 0) +
    (isMistakable ? weights.nearerToOther : 0) +
    (box.x < gutter ? weights.inGutter : 0) +
    (hairlines.across.some((y) => Math.abs(y - middle) < 6) ? weights.struckThrough : 0) +
    (hairlines.upright.some((x) => x > box.x && x < box.x + box.width) ? weights.crossed : 0) +
    (Math.abs(middle - dot.y) < 1 ? 0 : weights.notLevel)
  );
}

/** A point and a little room, within which a name would be taken for its own. */
const boxAround = ({ x, y, radius }: Dot): Box => ({
  x: x - radius - 3,
  y: y - radius - 3,
  width: 2 * radius + 6,
  height: 2 * radius + 6,
});

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** From the edge of a point to a box. */
function distance(box: Box, { x, y, radius }: Dot): number {
  const wide = Math.max(box.x - x, 0, x - box.x - box.width);
  const high = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(wide, high) - radius;
}

const isInside = (box: Box, plot: Box): boolean =>
  box.x >= plot.x &&
  box.y >= plot.y &&
  box.x + box.width <= plot.x + plot.width &&
  box.y + box.height <= plot.y + plot.height;

/** Neither a name nor the line to one runs into another. */
function isFree(box: Box, leader: PlacedLabel['leader'], taken: readonly PlacedLabel[]): boolean {
  return taken.every(
    (other) =>
      overlap(box, other.box) === 0 &&
      !runsThrough(leader, other.box) &&
      !runsThrough(other.leader, box),
  );
}

/** Whether a line passes a box: on some stretch of its way it is within both width and height. */
function runsThrough(leader: PlacedLabel['leader'], box: Box): boolean {
  if (!leader) return false;
  const { x1, y1, x2, y2 } = leader;
  const [enterX, leaveX] = stretch(x1, x2, box.x, box.x + box.width);
  const [enterY, leaveY] = stretch(y1, y2, box.y, box.y + box.height);
  return Math.max(enterX, enterY, 0) < Math.min(leaveX, leaveY, 1);
}

/** Between which shares of the way from one coordinate to another it lies between two bounds. */
function stretch(from: number, to: number, low: number, high: number): [number, number] {
  if (from === to) return from > low && from < high ? [-Infinity, Infinity] : [1, 0];
  const a = (low - from) / (to - from);
  const b = (high - from) / (to - from);
  return a < b ? [a, b] : [b, a];
}
