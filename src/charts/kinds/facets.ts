import type { ChartLink, ChartModel, ChartPoint, ChartSeries } from '../chart-model.ts';
import { aboveTexts } from '../draw/above-texts.ts';
import { endLabelMarks } from '../draw/end-label-marks.ts';
import { facetGround } from '../draw/facet-ground.ts';
import { symbolOf, symbolStride } from '../draw/line-symbol.ts';
import { linkMark } from '../draw/link-mark.ts';
import { text, type Box, type Mark } from '../draw/mark.ts';
import { runMark } from '../draw/run-mark.ts';
import { boundArrow, pointHalo, pointMark } from '../draw/symbols.ts';
import { facetLayout, type FacetLayout, type FacetPanel } from '../layout/facet-layout.ts';
import { nth } from '../layout/nth.ts';
import { remembered } from '../layout/remembered.ts';
import { lineColour, nameColour } from '../layout/role-colour.ts';
import { lineRivals } from '../layout/series-rivals.ts';
import { shareOfStrip } from '../layout/share-strip.ts';
import { palettes, type Palette } from '../palette.ts';
import type { SceneItem, SceneKind } from '../scene.ts';

const layoutOf = remembered(facetLayout);

/** Lines in small plots of one size, a group of places or a single place in each. */
export const facets: SceneKind = {
  categoriesRun: 'across',
  // Numbers are as wide in both languages.
  height: (model, width) => layoutOf(model, width, 'vi').height,
  scene(model, context) {
    const layout = layoutOf(model, context.width, context.words.language);
    const palette = palettes[context.theme];
    const drawn = new Map(
      layout.panels.flatMap((panel) => panelItems({ model, layout, panel, palette })),
    );
    return {
      width: context.width,
      height: layout.height,
      backdrop: layout.panels.flatMap((panel) => facetGround(model, layout, panel, palette)),
      series: model.series.map(({ id, name }, at) => ({ id, name, items: drawn.get(at) ?? [] })),
    };
  },
  rivals: (model, { theme }) => lineRivals(model, palettes[theme]),
  additions: () => ['symbol'],
};

interface Stage {
  model: ChartModel;
  layout: FacetLayout;
  panel: FacetPanel;
  palette: Palette;
}

/** The items of a panel's lines, each with the line's place in the model. */
function panelItems(stage: Stage): [series: number, items: SceneItem[]][] {
  const { model, layout, panel, palette } = stage;
  const series = panel.series.map((at) => nth(model.series, at));
  const xs = layout.xs.map((x) => panel.left + x);
  const plot = {
    xs,
    y: panel.toY,
    namesAt: panel.left + layout.plotWidth + layout.endGap,
    top: panel.top - 8,
    bottom: panel.foot + 8,
  };
  const names = endLabelMarks(panel.endLabels, { ...model, series }, plot, palette);
  return series.map((it, within) => {
    const run = solidRun(stage, it);
    const first = it.points.findIndex((point) => point.value !== null);
    const items = it.points.map((point, index) => {
      const item = facetPoint(stage, it, point, index);
      const extra = [...(index === first ? run : []), ...(names.get(`${within}/${index}`) ?? [])];
      return { ...item, marks: [...extra, ...item.marks] };
    });
    return [nth(panel.series, within), items];
  });
}

const lineWidth = ({ role }: ChartSeries, { isSingle }: FacetLayout): number =>
  role === 'context' ? (isSingle ? 1.2 : 0.9) : 2;

function placeOf({ layout, panel }: Stage, { points }: ChartSeries, index: number) {
  const value = points[index]?.value;
  if (value === null || value === undefined) return undefined;
  return { x: panel.left + nth(layout.xs, index), y: panel.toY(value) };
}

