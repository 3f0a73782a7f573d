import type { ChartModel, ChartPoint } from '../chart-model.ts';
import { keyHeight } from '../draw/key-row.ts';
import { boundArrowLength } from '../draw/symbols.ts';
import { planAt } from '../plan-at.ts';
import { measureText, type TextFace } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { niceTicks } from './scale.ts';
import { layTicks, type TickRow } from './tick-row.ts';
import { valueAxis } from './value-axis.ts';

/** Up to so many figures are all printed on their marks, and there is no value axis. */
export const mostPrinted = 8;

const plotHeight = 264;
const usualTickRow = 38;

export interface ColumnLayout {
  height: number;
  /** Where the highest bar ends, and the lowest. */
  top: number;
  foot: number;
  /** Top of the row of labels. */
  ticksAt: number;
  centres: number[];
  slot: number;
  barWidth: number;
  low: number;
  high: number;
  /** In the printed unit; undefined where the figures stand on the marks. */
  ticks: number[] | undefined;
  tickRow: TickRow;
  valueFace: TextFace;
  /** The figure on a mark, in lines; none where the axis tells it. */
  valueLines: (point: ChartPoint, index: number) => string[];
}

/** How columns stand at a width; undefined if their figures or names can't stand side by side. */
export function columnLayout(model: ChartModel, width: number): ColumnLayout | undefined {
  const count = model.categories.length;
  const points = model.series.flatMap((series) => series.points);
  const plans = model.series.flatMap((series, at) =>
    series.points.flatMap((_, index) => planAt(model, at, index) ?? []),
  );
  const values = [...points.flatMap((it) => it.value ?? []), ...plans.map((it) => it.value)];
  const printsAll = points.length <= mostPrinted;
  const ticks = printsAll ? undefined : axisTicks(values, model.divisor);
  // Numbers are as wide in both languages.
  const left = ticks ? valueAxis(ticks, 'vi').gutter : 0;
  const slot = (width - left) / count;
  const each = slot / model.series.length;
  const centres = model.categories.map((_, index) => left + slot * (index + 0.5));
  const tickRow = layTicks(model.categories, { centres, slot, left: 0, right: width }, true);
  const valueFace = printsAll ? faceThatFits(points, each) : smallest;
  const tooWide = valueFace === undefined || tickRow.ticks.length < count;
  if (printsAll && tooWide) return undefined;

  const face = valueFace ?? smallest;
  const lines = points.map((it) => wrapText(it.text, face, each - 4).length);
  const key = keyHeight(
    model.series.map(({ name }) => name),
    model,
    width,
  );
  const figures = Math.max(1, ...lines) * Math.round(face.size * 1.3);
  // Figures of negative columns stand below them.
  const below = points.some((it) => (it.value ?? 0) < 0) ? figures + 4 : 0;
  const room =
    figures +
    8 +
    (points.some((it) => it.qualifier === 'at-least') ? boundArrowLength : 0) +
    (plans.length > 0 ? 26 : 0);
  const low = Math.min(0, ...values, ...(ticks ?? []).map((it) => it * model.divisor));
  const high = Math.max(0, ...values, ...(ticks ?? []).map((it) => it * model.divisor));
  const height = plotHeight + key + below + Math.max(0, tickRow.height - usualTickRow);
  const ticksAt = height - tickRow.height;
  return {
    height,
    top: key + room,
    foot: ticksAt - 8 - below,
    ticksAt,
    centres,
    slot,
    barWidth:
      model.series.length === 1
        ? Math.min(72, slot * 0.62)
        : Math.min(48, (slot * 0.8) / model.series.length),
    low,
    high: high === low ? low + 1 : high,
    ticks,
    tickRow,
    valueFace: face,
    valueLines: (point, index) =>
      printsAll || (index === count - 1 && each > 12) || fits(point.text, each)
        ? wrapText(point.text, face, Math.max(each - 4, 1))
        : [],
  };
}

const smallest: TextFace = { size: 12, weight: 600 };

/** The largest figures of which none is wider than its column's room. */
function faceThatFits(points: readonly ChartPoint[], each: number): TextFace | undefined {
  return [18, 16, 14, 12]
    .map((size): TextFace => ({ size, weight: 600 }))
    .find((face) =>
      points.every((it) => {
        const lines = wrapText(it.text, face, each - 4);
        return lines.length <= 2 && widestOf(lines, face) <= each - 4;
      }),
    );
}

const fits = (text: string, each: number): boolean => measureText(text, smallest) <= each - 4;

function axisTicks(values: readonly number[], divisor: number): number[] {
  return niceTicks(Math.min(0, ...values) / divisor, Math.max(0, ...values) / divisor, 4);
}
