import type { ChartModel } from '../chart-model.ts';
import { hatch } from './hatch.ts';
import { path, rect, type Box, type Mark, type Style } from './mark.ts';
import { contrast, textOn } from './text-on.ts';

/** Patterns that tell series apart without colours, in the order of the categorical colours. */
const decals = [
  'plain',
  'dots',
  'falling',
  'grid',
  'horizontal',
  'vertical',
  'rings',
  'zigzag',
] as const;

/** A pattern on a bar. None rises at 45°: such lines say that a year is not over. */
export type Decal = (typeof decals)[number];

/** The pattern of a series or a part by its place; plain while colours are enough. */
export const decalOf = ({ patterned }: ChartModel, at: number): Decal =>
  patterned ? (decals[at % decals.length] ?? 'plain') : 'plain';

/** On a fill a pattern is cut out; where it would be too faint, it is drawn in ink. */
const decalInk = (fill: string, surface: string): string =>
  contrast(surface, fill) >= 3 ? surface : textOn(fill);

/**
 * A pattern within a box, as geometry: patterns of SVG are lost in Word. It is centred, so that a
 * narrow piece has some of it too; where not even that has room, there is none.
 */
export function decalMarks(box: Box, decal: Decal, ink: string): Mark[] {
  if (decal === 'plain') return [];
  if (decal === 'falling') return [hatch(box, ink, 'falling')];
  const { d, style } = drawn[decal](box);
  if (d === '') return [];
  return [path(d, { fill: 'none', ...style(ink) })];
}

/** A filled box with its pattern cut out. */
export const solidMarks = (box: Box, colour: string, decal: Decal, surface: string): Mark[] => [
  rect(box, { fill: colour }),
  ...decalMarks(box, decal, decalInk(colour, surface)),
];

interface Drawn {
  d: string;
  style: (ink: string) => Style;
}

const stroked =
  (lineWidth: number) =>
  (stroke: string): Style => ({ stroke, lineWidth });

const drawn: Record<Exclude<Decal, 'plain' | 'falling'>, (box: Box) => Drawn> = {
  dots: (box) => ({ d: circles(box, 1.7, 7), style: (fill) => ({ fill }) }),
  rings: (box) => ({ d: circles(box, 2.6, 9), style: stroked(1.4) }),
  grid: (box) => ({ d: levels(box, 8) + uprights(box, 8), style: stroked(1.5) }),
  horizontal: (box) => ({ d: levels(box, 6), style: stroked(2) }),
  vertical: (box) => ({ d: uprights(box, 6), style: stroked(2) }),
  zigzag: (box) => ({ d: zigzags(box, 8), style: stroked(1.5) }),
};

/** Places `step` apart in the middle of a stretch, those nearest to its ends at least `inset` off. */
function spread(from: number, length: number, step: number, inset: number): number[] {
  const count = Math.floor((length - 2 * inset) / step) + 1;
  if (length < 2 * inset || count < 1) return [];
  const first = from + (length - (count - 1) * step) / 2;
  return Array.from({ length: count }, (_, at) => first + at * step);
}

const levels = ({ x, y, width, height }: Box, step: number): string =>
  spread(y, height, step, 2)
    .map((at) => `M${fixed(x)} ${fixed(at)}h${fixed(width)}`)
    .join('');

const uprights = ({ x, y, width, height }: Box, step: number): string =>
  spread(x, width, step, 2)
    .map((at) => `M${fixed(at)} ${fixed(y)}v${fixed(height)}`)
    .join('');

function circles({ x, y, width, height }: Box, radius: number, step: number): string {
  const across = spread(x, width, step, radius + 1);
  const circle = `a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  return spread(y, height, step, radius + 1)
    .flatMap((cy) => across.map((cx) => `M${fixed(cx - radius)} ${fixed(cy)}${circle}`))
    .join('');
}

/** Level lines that go up and down by 4 px. */
function zigzags({ x, y, width, height }: Box, step: number): string {
  const wave = 4;
  const turns = Math.floor((width - 2) / wave);
  if (turns < 1) return '';
  const start = x + (width - turns * wave) / 2;
  const teeth = Array.from({ length: turns }, (_, at) => `l${wave} ${at % 2 === 0 ? -wave : wave}`);
  return spread(y, height, step, wave / 2 + 1)
    .map((at) => `M${fixed(start)} ${fixed(at + wave / 2)}${teeth.join('')}`)
    .join('');
}

const fixed = (value: number): number => Math.round(value * 100) / 100;
