import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPoint } from '../chart-model.ts';
import { barMark } from '../draw/column-mark.ts';
import { decalOf } from '../draw/decal.ts';
import { faces } from '../draw/faces.ts';
import { keyRow } from '../draw/key-row.ts';
import { crisp, line, rect, text, textLines, type Box, type Mark } from '../draw/mark.ts';
import { boundArrow, boundArrowLength, boxHalo } from '../draw/symbols.ts';
import { cutText } from '../text/cut-text.ts';
import { barTip } from '../layout/bar-tip.ts';
import { barLayout, type BarLayout } from '../layout/bar-layout.ts';
import { barColour } from '../layout/role-colour.ts';
import { barRivals } from '../layout/series-rivals.ts';
import { remembered } from '../layout/remembered.ts';
import { linearScale, type Scale } from '../layout/scale.ts';
import { palettes, type Palette } from '../palette.ts';
import { planAt } from '../plan-at.ts';
import type { SceneItem, SceneKind } from '../scene.ts';
import { nth } from '../layout/nth.ts';

const layoutOf = remembered(barLayout);

/** Stocks at one date, parts, or places: bars that lie, with names and figures in columns. */
export const bars: SceneKind = {
  categoriesRun: 'down',
  height: (model, width) => layoutOf(model, width).height,
  scene(model, context) {
    const layout = layoutOf(model, context.width);
    const palette = palettes[context.theme];
    const stage: Stage = { model, context, layout, palette, length: lengthScale(model, layout) };
    const key = keyRow(
      model.series,
      (at) => barColour(nth(model.series, at).role, palette),
      model,
      context.width,
      palette,
    );
    return {
      width: context.width,
      height: layout.height,
      backdrop: [
        ...key,
        ...model.categories.flatMap((_, index) => rowMarks(stage, index)),
        ...reference(stage),
      ],
      series: model.series.map((series, at) => ({
        id: series.id,
        name: series.name,
        items: series.points.map((point, index) => bar(stage, point, at, index)),
      })),
    };
  },
  rivals: (model, { theme }) => barRivals(model, palettes[theme]),
  additions: () => ['pattern'],
};

interface Stage {
  model: ChartModel;
  context: ChartContext;
  layout: BarLayout;
  palette: Palette;
  /** From a value to its distance from where bars start. */
  length: Scale;
}

function lengthScale(model: ChartModel, { barRoom }: BarLayout): Scale {
  const values = model.series.flatMap((series, at) =>
    series.points.flatMap((it, index) => [it.value ?? 0, planAt(model, at, index)?.value ?? 0]),
  );
  const high = Math.max(0, ...values, model.reference?.value ?? 0);
  const low = Math.min(0, ...values);
  return linearScale(low, high === low ? low + 1 : high, 0, barRoom);
}

/** Name, rank, and the ground of the row that is being looked at. */
function rowMarks({ model, layout, palette }: Stage, index: number): Mark[] {
  const { rank, role } = nth(model.categories, index);
  const { x, y, height, labelLines, sublines } = nth(layout.rows, index);
  const words = labelLines.length * 20 + sublines.length * 18;
  const top = layout.stacked ? y : y + (height - words) / 2;
  const chosen = role === 'focus' || role === 'beside';
  const face = chosen ? faces.labelStrong : faces.label;
  const left = x + layout.labelAt;
  return [
    ...(role === 'focus' && layout.isRanking
      ? [rect({ x, y, width: layout.rowWidth, height }, { fill: palette.accentSoft })]
      : []),
    ...(rank ? [text(rank, left - 12, top + 10, faces.smallFigure, palette.muted, 'right')] : []),
    ...textLines(labelLines, left, top, face, 20, palette.ink),
    ...textLines(sublines, left, top + labelLines.length * 20, faces.small, 18, palette.muted),
  ];
}

function bar(stage: Stage, point: ChartPoint, at: number, index: number): SceneItem {
  const { model, layout, palette, length } = stage;
  const row = nth(layout.rows, index);
  const series = nth(model.series, at);
  const { thickness } = layout;
  const zero = row.x + layout.barAt + length(0);
  const barsHeight = model.series.length * thickness + (model.series.length - 1) * 6;
  const first = layout.stacked
    ? row.y + row.labelLines.length * 20 + row.sublines.length * 18 + 2
    : row.y + (row.height - barsHeight) / 2;
  const top = first + at * (thickness + 6);
  const middle = top + thickness / 2;
  const share = row.height / model.series.length;
  const hit = { x: row.x, y: row.y + at * share, width: layout.rowWidth, height: share };
  if (point.value === null) {
    const words = cutText(point.text, faces.small, row.x + layout.rowWidth - zero - 8);
    const axis = line(crisp(zero), top - 2, crisp(zero), top + thickness + 2, {
      stroke: palette.muted,
      lineWidth: 1,
      lineDash: [1.5, 3],
    });
    const marks = [axis, text(words, zero + 8, middle, faces.small, palette.muted)];
    return { marks, anchor: { x: zero + 40, y: top }, hit };
  }
  const role = nth(model.categories, index).role ?? series.role;
  const colour = barColour(role, palette);
  const tip = barTip(zero, row.x + layout.barAt + length(point.value), 1);
  const box: Box = {
    x: Math.min(zero, tip),
    y: top,
    width: Math.abs(tip - zero),
    height: thickness,
  };
  const bound = point.qualifier === 'at-least';
  const plan = planAt(model, at, index);
  const end = box.x + box.width;
  return {
    marks: [
      ...barMark(box, point.state, 'left', colour, palette.surface, decalOf(model, at)),
      boxHalo(box, palette.ink),
      ...(bound ? [boundArrow(end, middle, 'right', colour)] : []),
      ...(plan
        ? [planTick(row.x + layout.barAt + length(plan.value), top, thickness, palette)]
        : []),
      figure(stage, point, row.x, end + (bound ? boundArrowLength : 0) + 8, middle, role),
    ],
    anchor: { x: box.x + box.width / 2, y: top },
    hit,
  };
}

function figure(
  { layout, palette }: Stage,
  point: ChartPoint,
  rowX: number,
  afterBar: number,
  middle: number,
  role: 'focus' | 'beside' | 'context',
): Mark {
  const { figuresEndAt, isRanking } = layout;
  const face = isRanking && role === 'context' ? faces.figure : faces.figureStrong;
  return figuresEndAt === undefined
    ? text(point.text, afterBar, middle, face, palette.ink)
    : text(point.text, rowX + figuresEndAt, middle, face, palette.ink, 'right');
}

const planTick = (x: number, top: number, thickness: number, palette: Palette): Mark =>
  line(x, top - 4, x, top + thickness + 4, { stroke: palette.ink, lineWidth: 3 });

/** A dotted line through all rows, in each of the columns. */
function reference({ model, layout, palette, length }: Stage): Mark[] {
  if (!model.reference) return [];
  const at = layout.barAt + length(model.reference.value);
  const columns = [...new Set(layout.rows.map((it) => it.x))];
  return columns.map((x) => {
    const rows = layout.rows.filter((it) => it.x === x);
    const top = nth(rows, 0).y;
    const bottom = nth(rows, -1).y + nth(rows, -1).height;
    const style = { stroke: palette.ink, lineWidth: 1, lineDash: [1.5, 3] };
    return { ...line(crisp(x + at), top, crisp(x + at), bottom, style), z2: 9 };
  });
}
