import type { ChartModel } from '../../../../charts/chart-model.ts';
import { barSeries } from './bar-series.ts';
import { categoryWords } from './category-words.ts';
import type { ChartRoom } from './chart-room.ts';
import type { CategoryChart } from './native-chart.ts';
import { planSeries } from './plan-series.ts';
import { referenceSeries } from './reference-series.ts';
import { fromZero, valueScale } from './value-scale.ts';

/** Up to so many figures a series stand on their columns; of more, the axis tells them. */
const mostPrinted = 12;
/** Letters of the page's layout are 14 pixels, those of a slide so many points. */
const usualText = 14;

/** Few flows of one place as upright columns, each with its figure on it. */
export function columnChart(model: ChartModel, { words }: ChartRoom): CategoryChart {
  const count = model.categories.length * model.series.length;
  const isPrinted = model.categories.length <= mostPrinted && count <= 2 * mostPrinted;
  const marks = [...planSeries(model, words), ...referenceSeries(model, words)];
  const size = count <= 6 ? 18 : count <= 12 ? 15 : 12;
  return {
    type: 'category',
    categoryTitle: model.categoryTitle,
    categories: categoryWords(model),
    bars: {
      direction: 'upright',
      isStacked: false,
      gap: model.series.length === 1 ? 90 : 60,
      series: barSeries(model, { words, size: isPrinted ? size : undefined }),
    },
    ...(marks.length > 0 ? { lines: { series: marks } } : {}),
    valueAxis: {
      isShown: !isPrinted,
      ...fromZero(model),
      decimals: valueScale(model, false).decimals,
    },
    ...(model.series.length > 1 ? { legend: 'top' } : {}),
    textSize: model.categories.length <= 8 ? usualText : 12,
  };
}
