import { allPairs } from '../../lib/all-pairs.ts';
import type { ChartModel, ChartPoint } from '../chart-model.ts';
import { barMark } from '../draw/column-mark.ts';
import { emptyBox } from '../draw/empty-box.ts';
import { decalOf } from '../draw/decal.ts';
import { faces } from '../draw/faces.ts';
import { keyRow, swatchHeight } from '../draw/key-row.ts';
import { crisp, line, rect, text, textLines, type Box, type Mark } from '../draw/mark.ts';
import { boundArrow, boundArrowLength, boxHalo } from '../draw/symbols.ts';
import { textOn } from '../draw/text-on.ts';
import { nth } from '../layout/nth.ts';
import { remembered } from '../layout/remembered.ts';
import { insideFace, insidePad, namedFigure, stackNames } from '../layout/stack-names.ts';
import { stackSeries, type Segment } from '../layout/stack-segments.ts';
import { stackedLayout, type StackedLayout, type StackedRow } from '../layout/stacked-layout.ts';
import { palettes, type Palette } from '../palette.ts';
import type { SceneItem, SceneKind } from '../scene.ts';
import { measureText } from '../text/measure-text.ts';

const layoutOf = remembered(stackedLayout);

/** Totals of several places or periods, each a bar of its parts; the total only where printed. */
export const stacked: SceneKind = {
  categoriesRun: 'down',
  height: (model, width) => layoutOf(model, width).height,
  scene(model, context) {
    const { width } = context;
    const layout = layoutOf(model, width);
    const palette = palettes[context.theme];
    const { parts, total } = stackSeries(model);
    const stage: Stage = { model, width, layout, palette, names: stackNames(model, layout) };
    const key = keyRow(parts, (at) => colourOf(at, palette), model, width, palette);
    return {
      width,
      height: layout.height,
      backdrop: [
        ...key,
        ...restKey(layout, context.words.messages.chart.rest, palette),
        ...model.categories.flatMap((_, index) => rowMarks(stage, index)),
        ...layout.rows.flatMap((row) => restMarks(row, palette)),
      ],
      series: model.series.map((series, at) => ({
        id: series.id,
        name: series.name,
        items: series.points.map((point, index) =>
          series === total ? totalItem(stage, point, index) : part(stage, point, at, index),
        ),
      })),
    };
  },
  rivals: (model, { theme }) =>
    allPairs(
      stackSeries(model).parts.map(({ name }, at) => ({
        name,
        colour: colourOf(at, palettes[theme]),
        mark: decalOf(model, at),
        extent: swatchHeight,
      })),
    ),
  additions: (model, width) =>
    stackNames(model, layoutOf(model, width)).size > 0 ? ['pattern', 'name'] : ['pattern'],
};

interface Stage {
  model: ChartModel;
  width: number;
  layout: StackedLayout;
  palette: Palette;
  /** In which row a part is named. */
  names: ReadonlyMap<number, number>;
}

const colourOf = (part: number, palette: Palette): string =>
  palette.categorical[part] ?? palette.contextBar;

/** Name and rank; segments have colours of their own, so the chosen place shows in its name. */
function rowMarks({ model, layout, palette }: Stage, index: number): Mark[] {
  const { rank, role } = nth(model.categories, index);
  const { labelLines, sublines, labelY, sublineX } = nth(layout.rows, index);
  const left = layout.rankWidth;
  const face = role === 'focus' || role === 'beside' ? faces.labelStrong : faces.label;
  const ink = role === 'focus' ? palette.accent : palette.ink;
  const sublineY = sublineX === undefined ? labelY + labelLines.length * 20 : labelY + 1;
  return [
    ...(rank
      ? [text(rank, left - 12, labelY + 10, faces.smallFigure, palette.muted, 'right')]
      : []),
    ...textLines(labelLines, left, labelY, face, 20, ink),
    ...textLines(sublines, sublineX ?? left, sublineY, faces.small, 18, palette.muted),
  ];
}

const boxOf = ({ bar }: StackedRow, { x, width }: Segment): Box => ({
  ...bar,
  x: bar.x + x,
  width,
});

function part(stage: Stage, point: ChartPoint, at: number, index: number): SceneItem {
  const { layout, palette } = stage;
  const row = nth(layout.rows, index);
  const segment = row.stack.segments[at];
  if (!segment) return at === 0 && isBare(row) ? wordsItem(stage, row, point) : nothing(row);
  const box = boxOf(row, segment);
  const colour = colourOf(at, palette);
  const decal = decalOf(stage.model, at);
  return {
    marks: [
      ...barMark(box, point.state, 'left', colour, palette.surface, decal),
      boxHalo(box, palette.ink),
      ...figureInside(stage, point, box, at, index),
      ...endMarks(stage, row, at, index),
    ],
    anchor: { x: box.x + box.width / 2, y: box.y },
    hit: { x: box.x, y: row.y, width: box.width + 1, height: row.height },
  };
}

