import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPoint } from '../chart-model.ts';
import { aboveTexts } from '../draw/above-texts.ts';
import { endLabelMarks } from '../draw/end-label-marks.ts';
import { faces } from '../draw/faces.ts';
import { linkMark } from '../draw/link-mark.ts';
import { symbolOf, symbolStride } from '../draw/line-symbol.ts';
import { crisp, line, type Box, type Mark } from '../draw/mark.ts';
import { missingMarks } from '../draw/missing-marks.ts';
import { boundArrow, boundArrowLength, pointHalo, pointMark } from '../draw/symbols.ts';
import { lineLayout, type LineLayout } from '../layout/line-layout.ts';
import { nth } from '../layout/nth.ts';
import { sideOfFigure } from '../layout/place-figures.ts';
import { remembered } from '../layout/remembered.ts';
import { lineColour } from '../layout/role-colour.ts';
import { lineRivals } from '../layout/series-rivals.ts';
import { sharesOfStrip } from '../layout/share-strip.ts';
import { clampedText, drawTicks } from '../layout/tick-row.ts';
import { drawValueAxis } from '../layout/value-axis.ts';
import { palettes, type Palette } from '../palette.ts';
import type { SceneItem, SceneKind } from '../scene.ts';
import { measureText } from '../text/measure-text.ts';

const layoutOf = remembered(lineLayout);

/** A trend of several places or of many periods, named at the ends of the lines. */
export const lines: SceneKind = {
  categoriesRun: 'across',
  // Numbers are as wide in both languages.
  height: (model, width) => layoutOf(model, width, 'vi').height,
  scene(model, context) {
    const layout = layoutOf(model, context.width, context.words.language);
    const palette = palettes[context.theme];
    const stage: Stage = {
      model,
      context,
      layout,
      palette,
      hitsAt: model.categories.map((_, index) => onceAsked(() => hitsOf(model, layout, index))),
    };
    const named = { ...layout, top: 0, bottom: layout.foot + 8 };
    const names = endLabelMarks(layout.endLabels, model, named, palette);
    return {
      width: context.width,
      height: layout.height,
      backdrop: [
        ...baseline(stage),
        ...reference(stage),
        ...drawTicks(layout.tickRow, layout.foot + 8, palette),
      ],
      series: model.series.map((series, at) => ({
        id: series.id,
        name: series.name,
        items: series.points.map((point, index) => {
          const { marks, ...rest } = linePoint(stage, point, at, index);
          return {
            ...rest,
            marks: [...marks, ...(names.get(`${at}/${index}`) ?? [])],
            // Of 63 lines most points are never near the pointer.
            get hit() {
              return hitOf(stage, at, index);
            },
          };
        }),
      })),
    };
  },
  rivals: (model, { theme }) => lineRivals(model, palettes[theme]),
  additions: () => ['symbol'],
};

interface Stage {
  model: ChartModel;
  context: ChartContext;
  layout: LineLayout;
  palette: Palette;
  /** Of each category, by series, where the points that have a figure are pointed at. */
  hitsAt: (() => ReadonlyMap<number, { y: number; height: number }>)[];
}

function onceAsked<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A category's strip is shared out among its points, each taking what is nearest to it. */
function hitsOf({ series }: ChartModel, { y, height }: LineLayout, index: number) {
  const placed = series.flatMap(({ points }, at) => {
    const value = points[index]?.value;
    return value === null || value === undefined ? [] : [{ series: at, y: y(value) }];
  });
  const shares = sharesOfStrip(placed, 0, height);
  return new Map(placed.map((it, at) => [it.series, nth(shares, at)]));
}

function baseline({ model, context, layout, palette }: Stage): Mark[] {
  const { axis, y } = layout;
  if (axis)
    return drawValueAxis(
      axis,
      (it) => y(it * model.divisor),
      layout.endLabels.length > 0 ? layout.namesAt - 8 : context.width,
      palette,
    );
  const zero = crisp(y(0));
  return [line(0, zero, context.width, zero, { stroke: palette.ink, lineWidth: 1 })];
}

function reference({ model, layout, palette }: Stage): Mark[] {
  if (!model.reference) return [];
  const at = crisp(layout.y(model.reference.value));
  const style = { stroke: palette.ink, lineWidth: 1, lineDash: [1.5, 3] };
  return [line(nth(layout.xs, 0), at, nth(layout.xs, -1), at, style)];
}

