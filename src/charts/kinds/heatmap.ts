import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPoint, PointState } from '../chart-model.ts';
import { apartCell, classCell, missingCell } from '../draw/cell-patterns.ts';
import { classLegend, type ClassLook } from '../draw/class-legend.ts';
import { faces } from '../draw/faces.ts';
import { line, rect, text, textLines, type Box, type Mark } from '../draw/mark.ts';
import { boxHalo, pointMark } from '../draw/symbols.ts';
import { steady } from '../draw/steady.ts';
import { textOn } from '../draw/text-on.ts';
import { classAdditions, classLooks, classRivals } from '../layout/class-looks.ts';
import {
  figurePad,
  heatmapLayout,
  isChosen,
  type HeatmapLayout,
} from '../layout/heatmap-layout.ts';
import { nth } from '../layout/nth.ts';
import { remembered } from '../layout/remembered.ts';
import { drawTicks } from '../layout/tick-row.ts';
import { palettes, type Palette } from '../palette.ts';
import type { SceneItem, SceneKind } from '../scene.ts';
import { measureText } from '../text/measure-text.ts';

const layoutOf = remembered(heatmapLayout);

/** Places down, periods across: each cell in the colour of its class, with its figure if it fits. */
export const heatmap: SceneKind = {
  categoriesRun: 'down',
  height: (model, width) => {
    // Counts are as wide in both languages, and a legend is as high in both themes.
    const legend = legendOf(model, width, palettes.light, 'vi');
    return layoutOf(model, width, legend.height).height;
  },
  scene(model, context) {
    const { width, theme, words } = context;
    const palette = palettes[theme];
    const legend = legendOf(model, width, palette, words.language);
    const layout = layoutOf(model, width, legend.height);
    const stage: Stage = { model, layout, palette, looks: classLooks(model, palette) };
    return {
      width,
      height: layout.height,
      backdrop: [
        ...legend.marks,
        ...layout.heads.flatMap((head) => drawTicks(head, layout.headsAt, palette)),
        ...columnStates(stage),
        ...model.categories.flatMap((_, index) => rowMarks(stage, index)),
      ],
      series: model.series.map((series, at) => ({
        id: series.id,
        name: series.name,
        items: series.points.map((point, index) => cell(stage, point, at, index)),
      })),
    };
  },
  rivals: (model, { theme }) => classRivals(model, palettes[theme]),
  additions: classAdditions,
};

interface Stage {
  model: ChartModel;
  layout: HeatmapLayout;
  palette: Palette;
  /** Of each class, how its cells are drawn. */
  looks: ClassLook[];
}

/** Room under the legend. */
const legendGap = 12;

function legendOf(
  model: ChartModel,
  width: number,
  palette: Palette,
  language: ChartContext['words']['language'],
): { height: number; marks: Mark[] } {
  if (!model.classes) return { height: 0, marks: [] };
  const looks = classLooks(model, palette);
  const legend = classLegend(model.classes, looks, width, palette, language);
  return { ...legend, height: legend.height + legendGap };
}

/** A column whose figures are all preliminary, or all estimates, says so once, under its head. */
function columnStates({ layout, palette }: Stage): Mark[] {
  const { statesAt, columnStates: states, rows, cellsAt, cellWidth } = layout;
  if (statesAt === undefined) return [];
  const lefts = [...new Set(rows.map((it) => it.x))];
  return lefts.flatMap((left) =>
    states.flatMap((state, at) => {
      const x = left + cellsAt + cellWidth * (at + 0.5);
      return state ? [stateMark(x, statesAt, state, palette.muted, palette.surface)] : [];
    }),
  );
}

