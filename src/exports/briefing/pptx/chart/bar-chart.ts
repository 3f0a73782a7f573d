import type { ChartModel } from '../../../../charts/chart-model.ts';
import { barSeries } from './bar-series.ts';
import { categoryWords } from './category-words.ts';
import type { ChartRoom } from './chart-room.ts';
import { lyingPlans } from './lying-plans.ts';
import { lyingPlot } from './lying-plot.ts';
import type { CategoryChart, PlotBox } from './native-chart.ts';
import { pointWords } from './point-words.ts';
import { fromZero } from './value-scale.ts';

/** What charts beside one another share, so that their bars can be compared. */
export interface SharedBars {
  plot: PlotBox;
  textSize: number;
  /** In the printed unit: where the plot ends. */
  high: number;
}

/** Figures as lying bars, each with its number behind it, so that no axis is needed. */
export function barChart(model: ChartModel, room: ChartRoom, shared?: SharedBars): CategoryChart {
  const { words } = room;
  const plans = lyingPlans(model, words);
  const count = model.series.length + plans.length;
  const textSize = shared?.textSize ?? barTextSize(room.height, model.categories.length * count);
  const series = [...barSeries(model, { words, size: textSize }), ...plans];
  const legend = count > 1 ? series.map((it) => it.name) : [];
  return {
    type: 'category',
    categoryTitle: model.categoryTitle,
    categories: categoryWords(model),
    bars: {
      direction: 'lying',
      isStacked: false,
      gap: model.categories.length > 8 ? 35 : 60,
      series,
    },
    valueAxis: {
      isShown: false,
      ...fromZero(model),
      ...(shared ? { high: shared.high } : {}),
      decimals: 0,
    },
    plot: shared?.plot ?? barPlot(model, legend, textSize, room),
    ...(legend.length > 0 ? { legend: 'top' } : {}),
    textSize,
  };
}

/** As large as the rows let it be, and never so small that it can't be read from a chair. */
export const barTextSize = (height: number, rows: number): number =>
  Math.max(9, Math.min(14, Math.floor((height / Math.max(1, rows)) * 0.62)));

/** The plot in which all names and figures of a model have room. */
export function barPlot(
  model: ChartModel,
  legend: readonly string[],
  textSize: number,
  { words, width, height }: ChartRoom,
): PlotBox {
  const points = model.series.flatMap((it) => it.points);
  const figures = points.map((it) => (it.value === null ? '' : pointWords(it, words)));
  return lyingPlot({ names: categoryWords(model), figures, legend, textSize }, { width, height });
}
