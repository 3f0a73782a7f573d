import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPoint } from '../chart-model.ts';
import { aboveTexts } from '../draw/above-texts.ts';
import { barMark } from '../draw/column-mark.ts';
import { decalOf } from '../draw/decal.ts';
import { faces } from '../draw/faces.ts';
import { keyRow } from '../draw/key-row.ts';
import { crisp, line, type Box, type Mark } from '../draw/mark.ts';
import { missingMarks } from '../draw/missing-marks.ts';
import { boundArrow, boundArrowLength, boxHalo } from '../draw/symbols.ts';
import { barTip } from '../layout/bar-tip.ts';
import { columnLayout, type ColumnLayout } from '../layout/column-layout.ts';
import { nth } from '../layout/nth.ts';
import { barColour } from '../layout/role-colour.ts';
import { barRivals } from '../layout/series-rivals.ts';
import { linearScale, type Scale } from '../layout/scale.ts';
import { clampedText, drawTicks } from '../layout/tick-row.ts';
import { drawValueAxis, valueAxis } from '../layout/value-axis.ts';
import { palettes, type Palette } from '../palette.ts';
import { planAt } from '../plan-at.ts';
import type { Scene, SceneItem, SceneKind } from '../scene.ts';
import { bars } from './bars.ts';

/**
 * Few flows of one place, as bars that stand side by side with their figures on them. Where figures
 * or names are too wide to stand side by side, they lie: the same model as `bars`.
 */
export const columns: SceneKind = {
  categoriesRun: 'across',
  height: (model, width) => columnLayout(model, width)?.height ?? bars.height(model, width),
  scene(model, context) {
    const layout = columnLayout(model, context.width);
    return layout ? columnScene(model, context, layout) : bars.scene(model, context);
  },
  rivals: (model, { theme }) => barRivals(model, palettes[theme]),
  additions: () => ['pattern'],
};

interface Stage {
  model: ChartModel;
  context: ChartContext;
  layout: ColumnLayout;
  palette: Palette;
  y: Scale;
}

function columnScene(model: ChartModel, context: ChartContext, layout: ColumnLayout): Scene {
  const palette = palettes[context.theme];
  const y = linearScale(layout.low, layout.high, layout.foot, layout.top);
  const stage: Stage = { model, context, layout, palette, y };
  const key = keyRow(
    model.series,
    (at) => barColour(nth(model.series, at).role, palette),
    model,
    context.width,
    palette,
  );
  const axis = layout.ticks
    ? drawValueAxis(
        valueAxis(layout.ticks, context.words.language),
        (it) => y(it * model.divisor),
        context.width,
        palette,
      )
    : [];
  return {
    width: context.width,
    height: layout.height,
    backdrop: [
      ...key,
      ...axis,
      ...baseline(stage),
      ...drawTicks(layout.tickRow, layout.ticksAt, palette),
    ],
    series: model.series.map((series, at) => ({
      id: series.id,
      name: series.name,
      items: series.points.map((point, index) => column(stage, point, at, index)),
    })),
  };
}

/** The axis; under a missing figure it is dotted. */
function baseline({ model, context, layout, palette, y }: Stage): Mark[] {
  const at = crisp(y(0));
  const gaps = layout.centres.filter((_, index) =>
    model.series.every((series) => series.points[index]?.value === null),
  );
  const half = layout.barWidth / 2;
  const bounds = [0, ...gaps.flatMap((x) => [x - half, x + half]), context.width];
  return bounds.slice(1).map((to, index) => {
    const dotted = index % 2 === 1;
    return line(nth(bounds, index), at, to, at, {
      stroke: dotted ? palette.muted : palette.ink,
      lineWidth: 1,
      ...(dotted ? { lineDash: [1.5, 3] } : {}),
    });
  });
}

function column(stage: Stage, point: ChartPoint, at: number, index: number): SceneItem {
  const { model, layout, palette, y } = stage;
  const series = nth(model.series, at);
  const count = model.series.length;
  const centre = nth(layout.centres, index) + (at - (count - 1) / 2) * (layout.barWidth + 2);
  const hit = {
    x: nth(layout.centres, index) - layout.slot / 2 + (layout.slot * at) / count,
    y: 0,
    width: layout.slot / count,
    height: layout.height,
  };
  const zero = y(0);
  if (point.value === null) {
    const room = { x: centre, foot: zero, width: layout.slot / count - 4 };
    const marks = missingMarks(point.text, room, palette);
    return { marks, anchor: { x: centre, y: zero - 24 }, hit };
  }
  const tip = barTip(zero, y(point.value), -1);
  const box: Box = {
    x: Math.round(centre - layout.barWidth / 2),
    y: Math.min(tip, zero),
    width: Math.round(layout.barWidth),
    height: Math.abs(zero - tip),
  };
  const colour = barColour(series.role, palette);
  const bound = point.qualifier === 'at-least';
  const plan = planAt(model, at, index);
  const marks = [
    ...barMark(box, point.state, 'bottom', colour, palette.surface, decalOf(model, at)),
    boxHalo(box, palette.ink),
    ...(bound ? [boundArrow(centre, box.y, 'up', colour)] : []),
    ...valueLabel(stage, point, index, centre, tip - (bound ? boundArrowLength : 0), plan?.value),
    ...(plan ? planTick(stage, box, plan) : []),
  ];
  return { marks, anchor: { x: centre, y: aboveTexts(marks, box.y) }, hit };
}

function valueLabel(
  { layout, palette, context, y }: Stage,
  point: ChartPoint,
  index: number,
  x: number,
  tip: number,
  plan: number | undefined,
): Mark[] {
  const lines = layout.valueLines(point, index);
  const { size } = layout.valueFace;
  const lineHeight = Math.round(size * 1.3);
  const below = (point.value ?? 0) < 0;
  // The plan's tick and its name stand over the bar: a figure that would run into them goes above.
  const planAt = plan === undefined ? Infinity : y(plan);
  const runsIn = planAt < tip + 6 && planAt > tip - lines.length * lineHeight - 10;
  const base = runsIn ? planAt - 22 : tip;
  const edges = { left: 0, right: context.width };
  return lines.map((it, row) => {
    const up = lines.length - row - 0.5;
    const middle = below ? tip + 6 + (row + 0.5) * lineHeight : base - 4 - up * lineHeight;
    return clampedText(it, x, middle, layout.valueFace, palette.ink, edges);
  });
}

function planTick(
  { palette, context, y }: Stage,
  box: Box,
  plan: { value: number; text: string },
): Mark[] {
  const at = y(plan.value);
  const words = context.words.messages.chart.planTick(plan.text);
  const edges = { left: 0, right: context.width };
  const x = box.x + box.width / 2;
  return [
    line(box.x - 6, at, box.x + box.width + 6, at, { stroke: palette.ink, lineWidth: 3 }),
    clampedText(words, x, at - 12, faces.small, palette.muted, edges),
  ];
}
