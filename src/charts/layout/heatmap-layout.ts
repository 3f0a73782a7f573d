import type { ChartCategory, ChartModel, ChartSeries, PointState } from '../chart-model.ts';
import { rowsInColumns } from './rows-in-columns.ts';
import { faces } from '../draw/faces.ts';
import { wrapAndCut } from '../text/cut-text.ts';
import { measureText, type TextFace } from '../text/measure-text.ts';
import { widestOf } from '../text/wrap-text.ts';
import { layTicks, type TickRow } from './tick-row.ts';

interface HeatmapRow {
  /** Corner of the row, its name included. */
  x: number;
  y: number;
  height: number;
  nameLines: string[];
  sublines: string[];
}

export interface HeatmapLayout {
  height: number;
  rows: HeatmapRow[];
  rowWidth: number;
  /** From a row's left edge. */
  nameAt: number;
  cellsAt: number;
  cellWidth: number;
  nameFaces: { usual: TextFace; strong: TextFace };
  lineHeight: number;
  /** Face of the figures in the cells; undefined where they are too narrow for any. */
  figureFace: TextFace | undefined;
  /** Heads over the cells of each block of rows, as wide as their words. */
  heads: TickRow[];
  headsAt: number;
  /** Middle of the marks of columns that are not final as a whole; undefined if there are none. */
  statesAt: number | undefined;
  columnStates: (PointState | undefined)[];
}

const blockGap = 32;
const many = 20;
const widestCell = 96;
const narrowestCell = 12;
const narrowestName = 72;
/** What a figure leaves free of its cell. */
export const figurePad = 4;

/** Where the cells of a heat map stand at a width, below a legend of some height. */
export function heatmapLayout(model: ChartModel, width: number, top: number): HeatmapLayout {
  const { categories, series } = model;
  const isSmall = width < 480 || model.dense !== undefined;
  const nameFaces = isSmall
    ? { usual: faces.small, strong: { size: 12, weight: 600 } as const }
    : { usual: faces.label, strong: faces.labelStrong };
  const ranks = categories.flatMap((it) => it.rank ?? []);
  const hasGround = categories.some((it) => it.role === 'focus');
  const nameAt =
    ranks.length > 0 ? Math.ceil(widestOf(ranks, faces.smallFigure)) + 10 : hasGround ? 6 : 0;
  const longest = Math.ceil(Math.max(0, ...categories.map((it) => nameWidth(it, nameFaces))));

  const columnsIn = (rowWidth: number) => {
    const most = Math.max(
      narrowestName,
      Math.min(
        rowWidth * (model.dense ? 0.5 : 0.36),
        rowWidth - nameAt - 10 - narrowestCell * series.length,
      ),
    );
    const cellsAt = nameAt + Math.min(longest, most) + 10;
    const cellWidth = Math.min(widestCell, (rowWidth - cellsAt) / Math.max(1, series.length));
    return { cellsAt, cellWidth };
  };
  const figureWidth = widestFigure(model);
  const blocks = blocksFor(model, width, figureWidth, (rowWidth) => columnsIn(rowWidth).cellWidth);
  const blockWidth = (width - blockGap * (blocks - 1)) / blocks;
  const { cellsAt, cellWidth } = columnsIn(blockWidth);
  const rowWidth = cellsAt + cellWidth * series.length;

  const centres = series.map((_, at) => cellsAt + cellWidth * (at + 0.5));
  const heads = Array.from({ length: blocks }, (_, block) => {
    const left = block * (blockWidth + blockGap);
    return layTicks(
      series.map((it) => headOf(it.id, it.name)),
      {
        centres: centres.map((it) => left + it),
        slot: cellWidth,
        left,
        right: left + blockWidth,
      },
      false,
    );
  });
  const columnStates = series.map(wholeColumn);
  const hasStates = columnStates.some((it) => it !== undefined);
  const headsEnd = top + Math.max(0, ...heads.map((it) => it.height));
  const firstRow = headsEnd + (hasStates ? 14 : 0) + 4;

  const lineHeight = isSmall ? 15 : 20;
  const least = leastRow(model);
  const drafts = categories.map((category) => {
    const room = cellsAt - nameAt - 10;
    const face = isChosen(category) ? nameFaces.strong : nameFaces.usual;
    const nameLines = wrapAndCut(category.label, face, room, 2);
    const sublines = category.sublabel ? wrapAndCut(category.sublabel, faces.small, room, 1) : [];
    const words = nameLines.length * lineHeight + sublines.length * 16;
    return { nameLines, sublines, height: Math.max(least, words + 2) };
  });
  const { rows, height } = rowsInColumns(drafts, blocks, {
    top: firstRow,
    columnStep: blockWidth + blockGap,
  });
  return {
    height,
    rows,
    rowWidth,
    nameAt,
    cellsAt,
    cellWidth,
    nameFaces,
    lineHeight,
    figureFace: faceOfFigures(figureWidth, cellWidth, least),
    heads,
    headsAt: top,
    statesAt: hasStates ? headsEnd + 9 : undefined,
    columnStates,
  };
}

