import type { ChartModel } from '../../../../charts/chart-model.ts';
import type { Words } from '../../../../i18n/words.ts';
import type { SlideBox } from '../slide-geometry.ts';
import { barChart, barPlot, barTextSize } from './bar-chart.ts';
import type { PlotBox } from './native-chart.ts';
import type { PlacedChart } from './placed-chart.ts';
import { printedValue } from './printed-value.ts';

/** Rows that can stand below one another on a slide. */
const mostRows = 14;
const mostColumns = 3;
const columnGap = 20;

/**
 * Lying bars; a long list goes on in columns beside one another, on one scale. The model's
 * reference is a stroke over those of them that reach it, since among shorter bars it would cross
 * the figures behind them: a program has no upright line among lying bars.
 */
export function rankingCharts(model: ChartModel, box: SlideBox, words: Words): PlacedChart[] {
  const count = model.categories.length;
  const isLong = count > mostRows && model.series.length === 1;
  if (!isLong && !model.reference)
    return [{ box, shows: model, chart: barChart(model, { ...box, words }) }];
  const columns = isLong ? Math.min(mostColumns, Math.ceil(count / mostRows)) : 1;
  const rows = Math.ceil(count / columns);
  const width = (box.width - columnGap * (columns - 1)) / columns;
  const textSize = barTextSize(box.height, rows * model.series.length);
  const legend = model.series.length > 1 ? model.series.map((it) => it.name) : [];
  const plot = barPlot(model, legend, textSize, { width, height: box.height, words });
  const values = model.series.flatMap((it) => it.points.flatMap(({ value }) => value ?? []));
  const most = Math.max(0, ...values, model.reference?.value ?? 0) || 1;
  const high = printedValue(most, model.divisor) ?? most;
  return Array.from({ length: columns }, (_, column): PlacedChart => {
    const part = sliceOf(model, column * rows, Math.min(count, (column + 1) * rows));
    // The last column may be shorter; its rows are as high as those of the others.
    const height = (box.height * part.categories.length) / rows;
    const place = { x: box.x + column * (width + columnGap), y: box.y, width, height };
    return {
      box: place,
      shows: part,
      chart: barChart(part, { width, height, words }, { plot, textSize, high }),
      ...(model.reference && reaches(part, model.reference.value)
        ? { marks: [markAt(model.reference.value / most, plot, place)] }
        : {}),
    };
  });
}

function sliceOf(model: ChartModel, from: number, to: number): ChartModel {
  return {
    ...model,
    categories: model.categories.slice(from, to),
    series: model.series.map((it) => ({ ...it, points: it.points.slice(from, to), links: [] })),
  };
}

const reaches = ({ series }: ChartModel, reference: number): boolean =>
  series.some(({ points }) => points.some(({ value }) => value !== null && value >= reference));

const markAt = (share: number, plot: PlotBox, { x, y, width, height }: SlideBox): SlideBox => ({
  x: x + (plot.x + share * plot.width) * width,
  y: y + plot.y * height,
  width: 0,
  height: plot.height * height,
});
