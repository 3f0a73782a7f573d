import type { ChartModel, ChartSeries } from './chart-model.ts';
import type { Box, Mark } from './draw/mark.ts';
import type { Scene } from './scene.ts';
import { faceOfFont, measureText } from './text/measure-text.ts';

/** A point of a model: which series, which category. */
export interface PointPlace {
  series: number;
  point: number;
}

/** Whether all points of a drawing are found by boxes; the areas of a map have shapes of their own. */
export const hasBoxes = ({ series }: Scene): boolean =>
  series.every(({ items }) => items.every((item) => item.hitMark === undefined));

/** So far from the middle of a thin line it is still pointed at, in pixels. */
const lineReach = 2.5;

const fromFront = ['focus', 'beside', 'context'] as const satisfies ChartSeries['role'][];

/**
 * The point of a drawing that a place in it belongs to, in pixels of the plot: of the series in
 * front first, and there by its words, its lines, then the box in which the pointer finds it.
 */
export function pointAt(
  scene: Scene,
  model: ChartModel,
  at: { x: number; y: number },
): PointPlace | undefined {
  const isAt = [
    ({ marks }: Found) => marks.some((mark) => mark.type === 'text' && isWithin(textBox(mark), at)),
    ({ marks }: Found) => marks.some((mark) => mark.type === 'line' && isOnLine(mark.shape, at)),
    ({ hit }: Found) => isWithin(hit, at),
  ];
  for (const role of fromFront) {
    for (const isFound of isAt) {
      const place = lastPlace(scene, model, role, isFound);
      if (place) return place;
    }
  }
  return undefined;
}

type Found = Scene['series'][number]['items'][number];

/** What is drawn later lies over what was drawn before. */
function lastPlace(
  scene: Scene,
  model: ChartModel,
  role: ChartSeries['role'],
  isFound: (item: Found) => boolean,
): PointPlace | undefined {
  for (let series = scene.series.length - 1; series >= 0; series -= 1) {
    if ((model.series[series]?.role ?? 'beside') !== role) continue;
    const point = scene.series[series]?.items.findLastIndex(isFound) ?? -1;
    if (point >= 0) return { series, point };
  }
  return undefined;
}

const isWithin = ({ x, y, width, height }: Box, at: { x: number; y: number }): boolean =>
  at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height && width * height > 0;

function textBox({ style, rotation = 0 }: Extract<Mark, { type: 'text' }>): Box {
  if (rotation !== 0) return { x: 0, y: 0, width: 0, height: 0 };
  const { text, x, y, align, fontSize, fontWeight, fontFamily } = style;
  const width = measureText(text, faceOfFont(`${fontWeight} ${fontSize}px ${fontFamily}`));
  const before = { left: 0, center: width / 2, right: width }[align];
  return { x: x - before, y: y - fontSize / 2, width, height: fontSize };
}

function isOnLine(
  { x1, y1, x2, y2 }: Extract<Mark, { type: 'line' }>['shape'],
  at: { x: number; y: number },
): boolean {
  const [across, down] = [x2 - x1, y2 - y1];
  const along = ((at.x - x1) * across + (at.y - y1) * down) / (across ** 2 + down ** 2 || 1);
  if (along < 0 || along > 1) return false;
  return Math.hypot(x1 + along * across - at.x, y1 + along * down - at.y) <= lineReach;
}