function linePoint(
  stage: Stage,
  point: ChartPoint,
  at: number,
  index: number,
): Omit<SceneItem, 'hit'> {
  const { model, layout, palette } = stage;
  const series = nth(model.series, at);
  const x = nth(layout.xs, index);
  if (point.value === null) {
    const isGap = model.series.every((it) => it.points[index]?.value === null);
    const room = { x, foot: layout.foot, width: Math.min(layout.spacing, 90) - 4 };
    const words = point.text;
    const marks = isGap && at === 0 ? missingMarks(words, room, palette) : [];
    return { marks, anchor: { x, y: layout.foot - 24 } };
  }
  const y = layout.y(point.value);
  const colour = lineColour(series.role, palette);
  const isGrey = series.role === 'context';
  const width = isGrey ? 1.2 : 2;
  const links = series.links
    .filter((link) => link.to === index)
    .flatMap(({ from, join }) => {
      const value = series.points[from]?.value;
      if (value === null || value === undefined) return [];
      const start = { x: nth(layout.xs, from), y: layout.y(value) };
      return linkMark(join, start, { x, y }, { colour, width, palette });
    });
  const marks = [
    ...links,
    ...(showsPoint(stage, at, index)
      ? [pointMark(x, y, point.state, colour, palette.surface, isGrey ? 3 : 4, symbolOf(model, at))]
      : []),
    ...(point.qualifier === 'at-least' ? [boundArrow(x, y - 4, 'up', colour)] : []),
    ...figure(stage, point, at, index),
  ];
  const halo = () => pointHalo(x, y, point.state, colour, isGrey ? 3 : 4);
  return { marks, halo, anchor: { x, y: aboveTexts(marks, y - 6) } };
}

/** Crowded final figures of whole periods need no point; all others, lone and last ones have one. */
function showsPoint({ model, layout }: Stage, at: number, index: number): boolean {
  const series = nth(model.series, at);
  if (layout.spacing >= 14 && (series.role !== 'context' || model.series.length <= 4)) return true;
  if (symbolOf(model, at) !== 'disc' && (index + at) % symbolStride(layout.spacing) === 0)
    return true;
  const joined = series.links.some(
    ({ from, to, join }) => (from === index || to === index) && join !== 'cut' && join !== 'none',
  );
  if (series.points[index]?.state !== 'whole' || !joined) return true;
  return series.points.findLastIndex((it) => it.value !== null) <= index;
}

/** On a single line figures stand at their points: all, or the first, the last and the bounded ones. */
function figure(stage: Stage, point: ChartPoint, at: number, index: number): Mark[] {
  const { model, layout, palette, context } = stage;
  if (model.series.length > 1) return [];
  const { points } = nth(model.series, at);
  const stated = points.flatMap((it, place) => (it.value === null ? [] : [place]));
  const isEnd = index === stated[0] || index === stated.at(-1);
  if (!layout.printsAll && !isEnd && point.qualifier === 'exact') return [];
  const fits =
    measureText(point.text, faces.labelStrong) <= layout.spacing - 4 || !layout.printsAll;
  const face = fits ? faces.labelStrong : ({ size: 12, weight: 600 } as const);
  const place = (other: number) => {
    const value = points[other]?.value;
    return value === null || value === undefined
      ? undefined
      : { x: nth(layout.xs, other), y: layout.y(value) };
  };
  const here = place(index) ?? { x: 0, y: 0 };
  const neighbours = { before: place(index - 1), after: place(index + 1) };
  const bounded = point.qualifier === 'at-least';
  const side = bounded ? 'above' : sideOfFigure(point.text, here, neighbours, face, layout.foot);
  const y = side === 'below' ? here.y + 18 : here.y - 18 - (bounded ? boundArrowLength : 0);
  return [clampedText(point.text, here.x, y, face, palette.ink, { left: 0, right: context.width })];
}

function hitOf({ hitsAt, layout, context }: Stage, at: number, index: number): Box {
  const x = nth(layout.xs, index);
  const half = layout.spacing / 2;
  const strip = { x: Math.max(0, x - half), width: Math.min(layout.spacing, context.width) };
  const hits = nth(hitsAt, index)();
  const own = hits.get(at);
  if (own) return { ...strip, ...own };
  const isGap = hits.size === 0 && at === 0;
  return { ...strip, y: 0, height: isGap ? layout.height : 0 };
}
