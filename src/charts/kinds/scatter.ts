import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPoint } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { circle, crisp, line, text, textLines, type Box, type Mark } from '../draw/mark.ts';
import { drawSizeLegend, seeThrough } from '../draw/size-legend.ts';
import { steady } from '../draw/steady.ts';
import { boundArrow, pointHalo, pointMark } from '../draw/symbols.ts';
import { axisTitle } from '../layout/axis-title.ts';
import { nth } from '../layout/nth.ts';
import { remembered } from '../layout/remembered.ts';
import { lineColour } from '../layout/role-colour.ts';
import { scatterLabels } from '../layout/scatter-labels.ts';
import { scatterLayout, type ScatterDot, type ScatterLayout } from '../layout/scatter-layout.ts';
import { clampedText } from '../layout/tick-row.ts';
import { drawValueAxis } from '../layout/value-axis.ts';
import { palettes, type Palette } from '../palette.ts';
import type { SceneItem, SceneKind } from '../scene.ts';

const layoutOf = remembered(scatterLayout);

/** Two figures of each place against one another, and a third as the size of its circle. */
export const scatter: SceneKind = {
  categoriesRun: 'across',
  // Numbers are as wide in both languages.
  height: (model, width) => layoutOf(model, width, 'vi').height,
  scene(model, context) {
    const layout = layoutOf(model, context.width, context.words.language);
    const palette = palettes[context.theme];
    const stage: Stage = { model, context, layout, palette };
    const items = dotItems(stage);
    return {
      width: context.width,
      height: layout.height,
      backdrop: [...axes(stage), ...titles(stage)],
      // A place is drawn once, as a point of the upright axis' series.
      series: model.series.map((series, at) => ({
        id: series.id,
        name: series.name,
        items: items.map((item) => (at === 1 ? item : unseen(item.anchor))),
      })),
    };
  },
};

interface Stage {
  model: ChartModel;
  context: ChartContext;
  layout: ScatterLayout;
  palette: Palette;
}

/** Depths among the points: the larger behind, those looked at in front, names over all. */
const depths = { first: 10, leader: 998, label: 999, halo: 1000 };
const leastHit = 24;

function axes({ layout, palette, context }: Stage): Mark[] {
  const { xAxis, xLabelStep, yAxis, x, y, top, foot } = layout;
  const edges = { left: 0, right: context.width };
  const upright = xAxis.ticks.flatMap((tick, index) => {
    const at = crisp(x(tick));
    const stroke = tick === 0 ? palette.ink : palette.rule;
    const isLabelled = (xAxis.ticks.length - 1 - index) % xLabelStep === 0;
    const words = xAxis.labels[index] ?? '';
    const label = clampedText(words, at, foot + 13, faces.smallFigure, palette.muted, edges);
    return [line(at, top, at, foot, { stroke, lineWidth: 1 }), ...(isLabelled ? [label] : [])];
  });
  return [...upright, ...drawValueAxis(yAxis, y, context.width, palette)];
}

function titles({ layout, palette, context }: Stage): Mark[] {
  const { xTitle, yTitle, yTitleAt, legend, foot } = layout;
  return [
    ...textLines(yTitle, 0, yTitleAt, axisTitle, 18, palette.ink2),
    ...(legend ? drawSizeLegend(legend.sizes, legend, palette) : []),
    ...textLines(xTitle, context.width, foot + 26, axisTitle, 18, palette.ink2, 'right'),
  ];
}

/** One for each place, in the model's order; nothing where a figure is missing. */
function dotItems(stage: Stage): SceneItem[] {
  const { model, layout } = stage;
  const order = [...layout.dots].sort((a, b) => rank[a.role] - rank[b.role] || b.radius - a.radius);
  const labels = labelMarks(stage);
  return model.categories.map((_, index) => {
    const at = order.findIndex((it) => it.index === index);
    const dot = order[at];
    if (!dot) return unseen({ x: (layout.left + layout.right) / 2, y: layout.top });
    const half = Math.max(leastHit / 2, dot.radius);
    const hit: Box = { x: dot.x - half, y: dot.y - half, width: 2 * half, height: 2 * half };
    const marks = [
      ...steady(dotMarks(stage, dot)).map((it) => ({ ...it, z2: depths.first + at })),
      { ...halo(stage, dot), z2: depths.halo },
      ...steady(labels.get(index) ?? []),
    ];
    return { marks, anchor: { x: dot.x, y: dot.y - dot.radius - 2 }, hit };
  });
}

const rank = { context: 0, beside: 1, focus: 2 };

const unseen = (anchor: SceneItem['anchor']): SceneItem => ({
  marks: [],
  anchor,
  hit: { ...anchor, width: 0, height: 0 },
});

function dotMarks(
  { model, palette }: Stage,
  { x, y, radius, role, state, index }: ScatterDot,
): Mark[] {
  const colour = lineColour(role, palette);
  const opacity = role === 'context' ? { opacity: seeThrough } : {};
  const mark =
    state === 'whole'
      ? circle(x, y, radius, { fill: colour, stroke: palette.surface, lineWidth: 1, ...opacity })
      : pointMark(x, y, state, colour, palette.surface, radius - 1);
  const isBound = (at: number) => boundOf(model, at, index);
  return [
    mark,
    ...(isBound(0) ? [boundArrow(x + radius, y, 'right', colour)] : []),
    ...(isBound(1) ? [boundArrow(x, y - radius, 'up', colour)] : []),
  ];
}

function boundOf({ series }: ChartModel, at: number, index: number): boolean {
  const point: ChartPoint | undefined = series[at]?.points[index];
  return point?.qualifier === 'at-least';
}

function halo({ palette }: Stage, { x, y, radius, role, state }: ScatterDot): Mark {
  const colour = role === 'context' ? palette.ink : lineColour(role, palette);
  return pointHalo(x, y, state, colour, state === 'whole' ? radius : radius - 1);
}

/** Names of the places looked at, and of the outermost ones that have room, by category. */
function labelMarks({ model, layout, palette, context }: Stage): Map<number, Mark[]> {
  const labels = scatterLabels(model, layout, context.width);
  return new Map(
    labels.map(({ index, lines, face, lineHeight, box, leader }) => {
      const { role = 'context' } = nth(model.categories, index);
      const ink = { focus: palette.accent, beside: palette.ink, context: palette.ink2 }[role];
      const style = { stroke: palette.rule2, lineWidth: 1 };
      const lead = leader
        ? [{ ...line(leader.x1, leader.y1, leader.x2, leader.y2, style), z2: depths.leader }]
        : [];
      const middle = box.x + box.width / 2;
      const words = lines.map((it, row) => ({
        ...text(it, middle, box.y + (row + 0.5) * lineHeight, face, ink, 'center'),
        z2: depths.label,
      }));
      return [index, [...lead, ...words]];
    }),
  );
}