function solidRun(stage: Stage, series: ChartSeries): Mark[] {
  const links = series.links.flatMap((link) => {
    const from = placeOf(stage, series, link.from);
    const to = placeOf(stage, series, link.to);
    return link.join === 'solid' && from && to ? [{ from, to }] : [];
  });
  return runMark(links, lineColour(series.role, stage.palette), lineWidth(series, stage.layout));
}

function facetPoint(
  stage: Stage,
  series: ChartSeries,
  point: ChartPoint,
  index: number,
): SceneItem {
  const { layout, panel, palette } = stage;
  const here = placeOf(stage, series, index);
  if (!here) {
    const x = panel.left + nth(layout.xs, index);
    return {
      marks: [],
      anchor: { x, y: panel.foot - 24 },
      hit: { x, y: panel.foot, width: 0, height: 0 },
    };
  }
  const colour = lineColour(series.role, palette);
  const look = { colour, width: lineWidth(series, layout), palette };
  const radius = series.role === 'context' ? 2 : 3;
  const symbol = symbolOf(stage.model, stage.model.series.indexOf(series));
  const links = series.links
    .filter((link) => link.to === index && link.join !== 'solid')
    .flatMap((link) => {
      const from = placeOf(stage, series, link.from);
      return from ? linkMark(link.join, from, here, look) : [];
    });
  const marks = [
    ...links,
    ...(showsPoint(stage, series, index)
      ? [pointMark(here.x, here.y, point.state, colour, palette.surface, radius, symbol)]
      : []),
    pointHalo(here.x, here.y, point.state, colour, radius),
    ...(point.qualifier === 'at-least' ? [boundArrow(here.x, here.y - 4, 'up', colour)] : []),
    ...(layout.isSingle && isLast(series, index)
      ? [lastFigure(series, { ...here, x: here.x + layout.endGap }, palette)]
      : []),
  ];
  return {
    marks,
    anchor: { x: here.x, y: aboveTexts(marks, here.y - 6) },
    hit: hitOf(stage, here, index),
  };
}

const isLast = ({ points }: ChartSeries, index: number): boolean =>
  points.slice(index + 1).every((it) => it.value === null);

/**
 * Only what the line alone doesn't tell: a figure that stands by itself, a part-year, an end that
 * is named, and on the lines that are looked at what is not final.
 */
function showsPoint({ model, layout }: Stage, series: ChartSeries, index: number): boolean {
  const { state } = nth(series.points, index);
  const isJoined = series.links.some(
    ({ from, to, join }) => (from === index || to === index) && joins.has(join),
  );
  if (!isJoined || state === 'part-year') return true;
  const at = model.series.indexOf(series);
  if (symbolOf(model, at) !== 'disc' && (index + at) % symbolStride(layout.spacing) === 0)
    return true;
  if (series.role === 'context') return layout.isSingle && isLast(series, index);
  return state !== 'whole' || isLast(series, index);
}

const joins: ReadonlySet<ChartLink['join']> = new Set(['solid', 'dashed', 'dotted']);

function lastFigure(
  series: ChartSeries,
  { x, y }: { x: number; y: number },
  palette: Palette,
): Mark {
  const face = { size: 12, weight: series.role === 'context' ? 400 : 600 } as const;
  const words = series.points.findLast((it) => it.value !== null)?.text ?? '';
  return text(words, x, y, face, nameColour(series.role, palette));
}

/** A period's strip within the panel, shared out among its lines. */
function hitOf({ model, layout, panel }: Stage, own: { x: number; y: number }, index: number): Box {
  const left = Math.max(panel.x, own.x - layout.spacing / 2);
  const right = Math.min(panel.x + panel.width, own.x + layout.spacing / 2);
  const points = panel.series.flatMap((series) => {
    const value = model.series[series]?.points[index]?.value;
    return value === null || value === undefined ? [] : [{ series, y: panel.toY(value) }];
  });
  const share = shareOfStrip(points, own, panel.y, panel.y + panel.height);
  return { x: left, width: Math.max(0, right - left), ...share };
}
