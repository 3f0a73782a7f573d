import type { ChartModel } from '../chart-model.ts';
import { rowsInColumns } from './rows-in-columns.ts';
import { faces } from '../draw/faces.ts';
import { keyHeight } from '../draw/key-row.ts';
import { boundArrowLength } from '../draw/symbols.ts';
import { measureText } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';

/** From so many rows on it is a ranking: figures before the bars, under one another. */
const ranking = 6;
const columnGap = 32;

interface BarRow {
  /** Corner of the row. */
  x: number;
  y: number;
  height: number;
  labelLines: string[];
  sublines: string[];
}

export interface BarLayout {
  height: number;
  rows: BarRow[];
  rowWidth: number;
  rankWidth: number;
  /** All from the row's left edge. */
  labelAt: number;
  barAt: number;
  barRoom: number;
  /** Right edge of the figures before the bars; undefined where they follow the bars. */
  figuresEndAt: number | undefined;
  /** Labels stand over their bars: the width has no room for both. */
  stacked: boolean;
  thickness: number;
  isRanking: boolean;
}

/** How lying bars stand at a width: beside their names, below them on a phone, in columns if many. */
export function barLayout(model: ChartModel, width: number): BarLayout {
  const { categories, series } = model;
  const isRanking = categories.length >= ranking;
  const columns = columnsFor(categories.length, series.length, width);
  const rowWidth = (width - columnGap * (columns - 1)) / columns;
  const points = series.flatMap((it) => it.points);

  const ranks = categories.flatMap((it) => it.rank ?? []);
  const rankWidth = ranks.length > 0 ? Math.ceil(widestOf(ranks, faces.smallFigure)) + 12 : 0;
  const figures = Math.ceil(
    widestOf(
      points.map((it) => it.text),
      faces.figureStrong,
    ),
  );
  const names = Math.max(
    ...categories.map((it) =>
      Math.max(
        measureText(it.label, faces.labelStrong),
        it.sublabel ? measureText(it.sublabel, faces.small) : 0,
      ),
    ),
  );
  const stacked = rowWidth < 520 && names > rowWidth * 0.5;
  const nameRoom = stacked
    ? rowWidth - rankWidth
    : Math.min(Math.ceil(names), rowWidth * (rowWidth < 520 ? 0.5 : 0.4));
  const before = isRanking && !stacked;
  const figuresEndAt = before ? rankWidth + nameRoom + 16 + figures : undefined;
  const barAt = stacked ? rankWidth : (figuresEndAt ?? rankWidth + nameRoom) + 12;
  const arrow = points.some((it) => it.qualifier === 'at-least') ? boundArrowLength : 0;
  const barRoom = Math.max(24, rowWidth - barAt - arrow - (before ? 2 : figures + 8));

  const thickness = isRanking || series.length > 1 ? 12 : 18;
  const barsHeight = series.length * thickness + (series.length - 1) * 6;
  const gap = isRanking && !stacked ? (model.dense ? 0 : 4) : 10;
  const key = keyHeight(
    series.map(({ name }) => name),
    model,
    width,
  );
  const drafts = categories.map((category) => {
    const face = faces.labelStrong;
    const labelLines = wrapText(category.label, face, nameRoom);
    const sublines = category.sublabel ? wrapText(category.sublabel, faces.small, nameRoom) : [];
    const words = labelLines.length * 20 + sublines.length * 18;
    const height = (stacked ? words + 2 + barsHeight : Math.max(words, barsHeight)) + gap;
    return { labelLines, sublines, height };
  });
  const { rows, height } = rowsInColumns(drafts, columns, {
    top: key,
    columnStep: rowWidth + columnGap,
  });
  return {
    height,
    rows,
    rowWidth,
    rankWidth,
    labelAt: rankWidth,
    barAt,
    barRoom,
    figuresEndAt,
    stacked,
    thickness,
    isRanking,
  };
}

function columnsFor(categories: number, series: number, width: number): number {
  if (series > 1 || categories <= 14) return 1;
  if (width >= 960) return 3;
  return width >= 640 ? 2 : 1;
}
