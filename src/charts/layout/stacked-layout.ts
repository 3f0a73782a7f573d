import type { ChartModel } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { keyHeight } from '../draw/key-row.ts';
import type { Box } from '../draw/mark.ts';
import { boundArrowLength } from '../draw/symbols.ts';
import { measureText } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { nth } from './nth.ts';
import { stackSegments, stackSeries, type Stack } from './stack-segments.ts';

/** Narrower charts have the names over the bars: figures inside need the width. */
const namesBeside = 520;
/** From so many rows on they stand closer. */
const many = 6;
const keyGap = 8;
const restKeyHeight = 24;

export interface StackedRow {
  y: number;
  height: number;
  labelLines: string[];
  sublines: string[];
  /** Top of the words, and where the second line starts if it stands behind the first. */
  labelY: number;
  sublineX: number | undefined;
  /** Room of the bar; its stack counts from its left end. */
  bar: Box;
  stack: Stack;
}

export interface StackedLayout {
  height: number;
  rows: StackedRow[];
  rankWidth: number;
  /** Top of the line that names the empty rest of a bar; undefined where no bar has one. */
  restKeyAt: number | undefined;
}

/** How bars of parts stand at a width: one a row, on one scale, with printed totals behind them. */
export function stackedLayout(model: ChartModel, width: number): StackedLayout {
  const { categories } = model;
  const { parts, total } = stackSeries(model);
  const beside = width >= namesBeside;

  const ranks = categories.flatMap((it) => it.rank ?? []);
  const rankWidth = ranks.length > 0 ? Math.ceil(widestOf(ranks, faces.smallFigure)) + 12 : 0;
  const names = categories.map(({ label, sublabel = '' }) =>
    Math.max(measureText(label, faces.labelStrong), measureText(sublabel, faces.small)),
  );
  const nameRoom = beside
    ? Math.min(Math.ceil(Math.max(0, ...names)), width * 0.3)
    : width - rankWidth;
  const barAt = beside ? rankWidth + nameRoom + 16 : 0;

  const points = model.series.flatMap((it) => it.points);
  const totals = total?.points.flatMap((it) => (it.value === null ? [] : it.text)) ?? [];
  const figures = totals.length > 0 ? Math.ceil(widestOf(totals, faces.labelStrong)) + 8 : 0;
  const arrow = points.some((it) => it.qualifier === 'at-least') ? boundArrowLength : 0;
  const room = Math.max(24, width - barAt - figures - arrow);
  const stacks = stackSegments(model, room);

  const isLong = categories.length >= many;
  const thickness = isLong ? 20 : 24;
  const gap = (isLong ? 8 : 12) + (beside ? 0 : 4);
  const key = keyHeight(
    parts.map(({ name }) => name),
    model,
    width,
  );
  const hasRest = stacks.some((it) => it.rest);
  let y = key + (hasRest ? restKeyHeight : 0);
  if (y > 0) y += keyGap;
  const rows = categories.map(({ label, sublabel = '' }, index): StackedRow => {
    const labelLines = wrapText(label, faces.labelStrong, nameRoom);
    const sublines = wrapText(sublabel, faces.small, nameRoom);
    const sublineX = beside ? undefined : behind(label, sublabel, nameRoom);
    const words = labelLines.length * 20 + (sublineX === undefined ? sublines.length : 0) * 18;
    const height = (beside ? Math.max(words, thickness) : words + 2 + thickness) + gap;
    const barY = beside ? y + Math.round((height - thickness) / 2) : y + words + 2;
    const row = {
      y,
      height,
      labelLines,
      sublines,
      labelY: beside ? y + (height - words) / 2 : y,
      sublineX: sublineX === undefined ? undefined : rankWidth + sublineX,
      bar: { x: Math.ceil(barAt), y: barY, width: room, height: thickness },
      stack: nth(stacks, index),
    };
    y += height;
    return row;
  });
  const restKeyAt = hasRest ? Math.max(0, key - 4) : undefined;
  return { height: Math.ceil(y), rows, rankWidth, restKeyAt };
}

/** Where a second line stands behind the first, if both fit into one. */
function behind(label: string, sublabel: string, room: number): number | undefined {
  const start = measureText(label, faces.labelStrong) + 8;
  return start + measureText(sublabel, faces.small) <= room ? start : undefined;
}
