import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPoint } from '../chart-model.ts';
import { aboveTexts } from '../draw/above-texts.ts';
import { faces } from '../draw/faces.ts';
import { linkMark } from '../draw/link-mark.ts';
import { crisp, line, type Mark } from '../draw/mark.ts';
import { boundArrow, boundArrowLength, pointHalo, pointMark } from '../draw/symbols.ts';
import { lineColour } from '../layout/role-colour.ts';
import { linearScale, type Scale } from '../layout/scale.ts';
import { clampedText, drawTicks, layTicks } from '../layout/tick-row.ts';
import { palettes, type Palette } from '../palette.ts';
import type { SceneItem, SceneKind } from '../scene.ts';
import { measureText, type TextFace } from '../text/measure-text.ts';
import { widestOf } from '../text/wrap-text.ts';
import { nth } from '../layout/nth.ts';

/** Height of a headline card's trend. */
const height = 84;
const foot = 61.5;

/** Up to so many figures are all printed; of more, the first and the last. */
const mostPrinted = 6;

const strong: TextFace = { size: 12, weight: 600 };

/** The trend of a headline card: its figures, its years, and nothing else. */
export const sparkline: SceneKind = {
  categoriesRun: 'across',
  height: () => height,
  scene(model, context) {
    const stage = stageOf(model, context);
    const { xs, palette } = stage;
    const { width } = context;
    const years = model.categories.map(({ key, label }) => ({ key, label }));
    const some = years.length > mostPrinted ? [nth(years, 0), nth(years, -1)] : years;
    const centres = years.length > mostPrinted ? [nth(xs, 0), nth(xs, -1)] : xs;
    const slot = width / some.length;
    const tickRow = layTicks(some, { centres, slot, left: 0, right: width }, false);
    return {
      width,
      height,
      backdrop: [
        line(0, crisp(foot), width, crisp(foot), { stroke: palette.rule, lineWidth: 1 }),
        ...drawTicks(tickRow, foot + 4, palette),
      ],
      series: model.series.map((series, at) => ({
        id: series.id,
        name: series.name,
        items: series.points.map((point, index) => sparkPoint(stage, point, at, index)),
      })),
    };
  },
};

interface Stage {
  model: ChartModel;
  context: ChartContext;
  palette: Palette;
  xs: number[];
  y: Scale;
}

function stageOf(model: ChartModel, context: ChartContext): Stage {
  const points = model.series.flatMap((series) => series.points);
  const values = points.flatMap((it) => it.value ?? []);
  const ends = model.series.flatMap(({ points: [first, ...rest] }) => [first, rest.at(-1)]);
  const pad = Math.max(
    8,
    widestOf(
      ends.flatMap((it) => it?.text ?? []),
      strong,
    ) / 2,
    widestOf(
      [model.categories[0], model.categories.at(-1)].flatMap((it) => it?.label ?? []),
      faces.small,
    ) / 2,
  );
  const inset = Math.min(pad, context.width / 4);
  const step = (context.width - 2 * inset) / Math.max(1, model.categories.length - 1);
  const xs = model.categories.map((_, at) => inset + step * at);
  const bounded = points.some((it) => it.qualifier === 'at-least');
  const top = 26 + (bounded ? boundArrowLength : 0);
  const high = Math.max(0, ...values) || 1;
  const y = linearScale(Math.min(0, ...values), high, foot - 5, top);
  return { model, context, palette: palettes[context.theme], xs, y };
}

function sparkPoint(stage: Stage, point: ChartPoint, at: number, index: number): SceneItem {
  const { model, context, palette, xs, y } = stage;
  const series = nth(model.series, at);
  const x = nth(xs, index);
  const step = context.width / xs.length;
  const hit = { x: Math.max(0, x - step / 2), y: 0, width: step, height };
  if (point.value === null) {
    const words = point.text;
    const fits = measureText(words, faces.small) <= step;
    const edges = { left: 0, right: context.width };
    const marks = fits ? [clampedText(words, x, foot - 14, faces.small, palette.muted, edges)] : [];
    return { marks, anchor: { x, y: foot - 20 }, hit };
  }
  const here = { x, y: y(point.value) };
  const colour = lineColour(series.role, palette);
  const links = series.links
    .filter((link) => link.to === index)
    .flatMap(({ from, join }) => {
      const value = series.points[from]?.value;
      if (value === null || value === undefined) return [];
      const start = { x: nth(xs, from), y: y(value) };
      return linkMark(join, start, here, { colour, width: 2, palette });
    });
  const bounded = point.qualifier === 'at-least';
  const isCrowded = step < 14;
  const marks = [
    ...links,
    ...(isCrowded && point.state === 'whole'
      ? []
      : [pointMark(x, here.y, point.state, colour, palette.surface)]),
    pointHalo(x, here.y, point.state, colour),
    ...(bounded ? [boundArrow(x, here.y - 4, 'up', colour)] : []),
    ...figure(stage, point, index, here.y - (bounded ? boundArrowLength : 0)),
  ];
  return { marks, anchor: { x, y: aboveTexts(marks, here.y - 6) }, hit };
}

function figure(stage: Stage, point: ChartPoint, index: number, y: number): Mark[] {
  const { model, context, palette, xs } = stage;
  const stated = nth(model.series, 0).points.flatMap((it, at) => (it.value === null ? [] : [at]));
  const isLast = index === stated.at(-1);
  const texts = nth(model.series, 0).points.map((it) => it.text);
  const all = xs.length <= mostPrinted && widestOf(texts, strong) < context.width / xs.length - 4;
  if (!all && !isLast && index !== stated[0]) return [];
  const face = isLast ? strong : faces.small;
  const ink = isLast ? palette.ink : palette.ink2;
  const edges = { left: 0, right: context.width };
  return [clampedText(point.text, nth(xs, index), y - 15, face, ink, edges)];
}