/** The row that is looked at and those set beside it. */
export const isChosen = ({ role }: ChartCategory): boolean => role === 'focus' || role === 'beside';

const nameWidth = (category: ChartCategory, nameFaces: HeatmapLayout['nameFaces']): number =>
  Math.max(
    measureText(category.label, isChosen(category) ? nameFaces.strong : nameFaces.usual),
    category.sublabel ? measureText(category.sublabel, faces.small) : 0,
  );

/** Many rows stand in blocks side by side where that costs no figure its place. */
function blocksFor(
  { categories, dense }: ChartModel,
  width: number,
  figureWidth: number,
  cellWidthIn: (rowWidth: number) => number,
): number {
  if (categories.length <= many || dense === 'high') return 1;
  const cellIn = (blocks: number) => cellWidthIn((width - blockGap * (blocks - 1)) / blocks);
  const withFigures = [3, 2].find((it) => cellIn(it) >= Math.max(40, figureWidth + 10));
  if (withFigures !== undefined || dense === undefined) return withFigures ?? 1;
  return [4, 3, 2].find((it) => cellIn(it) > narrowestCell) ?? 1;
}

/** A row is never lower than its letters. */
function leastRow({ categories, dense }: ChartModel): number {
  if (dense) return 17;
  return categories.length > many ? 24 : 28;
}

/** The larger face in which the plain figures fit; one with words may then be left to the table. */
function faceOfFigures(
  smallWidth: number,
  cellWidth: number,
  rowHeight: number,
): TextFace | undefined {
  const choices = rowHeight >= 28 ? [faces.figure, faces.smallFigure] : [faces.smallFigure];
  return choices.find(
    ({ size }) => (smallWidth * size) / faces.smallFigure.size <= cellWidth - figurePad,
  );
}

/** Width of the widest figure without words or signs, in the smaller face. */
const widestFigure = ({ series }: ChartModel): number =>
  widestOf(
    series.flatMap((it) =>
      it.points.flatMap(({ text, value, qualifier }) =>
        value !== null && qualifier === 'exact' ? text : [],
      ),
    ),
    faces.smallFigure,
  );

/** "2025 ước tính" and "2025 (ước tính)" have their second part under the first, as ticks have. */
function headOf(key: string, name: string): ChartCategory {
  const parts = /^(.+?) \(([^)]+)\)$/.exec(name) ?? /^(\d{4}) ([^–-].*)$/.exec(name);
  const [, label = name, sublabel] = parts ?? [];
  return { key, label, ...(sublabel ? { sublabel } : {}) };
}

/** What all figures of a column are that have a class, if that is less than final. */
function wholeColumn({ points }: ChartSeries): PointState | undefined {
  const inClass = points.filter((it) => it.value !== null && it.notComparable === undefined);
  const [only, ...others] = new Set(inClass.map((it) => it.state));
  const isOne = others.length === 0 && (only === 'preliminary' || only === 'estimate');
  return isOne ? only : undefined;
}
