import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPoint } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { linkMark } from '../draw/link-mark.ts';
import { crisp, line, text, textLines, type Box, type Mark } from '../draw/mark.ts';
import { boundArrow, crossMark, pointHalo, pointMark } from '../draw/symbols.ts';
import { nth } from '../layout/nth.ts';
import { remembered } from '../layout/remembered.ts';
import { lineColour, nameColour } from '../layout/role-colour.ts';
import { shareOfStrip } from '../layout/share-strip.ts';
import { nameGap, type SlopeEnd, type SlopeLabel } from '../layout/slope-labels.ts';
import { slopeLayout, type SlopeLayout } from '../layout/slope-layout.ts';
import { spreadLabels } from '../layout/spread-labels.ts';
import { palettes, type Palette } from '../palette.ts';
import type { SceneItem, SceneKind } from '../scene.ts';

const layoutOf = remembered(slopeLayout);

/** Two periods side by side: a line a place from its first figure to its second. */
export const slope: SceneKind = {
  categoriesRun: 'across',
  // Numbers are as wide in both languages.
  height: (model, width) => layoutOf(model, width, 'vi').height,
  scene(model, context) {
    const layout = layoutOf(model, context.width, context.words.language);
    const stage: Stage = { model, context, layout, palette: palettes[context.theme] };
    const labels = [endLabels(stage, 0), endLabels(stage, 1)] as const;
    return {
      width: context.width,
      height: layout.height,
      backdrop: [...axes(stage), ...levels(stage)],
      series: model.series.map((series, at) => ({
        id: series.id,
        name: series.name,
        items: series.points.map((point, index) => {
          const end: SlopeEnd = index === 0 ? 0 : 1;
          const item = slopePoint(stage, point, at, end);
          return { ...item, marks: [...item.marks, ...(labels[end].get(at) ?? [])] };
        }),
      })),
    };
  },
};

interface Stage {
  model: ChartModel;
  context: ChartContext;
  layout: SlopeLayout;
  palette: Palette;
}

/** Share of the way to the other axis within which the pointer finds a point. */
const reach = 0.35;

/** Two hairlines, the period over each and the value at which it starts under it. */
function axes({ layout, palette }: Stage): Mark[] {
  const { top, foot, base } = layout;
  return ([0, 1] as const).flatMap((end) => {
    const x = crisp(layout.xs[end]);
    const { lines, x: headX, sublines, subX } = layout.heads[end];
    return [
      line(x, top, x, foot, { stroke: palette.rule2, lineWidth: 1 }),
      line(x - 3, crisp(foot), x + 3, crisp(foot), { stroke: palette.rule2, lineWidth: 1 }),
      text(base.text, x, foot + 14, faces.smallFigure, palette.muted, 'center'),
      ...textLines(lines, headX, 0, faces.tick, 20, palette.ink, 'center'),
      ...textLines(sublines, subX, lines.length * 20, faces.small, 18, palette.muted, 'center'),
    ];
  });
}

/** Zero, where figures lie on both sides of it, and a named reference. */
function levels({ model, layout, palette }: Stage): Mark[] {
  const [left, right] = layout.xs;
  const across = (value: number, style: { stroke: string; lineDash?: number[] }): Mark =>
    line(left, crisp(layout.y(value)), right, crisp(layout.y(value)), { lineWidth: 1, ...style });
  return [
    ...(layout.base.value < 0
      ? [
          across(0, { stroke: palette.rule2 }),
          text('0', left + 6, layout.y(0) - 9, faces.smallFigure, palette.muted),
        ]
      : []),
    ...(model.reference
      ? [across(model.reference.value, { stroke: palette.ink, lineDash: [1.5, 3] })]
      : []),
  ];
}

