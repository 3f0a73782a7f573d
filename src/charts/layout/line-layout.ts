import type { Language } from '../../semantic/selection.ts';
import type { ChartModel } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { measureText } from '../text/measure-text.ts';
import { widestOf } from '../text/wrap-text.ts';
import { mostPrinted } from './column-layout.ts';
import { layEndLabels, type EndLabel } from './end-labels.ts';
import { linearScale, niceTicks, type Scale, leavesOutZero } from './scale.ts';
import { layTicks, type TickRow } from './tick-row.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';
import { nth } from './nth.ts';

const plotHeight = 264;
/** So many lines need room between them. */
const crowd = 12;
const crowdedHeight = { usual: 440, dense: 320 };
const usualTickRow = 36;

export interface LineLayout {
  height: number;
  top: number;
  foot: number;
  /** Middle of each category. */
  xs: number[];
  spacing: number;
  y: Scale;
  axis: ValueAxis | undefined;
  tickRow: TickRow;
  endLabels: EndLabel[];
  /** Where names start, at the right of the last points. */
  namesAt: number;
  /** Every figure stands on its point; otherwise the axis tells it. */
  printsAll: boolean;
}

/** Where lines run at a width. A single line of few figures has them on its points and no axis. */
export function lineLayout(model: ChartModel, width: number, language: Language): LineLayout {
  const isSingle = model.series.length === 1;
  const points = model.series.flatMap((series) => series.points);
  const values = points.flatMap((it) => it.value ?? []);
  const printsAll = isSingle && points.length <= mostPrinted && figuresFit(model, width);
  const [low, high, ticks] = extent(values, model, printsAll);
  const axis = ticks && valueAxis(ticks, language);

  const pad = Math.max(24, endWidth(model, width) / 2);
  const labels = isSingle ? [] : layEndLabels(model, width);
  const names = Math.max(0, ...labels.map((it) => it.width));
  const left = axis ? axis.gutter + (isSingle ? pad - 12 : 8) : pad;
  const right = labels.length > 0 ? width - names - 14 : width - pad;
  const count = model.categories.length;
  const spacing = (right - left) / Math.max(1, count - 1);
  const xs = model.categories.map((_, at) =>
    count === 1 ? (left + right) / 2 : left + spacing * at,
  );
  const tickRow = layTicks(
    model.categories,
    { centres: xs, slot: Math.min(spacing, width), left: 0, right: width },
    false,
  );

  const labelled = labels.reduce((sum, it) => sum + it.height, 0);
  const top = printsAll || isSingle ? 30 : 20;
  const height =
    Math.max(
      model.series.length > crowd ? crowdedHeight[model.dense ? 'dense' : 'usual'] : plotHeight,
      labelled + top + usualTickRow + 8,
    ) + Math.max(0, tickRow.height - usualTickRow);
  const foot = height - tickRow.height - 8;
  const y = linearScale(low, high, foot, top);
  return {
    height,
    top,
    foot,
    xs,
    spacing,
    y,
    axis,
    tickRow,
    endLabels: labels,
    namesAt: right + 14,
    printsAll,
  };
}

/** Width of what stands centred on the first or the last point: its figure or its tick. */
function endWidth({ categories, series: [series] }: ChartModel, width: number): number {
  const ends = [0, categories.length - 1];
  const figures = ends.map((at) => series?.points[at]?.text ?? '');
  const ticks = ends.flatMap((at) => [categories[at]?.label ?? '', categories[at]?.sublabel ?? '']);
  const widest = Math.max(widestOf(figures, faces.labelStrong), widestOf(ticks, faces.small));
  return Math.min(widest, width / 4);
}

/** Lines start at zero, unless an axis says where they start and zero would flatten them. */
function extent(
  values: readonly number[],
  { divisor, reference }: ChartModel,
  printsAll: boolean,
): [low: number, high: number, ticks: number[] | undefined] {
  const all = [...values, ...(reference ? [reference.value] : [])];
  const least = Math.min(...all, Infinity);
  const most = Math.max(...all, -Infinity);
  if (all.length === 0) return [0, 1, undefined];
  if (printsAll) return [Math.min(0, least), Math.max(0, most) || 1, undefined];
  const flattened = leavesOutZero(least, most);
  const ticks = niceTicks(
    (flattened ? least : Math.min(0, least)) / divisor,
    Math.max(flattened ? most : 0, most) / divisor,
    4,
  );
  return [nth(ticks, 0) * divisor, nth(ticks, -1) * divisor, ticks];
}

/** The smallest figures in which a line's are printed. */
const smallest = { size: 12, weight: 600 } as const;

function figuresFit({ series: [series], categories }: ChartModel, width: number): boolean {
  const spacing = width / categories.length;
  return (series?.points ?? []).every((it) => measureText(it.text, smallest) <= spacing - 4);
}
