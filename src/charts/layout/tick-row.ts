import type { ChartCategory } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { text, textLines, type Mark } from '../draw/mark.ts';
import type { Palette } from '../palette.ts';
import { measureText, type TextFace } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { nth } from './nth.ts';

interface Tick {
  index: number;
  x: number;
  /** Middle of the second line, which the edge may push further than the first. */
  subX: number;
  lines: string[];
  sublines: string[];
}

/** The row of labels under a plot: which ones are printed, how they wrap, and how high it is. */
export interface TickRow {
  face: TextFace;
  lineHeight: number;
  ticks: Tick[];
  height: number;
}

interface TickRoom {
  /** Middle of each category. */
  centres: readonly number[];
  slot: number;
  left: number;
  right: number;
}

/** A second line may be wider than its slot: those beside it mostly have none. */
const sublabelRoom = 84;

/** Every label if they fit, else the last, the first, and as many between as stay apart. */
export function layTicks(
  categories: readonly ChartCategory[],
  room: TickRoom,
  large: boolean,
): TickRow {
  const sizes = large ? [faces.tick, faces.small] : [faces.small];
  for (const face of sizes) {
    const ticks = categories.map((category, at) =>
      layTick(category, at, face, room, room.slot - 8),
    );
    if (areApart(ticks, face)) return row(face, ticks);
  }
  for (const step of steps(categories.length)) {
    const chosen = categories
      .map((_, at) => at)
      .filter((at) => isStep(at, step, categories.length));
    const ticks = chosen.map((at) =>
      layTick(nth(categories, at), at, faces.small, room, room.slot * Math.min(step, 2) - 8),
    );
    if (areApart(ticks, faces.small)) return row(faces.small, ticks);
  }
  const ends = [...new Set([0, categories.length - 1])];
  const half = (room.right - room.left) / 2 - 8;
  return row(
    faces.small,
    ends.map((at) => layTick(nth(categories, at), at, faces.small, room, half)),
  );
}

/** Counted from the last, which is the one that is asked about; the first is always kept. */
const isStep = (at: number, step: number, count: number): boolean =>
  at === 0 || ((count - 1 - at) % step === 0 && at >= step);

/** Narrow steps before wide ones, but one that reaches the first evenly before its neighbours. */
function steps(count: number): number[] {
  const all = Array.from({ length: Math.max(0, count - 2) }, (_, at) => at + 2);
  const unevenness = (step: number) => ((count - 1) % step === 0 ? step / 1.6 : step);
  return all.sort((a, b) => unevenness(a) - unevenness(b));
}

function layTick(
  { label, sublabel }: ChartCategory,
  index: number,
  face: TextFace,
  { centres, left, right }: TickRoom,
  width: number,
): Tick {
  const lines = wrapText(label, face, width);
  const sublines = sublabel ? wrapText(sublabel, faces.small, Math.max(width, sublabelRoom)) : [];
  const centre = centres[index] ?? 0;
  const inside = (half: number) => Math.min(Math.max(centre, left + half), right - half);
  const x = inside(widestOf(lines, face) / 2);
  return { index, x, subX: inside(widestOf(sublines, faces.small) / 2), lines, sublines };
}

/** Labels must not touch labels, nor second lines second lines; one may reach under the other. */
function areApart(ticks: readonly Tick[], face: TextFace): boolean {
  const isEven = ticks.every((it) => it.lines.length === 1);
  const labels = ticks.map(({ x, lines, sublines }) => ({
    x,
    half: widestOf(isEven ? lines : [...lines, ...sublines], face) / 2,
  }));
  const second = ticks
    .filter((it) => it.sublines.length > 0)
    .map(({ subX, sublines }) => ({ x: subX, half: widestOf(sublines, faces.small) / 2 }));
  return [labels, second].every((row) =>
    row.every(({ x, half }, at) => {
      const next = row[at + 1];
      return !next || x + half + 6 <= next.x - next.half;
    }),
  );
}

function row(face: TextFace, ticks: Tick[]): TickRow {
  const lineHeight = face.size === 14 ? 20 : 18;
  const heights = ticks.map((it) => it.lines.length * lineHeight + it.sublines.length * 18);
  return { face, lineHeight, ticks, height: Math.max(0, ...heights) };
}

/** Draws the row with its top at `y`. */
export function drawTicks(
  { face, lineHeight, ticks }: TickRow,
  y: number,
  palette: Palette,
): Mark[] {
  const ink = face.size === 14 ? palette.ink : palette.muted;
  return ticks.flatMap(({ x, subX, lines, sublines }) => [
    ...textLines(lines, x, y, face, lineHeight, ink, 'center'),
    ...textLines(
      sublines,
      subX,
      y + lines.length * lineHeight,
      faces.small,
      18,
      palette.muted,
      'center',
    ),
  ]);
}

/** A label that must lie between two edges, as near to `x` as they allow. */
export function clampedText(
  words: string,
  x: number,
  y: number,
  face: TextFace,
  fill: string,
  edges: { left: number; right: number },
): Mark {
  const half = measureText(words, face) / 2;
  const inside = Math.min(Math.max(x, edges.left + half), edges.right - half);
  return text(words, inside, y, face, fill, 'center');
}
