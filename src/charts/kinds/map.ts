import type { ChartModel, ChartPoint } from '../chart-model.ts';
import { areaMarks } from '../draw/area-marks.ts';
import { areaTouch } from '../draw/area-touch.ts';
import type { ClassLook } from '../draw/class-legend.ts';
import { drawMapLegend } from '../draw/map-legend.ts';
import { leaderMarks } from '../draw/leader-marks.ts';
import { rect, textLines, type Mark } from '../draw/mark.ts';
import { classAdditions, classLooks, classRivals } from '../layout/class-looks.ts';
import { hatchGap, penWidth, roomy } from '../layout/map-frame.ts';
import { mapHeight, mapLayout, type MapLayout } from '../layout/map-layout.ts';
import { nth } from '../layout/nth.ts';
import { palettes, type Palette } from '../palette.ts';
import type { SceneItem, SceneKind } from '../scene.ts';

/** Places on the map, each area in the colour of its class; the figures are said beside it. */
export const map: SceneKind = {
  categoriesRun: 'down',
  wholeFrom: roomy,
  height: mapHeight,
  scene(model, { width, theme, words }) {
    const { shapes } = model;
    if (!shapes) throw new Error('a map has no shapes');
    const palette = palettes[theme];
    const layout = mapLayout(model, shapes, width, words.language);
    const looks = classLooks(model, palette);
    const stage: Stage = { model, layout, palette, looks, pen: penWidth(width) };
    const sea = { x: 0, y: 0, width, height: layout.frame.height };
    return {
      width,
      height: layout.height,
      backdrop: [
        rect(sea, { fill: palette.mapGround }),
        ...(layout.legend
          ? drawMapLegend(layout.legend, layout.legend, looks, palette, hatchGap(width))
          : []),
      ],
      series: model.series.slice(0, 1).map(({ id, name, points }) => ({
        id,
        name,
        items: points.map((point, index) => area(stage, point, index)),
      })),
    };
  },
  rivals: (model, { theme }) => classRivals(model, palettes[theme]),
  additions: classAdditions,
};

interface Stage {
  model: ChartModel;
  layout: MapLayout;
  palette: Palette;
  looks: readonly ClassLook[];
  pen: number;
}

function area(stage: Stage, point: ChartPoint, index: number): SceneItem {
  const { model, layout, palette, looks, pen } = stage;
  const { key, role = 'context' } = nth(model.categories, index);
  const anchor = layout.centre(key);
  const paths = layout.paths.areas.get(key);
  if (!paths) return { marks: [], anchor, hit: { x: 0, y: 0, width: 0, height: 0 } };
  const label = layout.labels.get(index);
  const archipelagos = layout.archipelagos.filter((it) => it.key === key);
  return {
    marks: [
      ...areaMarks(paths, groundOf(point, looks, palette), role, palette, pen),
      ...(label ? leaderMarks(label, palette) : []),
      ...archipelagos.flatMap((it) => archipelagoName(it, palette)),
    ],
    anchor,
    hit: { x: anchor.x - 12, y: anchor.y - 12, width: 24, height: 24 },
    hitMark: areaTouch(paths, anchor, archipelagos),
  };
}

/** The colour of a figure's class, or why it has none. */
function groundOf(
  { value, notComparable, classIndex = -1 }: ChartPoint,
  looks: readonly ClassLook[],
  palette: Palette,
): { fill: string; reason?: 'missing' | 'apart'; hasLines?: boolean; edge?: string | null } {
  if (value === null) return { fill: palette.surface, reason: 'missing' };
  if (notComparable !== undefined) return { fill: palette.surface, reason: 'apart' };
  return looks[classIndex] ?? { fill: palette.track };
}

function archipelagoName(
  { lines, faces, lineHeight, box }: MapLayout['archipelagos'][number],
  palette: Palette,
): Mark[] {
  const middle = box.x + box.width / 2;
  const line = (from: number, to: number | undefined, face: typeof faces.first) =>
    textLines(
      lines.slice(from, to),
      middle,
      box.y + from * lineHeight,
      face,
      lineHeight,
      palette.ink,
      'center',
    );
  return [...line(0, 1, faces.first), ...line(1, undefined, faces.rest)];
}