/** The figure in its segment where it has the room; over lines it has a ground of its own. */
function figureInside(
  { model, palette, names }: Stage,
  point: ChartPoint,
  box: Box,
  at: number,
  index: number,
): Mark[] {
  const isNamed = names.get(at) === index;
  const words = isNamed ? namedFigure(nth(model.series, at).name, point.text) : point.text;
  const wide = measureText(words, insideFace);
  if (wide + insidePad > box.width) return [];
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const isSolid = point.state === 'whole';
  const fill = isSolid ? colourOf(at, palette) : palette.surface;
  const ink = isSolid ? textOn(fill) : palette.ink;
  const hasLines = !isSolid || decalOf(model, at) !== 'plain';
  const pad = insidePad / 2;
  const ground = { x: x - wide / 2 - pad, y: y - 8, width: wide + 2 * pad, height: 16 };
  return [
    ...(hasLines ? [rect(ground, { fill })] : []),
    text(words, x, y, insideFace, ink, 'center'),
  ];
}

/** Behind a bar without a printed total: the arrow of a bound, or "0" where all is zero. */
function endMarks({ model, palette }: Stage, row: StackedRow, at: number, index: number): Mark[] {
  const { parts, total } = stackSeries(model);
  const { segments, rest, end } = row.stack;
  const isLast = at === segments.findLastIndex((it) => it !== undefined);
  if (!isLast || typeof total?.points[index]?.value === 'number') return [];
  const points = parts.map((it) => nth(it.points, index));
  const [x, y] = [row.bar.x + end, row.bar.y + row.bar.height / 2];
  if (points.some((it) => it.qualifier === 'at-least'))
    return [boundArrow(x, y, 'right', palette.ink)];
  const isZero = !rest && points.every((it) => it.value === 0 || it.value === null);
  return isZero ? [text(nth(points, at).text, x + 8, y, faces.labelStrong, palette.ink)] : [];
}

/** The printed total behind its bar; what its parts don't reach is its own. */
function totalItem(stage: Stage, point: ChartPoint, index: number): SceneItem {
  const { width, layout, palette } = stage;
  const row = nth(layout.rows, index);
  if (point.value === null) return nothing(row);
  const isBound = point.qualifier === 'at-least';
  const end = row.bar.x + row.stack.end;
  const x = end + 8 + (isBound ? boundArrowLength : 0);
  const y = row.bar.y + row.bar.height / 2;
  const from = row.bar.x + (row.stack.rest?.x ?? row.stack.end);
  return {
    marks: [
      ...(row.stack.rest ? [boxHalo(boxOf(row, row.stack.rest), palette.ink)] : []),
      ...(isBound ? [boundArrow(end, y, 'right', palette.ink)] : []),
      text(point.text, x, y, faces.labelStrong, palette.ink),
    ],
    anchor: { x, y: row.bar.y },
    hit: { x: from, y: row.y, width: Math.max(0, width - from), height: row.height },
  };
}

const restMarks = (row: StackedRow, palette: Palette): Mark[] =>
  row.stack.rest ? [emptyBox(boxOf(row, row.stack.rest), palette)] : [];

function restKey({ restKeyAt }: StackedLayout, words: string, palette: Palette): Mark[] {
  if (restKeyAt === undefined) return [];
  return [
    emptyBox({ x: 0, y: restKeyAt + 4, width: 12, height: 12 }, palette),
    text(words, 20, restKeyAt + 10, faces.label, palette.muted),
  ];
}

const isBare = ({ stack }: StackedRow): boolean =>
  stack.rest === undefined && stack.segments.every((it) => it === undefined);

const nothing = ({ bar }: StackedRow): SceneItem => ({
  marks: [],
  anchor: { x: bar.x + 40, y: bar.y },
  hit: { x: bar.x, y: bar.y, width: 0, height: 0 },
});

/** A row without any figure says so where its bar would start. */
function wordsItem({ width, palette }: Stage, row: StackedRow, point: ChartPoint): SceneItem {
  const { x, y, height } = row.bar;
  const style = { stroke: palette.muted, lineWidth: 1, lineDash: [1.5, 3] };
  return {
    marks: [
      line(crisp(x), y - 2, crisp(x), y + height + 2, style),
      text(point.text, x + 8, y + height / 2, faces.small, palette.muted),
    ],
    anchor: { x: x + 40, y },
    hit: { x, y: row.y, width: width - x, height: row.height },
  };
}