/** Name, rank, and the ground of the row that is being looked at. */
function rowMarks({ model, layout, palette }: Stage, index: number): Mark[] {
  const category = nth(model.categories, index);
  const { x, y, height, nameLines, sublines } = nth(layout.rows, index);
  const { lineHeight, nameFaces, nameAt } = layout;
  const words = nameLines.length * lineHeight + sublines.length * 16;
  const top = y + (height - 1 - words) / 2;
  const face = isChosen(category) ? nameFaces.strong : nameFaces.usual;
  const left = x + nameAt;
  return [
    ...(category.role === 'focus'
      ? [
          rect(
            { x, y, width: layout.rowWidth - 1, height: height - 1 },
            { fill: palette.accentSoft },
          ),
        ]
      : []),
    ...(category.rank
      ? [
          text(
            category.rank,
            left - 10,
            top + lineHeight / 2,
            faces.smallFigure,
            palette.muted,
            'right',
          ),
        ]
      : []),
    ...textLines(nameLines, left, top, face, lineHeight, palette.ink),
    ...textLines(
      sublines,
      left,
      top + nameLines.length * lineHeight,
      faces.small,
      16,
      palette.muted,
    ),
  ];
}

function cell(stage: Stage, point: ChartPoint, at: number, index: number): SceneItem {
  const { layout, palette, looks } = stage;
  const row = nth(layout.rows, index);
  const left = row.x + layout.cellsAt + layout.cellWidth * at;
  const hit: Box = { x: left, y: row.y, width: layout.cellWidth, height: row.height };
  // The gap of a pixel between cells is the surface.
  const box: Box = { ...hit, width: hit.width - 1, height: hit.height - 1 };
  const anchor = { x: left + box.width / 2, y: row.y };
  const halo = boxHalo(box, palette.ink);
  if (point.value === null) {
    const marks = [...missingCell(box, palette), ...chosenEdges(stage, index, hit)];
    return { marks: [...steady(marks), halo], anchor, hit };
  }
  const inClass = point.notComparable === undefined ? looks[point.classIndex ?? -1] : undefined;
  const ink = inClass ? textOn(inClass.fill) : palette.ink;
  const ground = inClass ? classCell(box, inClass.fill, inClass.hasLines) : apartCell(box, palette);
  const plate = inClass?.hasLines === false ? undefined : (inClass?.fill ?? palette.surface);
  const isMarked = point.state !== layout.columnStates[at];
  const marks = [
    ...ground,
    ...figure(stage, point, box, ink, plate),
    ...chosenEdges(stage, index, hit),
    ...(isMarked ? corner(point.state, box, ink, inClass?.fill ?? palette.surface) : []),
  ];
  return { marks: [...steady(marks), halo], anchor, hit };
}

/** Over lines the figure has a plate of a colour. */
function figure(
  { layout }: Stage,
  point: ChartPoint,
  box: Box,
  ink: string,
  plate: string | undefined,
): Mark[] {
  const { figureFace } = layout;
  if (!figureFace) return [];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const words = text(point.text, middle.x, middle.y, figureFace, ink, 'center');
  const wide = measureText(point.text, figureFace);
  // Plain figures all fit, or there would be no face for them.
  const isPlain = point.qualifier === 'exact' && point.notComparable === undefined;
  if (!isPlain && wide > box.width - figurePad + 1) return [];
  const ground = { x: middle.x - wide / 2 - 3, y: middle.y - 8, width: wide + 6, height: 16 };
  return [...(plate === undefined ? [] : [rect(ground, { fill: plate })]), words];
}

/** The row that is looked at runs between two lines through all its cells. */
function chosenEdges({ model, palette }: Stage, index: number, hit: Box): Mark[] {
  if (nth(model.categories, index).role !== 'focus') return [];
  return [hit.y - 0.5, hit.y + hit.height - 0.5].map((y) => ({
    ...line(hit.x, y, hit.x + hit.width - 1, y, { stroke: palette.accent, lineWidth: 2 }),
    z2: 4,
  }));
}

/** A preliminary figure or an estimate among final ones, marked in the corner of its cell. */
function corner(state: PointState, box: Box, ink: string, fill: string): Mark[] {
  if (state !== 'preliminary' && state !== 'estimate') return [];
  return [stateMark(box.x + box.width - 6, box.y + 6, state, ink, fill)];
}

function stateMark(x: number, y: number, state: PointState, ink: string, fill: string): Mark {
  const mark = pointMark(x, y, state, ink, fill, 1.5);
  return { ...mark, style: { ...mark.style, lineWidth: 1.2 } } as Mark;
}
