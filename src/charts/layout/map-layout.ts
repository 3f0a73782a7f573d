import type { ChartModel, ChartPoint, MapArchipelago, MapShapes } from '../chart-model.ts';
import { mapLegend, type MapLegend } from '../draw/map-legend.ts';
import type { Box } from '../draw/mark.ts';
import { measureText, type TextFace } from '../text/measure-text.ts';
import { widestOf } from '../text/wrap-text.ts';
import type { Language } from '../../semantic/selection.ts';
import { mapFrame, roomy, type MapFrame } from './map-frame.ts';
import { placeMapLabels, type PlacedMapLabel } from './map-labels.ts';
import { mapPaths, type MapPaths } from './map-paths.ts';

/** The name of an archipelago where it is drawn. */
interface ArchipelagoLabel {
  key: string;
  lines: readonly string[];
  faces: { first: TextFace; rest: TextFace };
  lineHeight: number;
  box: Box;
}

/** Name and figure of an area, out in the sea. */
export interface AreaLabel extends PlacedMapLabel {
  text: string;
  face: TextFace;
}

export interface MapLayout {
  frame: MapFrame;
  height: number;
  paths: MapPaths;
  /** Middle of an area, in pixels. */
  centre: (key: string) => { x: number; y: number };
  archipelagos: ArchipelagoLabel[];
  legend: (MapLegend & { x: number; y: number }) | undefined;
  /** By the index of the category. */
  labels: ReadonlyMap<number, AreaLabel>;
}

const edge = 16;

/** Height of a map at a width, with its legend if that stands under it. */
export function mapHeight({ shapes, classes, dense }: ChartModel, width: number): number {
  if (!shapes) return 0;
  const frame = mapFrame(shapes, width, dense === 'wide');
  const archipelagos = shapes.archipelagos.map((it) => archipelagoLabel(it, frame, width));
  const legend =
    classes && placeLegend(mapLegend(classes, width, 'vi'), frame, archipelagos, width);
  return legend && legend.y > frame.height ? legend.y + legend.height : frame.height;
}

/** Where everything of a map goes at a width. */
export function mapLayout(
  model: ChartModel,
  shapes: MapShapes,
  width: number,
  language: Language,
): MapLayout {
  const isDense = model.dense === 'wide';
  const frame = mapFrame(shapes, width, isDense);
  const paths = mapPaths(shapes, width, isDense);
  const archipelagos = shapes.archipelagos.map((it) => archipelagoLabel(it, frame, width));
  const legend =
    model.classes &&
    placeLegend(mapLegend(model.classes, width, language), frame, archipelagos, width);
  const centre = (key: string) => {
    const { x, y } = shapes.areas[key]?.centre ?? { x: 0, y: 0 };
    return { x: frame.left + x * frame.scale, y: frame.top + y * frame.scale };
  };
  const taken = [...archipelagos.map((it) => it.box), ...(legend ? [legend] : [])];
  const sea = { width, height: frame.height, land: paths.land, taken };
  return {
    frame,
    height: mapHeight(model, width),
    paths,
    centre,
    archipelagos,
    legend,
    labels: width < roomy ? new Map() : areaLabels(model, shapes, centre, sea),
  };
}

/** Over the highest of its islets, however small the board: words do not shrink with it. */
function archipelagoLabel(
  { key, lines, label, outline }: MapArchipelago,
  { scale, left, top }: MapFrame,
  room: number,
): ArchipelagoLabel {
  const size = room < roomy ? 12 : 14;
  const lineHeight = size + 4;
  const first: TextFace = { size, weight: 600 };
  const rest: TextFace = { size, weight: 400 };
  const width = Math.max(widestOf(lines.slice(0, 1), first), widestOf(lines.slice(1), rest));
  const height = lines.length * lineHeight;
  const islets = Math.min(...Array.from(outline.matchAll(/M\S+[ ,](\d+)/g), (it) => Number(it[1])));
  const lowest = top + islets * scale - height - 10;
  const y = Math.min(top + label.y * scale - lineHeight / 2, lowest);
  const x = left + label.x * scale - width / 2;
  const inside = Math.max(4, Math.min(x, room - width - 4));
  return { key, lines, faces: { first, rest }, lineHeight, box: { x: inside, y, width, height } };
}

/** In the sea at the top right if it ends above the archipelagos there, else under the map. */
function placeLegend(
  legend: MapLegend,
  frame: MapFrame,
  archipelagos: readonly ArchipelagoLabel[],
  width: number,
): MapLegend & { x: number; y: number } {
  const x = frame.right - legend.width;
  const below = archipelagos.filter(({ box }) => box.x + box.width + edge > x);
  const free = Math.min(...below.map((it) => it.box.y), frame.height);
  return width >= roomy && edge + legend.height + edge <= free
    ? { ...legend, x, y: edge }
    : { ...legend, x: 0, y: frame.height + 16 };
}

const extremes = 3;
/** From this width on names are as large as text. */
const generous = 700;

function areaLabels(
  { categories, series }: ChartModel,
  shapes: MapShapes,
  centre: MapLayout['centre'],
  sea: Parameters<typeof placeMapLabels>[1],
): Map<number, AreaLabel> {
  const points = series[0]?.points ?? [];
  const roles = ['focus', 'beside'] as const;
  const chosen = roles.flatMap((role) =>
    categories.flatMap((it, index) => (it.role === role ? [index] : [])),
  );
  const drafts = [...new Set([...chosen, ...highestAndLowest(points)])].flatMap((index) => {
    const category = categories[index];
    const point = points[index];
    if (!category || !point || !shapes.areas[category.key]) return [];
    const isChosen = chosen.includes(index);
    const size = sea.width < generous ? 12 : 14;
    const face: TextFace = { size, weight: isChosen ? 600 : 400 };
    const text = [category.label, point.text, point.notComparable && `(${point.notComparable})`]
      .filter(Boolean)
      .join(' ');
    return [{ index, face, text, isChosen, anchor: centre(category.key) }];
  });
  const placed = placeMapLabels(
    drafts.map(({ text, face, isChosen, anchor }) => ({
      anchor,
      mustStand: isChosen,
      width: Math.ceil(measureText(text, face)),
      height: 18,
    })),
    sea,
  );
  return new Map(
    drafts.flatMap(({ index, text, face }, at) => {
      const place = placed[at];
      return place ? [[index, { ...place, text, face }] as const] : [];
    }),
  );
}

/** The highest, the lowest, the next highest, and so on, of the figures that compare. */
function highestAndLowest(points: readonly ChartPoint[]): number[] {
  const ranked = points
    .flatMap(({ value, notComparable }, index) =>
      value === null || notComparable !== undefined ? [] : [{ value, index }],
    )
    .sort((a, b) => b.value - a.value)
    .map((it) => it.index);
  return Array.from({ length: extremes }, (_, at) => [ranked.at(at), ranked.at(-1 - at)])
    .flat()
    .filter((it) => it !== undefined);
}