function slopePoint(stage: Stage, point: ChartPoint, at: number, end: SlopeEnd): SceneItem {
  const { model, layout, palette } = stage;
  const series = nth(model.series, at);
  const x = layout.xs[end];
  const hit = hitOf(stage, at, end);
  if (point.value === null) {
    const other = series.points[1 - end]?.value ?? null;
    return { marks: [], anchor: { x, y: other === null ? layout.top : layout.y(other) }, hit };
  }
  const here = { x, y: layout.y(point.value) };
  const colour = lineColour(series.role, palette);
  const isGrey = series.role === 'context';
  const radius = isGrey ? (model.series.length > 12 ? 2 : 3) : 4;
  const width = isGrey ? (model.series.length > 12 ? 1 : 1.2) : 2;
  const links = series.links
    .filter((it) => it.to === end)
    .flatMap(({ from, join }) => {
      const value = series.points[from]?.value;
      if (value === null || value === undefined) return [];
      const start = { x: layout.xs[1 - end] ?? x, y: layout.y(value) };
      if (join !== 'cut') return linkMark(join, start, here, { colour, width, palette });
      const middle = { x: (start.x + x) / 2, y: (start.y + here.y) / 2 };
      return [crossMark(middle, isGrey ? palette.contextLine : palette.ink)];
    });
  const marks = [
    ...links,
    pointMark(x, here.y, point.state, colour, palette.surface, radius),
    pointHalo(x, here.y, point.state, colour, radius),
    ...(point.qualifier === 'at-least' ? [boundArrow(x, here.y - 4, 'up', colour)] : []),
  ];
  return { marks, anchor: { x, y: here.y - 6 }, hit };
}

/** Names and figures beside an axis, apart from one another; a displaced one is led back. */
function endLabels({ model, layout, palette }: Stage, end: SlopeEnd): Map<number, Mark[]> {
  const { labels } = layout.labels[end];
  const wishOf = ({ series }: SlopeLabel) =>
    layout.y(nth(nth(model.series, series).points, end).value ?? 0);
  const middles = spreadLabels(
    labels.map((label) => ({ y: wishOf(label), height: label.height })),
    layout.top - 4,
    layout.foot + 8,
  );
  const outwards = end === 0 ? -1 : 1;
  return new Map(
    labels.map((label, at) => {
      const middle = nth(middles, at);
      const wish = wishOf(label);
      const x = layout.xs[end];
      const lead = { stroke: palette.rule2, lineWidth: 1, lineDash: [1.5, 3] };
      const leader =
        Math.abs(middle - wish) > 6
          ? [line(x + outwards * 7, wish, x + outwards * (layout.gap - 3), middle, lead)]
          : [];
      const ink = nameColour(nth(model.series, label.series).role, palette);
      return [label.series, [...leader, ...labelMarks(layout, label, end, middle, ink)]];
    }),
  );
}

function labelMarks(
  { labels, xs, gap }: SlopeLayout,
  label: SlopeLabel,
  end: SlopeEnd,
  middle: number,
  ink: string,
): Mark[] {
  const { isStacked, figureWidth } = labels[end];
  const { nameLines, nameFace, lineHeight, figure, figureFace } = label;
  const outwards = end === 0 ? -1 : 1;
  const edge = xs[end] + outwards * gap;
  const align = end === 0 ? 'right' : 'left';
  const lines = nameLines.length + (isStacked ? 1 : 0);
  const top = middle - (lines * lineHeight) / 2;
  const nameAt = isStacked ? edge : edge + outwards * (figureWidth + nameGap);
  const figureMark = isStacked
    ? text(figure, edge, top + (lines - 0.5) * lineHeight, figureFace, ink, align)
    : text(figure, end === 0 ? edge : edge + figureWidth, middle, figureFace, ink, 'right');
  return [figureMark, ...textLines(nameLines, nameAt, top, nameFace, lineHeight, ink, align)];
}

/** A strip along each axis, its labels included, is shared out among the points that stand there. */
function hitOf({ model, layout, context }: Stage, at: number, end: SlopeEnd): Box {
  const [left, right] = layout.xs;
  const inwards = (right - left) * reach;
  const strip =
    end === 0
      ? { x: 0, width: left + inwards }
      : { x: right - inwards, width: context.width - right + inwards };
  const points = model.series.flatMap((series, other) => {
    const value = series.points[end]?.value;
    return value === null || value === undefined ? [] : [{ series: other, y: layout.y(value) }];
  });
  const own = points.find((it) => it.series === at);
  if (!own) return { ...strip, y: layout.top, height: 0 };
  return { ...strip, ...shareOfStrip(points, own, 0, layout.height) };
}
