import { isClose } from '../../semantic/part-sums.ts';
import type { ChartModel } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { swatchRoom } from '../draw/key-row.ts';
import type { Box } from '../draw/mark.ts';
import { measureText, type TextFace } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';

const barHeight = 36;
/** Between neighbours, so that they part without a line of another colour. */
const seam = 2;
/** After a swatch, beside the gap that it has itself. */
const afterSwatch = 4;
/** A part of one in a thousand is still seen. */
const leastWidth = 4;

interface PartLabel {
  figure: string;
  stated: boolean;
  face: TextFace;
  figureEndAt: number;
  nameAt: number;
  lines: string[];
  y: number;
  height: number;
}

export interface PartLayout {
  width: number;
  height: number;
  /** Names below one another with their colours; otherwise each stands under its part. */
  isList: boolean;
  parts: { segment: Box | undefined; label: PartLabel }[];
  rest: { segment: Box; labelAt: { x: number; y: number } } | undefined;
}

export function partLayout(model: ChartModel, width: number, missing: string): PartLayout {
  const points = model.series[0]?.points ?? [];
  const values = points.map((it) => it.value ?? 0);
  const sum = values.reduce((all, it) => all + it, 0);
  const total = Math.max(sum, model.total?.value ?? 0) || 1;
  const left = isClose(total, sum) ? 0 : total - sum;
  const widths = shareOut(left > 0 ? [...values, left] : values, total, width);
  let x = 0;
  const segments = widths.map((wide): Box | undefined => {
    if (wide === 0) return undefined;
    const box = { x, y: 0, width: wide, height: barHeight };
    x += wide + seam;
    return box;
  });
  const rest = left > 0 ? segments.pop() : undefined;
  const under = rest ? undefined : labelsUnder(model, segments);
  const labels = under ?? labelsInList(model, width, missing);
  const foot = Math.max(...labels.map((it) => it.y + it.height), barHeight);
  return {
    width,
    height: foot + (rest ? 24 : 0),
    isList: !under,
    parts: labels.map((label, index) => ({ segment: segments[index], label })),
    rest: rest && { segment: rest, labelAt: { x: labels[0]?.nameAt ?? 0, y: foot } },
  };
}

/** Widths in proportion, save that the smallest stay visible at the cost of the largest. */
function shareOut(values: readonly number[], total: number, width: number): number[] {
  const stated = values.filter((it) => it > 0).length;
  const room = width - seam * Math.max(0, stated - 1);
  const widths = values.map((it) => (it > 0 ? Math.max(leastWidth, (it / total) * room) : 0));
  const over = widths.reduce((all, it) => all + it, 0) - room;
  const largest = widths.indexOf(Math.max(...widths));
  return widths.map((it, index) => (index === largest ? it - over : it));
}

/** Each name under its part, if all of them have the room there. */
function labelsUnder(
  model: ChartModel,
  segments: readonly (Box | undefined)[],
): PartLabel[] | undefined {
  const face = faces.labelStrong;
  const labels = model.categories.map(({ label }, index): PartLabel | undefined => {
    const segment = segments[index];
    const point = model.series[0]?.points[index];
    if (!segment || !point || point.value === null) return undefined;
    const figureWide = measureText(point.text, face);
    const room = segment.width - figureWide - 5 - 8;
    const lines = wrapText(label, faces.label, room);
    if (lines.length > 2 || widestOf(lines, faces.label) > room) return undefined;
    return {
      figure: point.text,
      stated: true,
      face,
      figureEndAt: segment.x + figureWide,
      nameAt: segment.x + figureWide + 5,
      lines,
      y: barHeight + 8,
      height: lines.length * 20,
    };
  });
  return labels.every((it) => it !== undefined) ? labels : undefined;
}

function labelsInList(model: ChartModel, width: number, missing: string): PartLabel[] {
  const face = faces.figureStrong;
  const points = model.series[0]?.points ?? [];
  const stated = points.filter((it) => it.value !== null);
  const figureEndAt =
    swatchRoom(model) +
    afterSwatch +
    Math.ceil(
      widestOf(
        stated.map((it) => it.text),
        face,
      ),
    );
  const nameAt = figureEndAt + 10;
  let y = barHeight + 12;
  return model.categories.map(({ label }, index) => {
    const point = points[index];
    const isStated = point !== undefined && point.value !== null;
    const words = isStated ? label : `${label}: ${missing}`;
    const lines = wrapText(words, faces.label, width - nameAt);
    const height = lines.length * 20 + 4;
    const figure = isStated ? point.text : '';
    const placed = { figure, stated: isStated, face, figureEndAt, nameAt, lines, y, height };
    y += height;
    return placed;
  });
}
