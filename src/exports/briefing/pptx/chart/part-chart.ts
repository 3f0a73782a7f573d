import type { ChartModel } from '../../../../charts/chart-model.ts';
import { lineWidth } from '../fit-text.ts';
import type { ChartRoom } from './chart-room.ts';
import type { CategoryChart, NativeSeries } from './native-chart.ts';
import { barLook } from './point-look.ts';
import { printedValue } from './printed-value.ts';
import { inks, partColour } from './scheme-colour.ts';
import { partLabel } from './stacked-chart.ts';

const textSize = 16;

/** One total as one bar of its parts; a part that isn't stated stays in the legend with that word. */
export function partChart(model: ChartModel, { words, width, height }: ChartRoom): CategoryChart {
  const points = model.series[0]?.points ?? [];
  const sum = points.reduce((all, it) => all + (it.value ?? 0), 0);
  const total = Math.max(sum, model.total?.value ?? 0);
  const { chart } = words.messages;
  const series = points.map((point, at): NativeSeries => {
    const colour = partColour(at, points.length);
    const { label } = model.categories[at] ?? { label: '' };
    return {
      name: point.value === null ? `${label}: ${chart.missing}` : `${label}: ${point.text}`,
      values: [printedValue(point.value, model.divisor)],
      // The legend shows the look of the series, which is plain.
      look: barLook('whole', colour),
      points: [point.state === 'whole' ? undefined : barLook(point.state, colour)],
      labels: [point.value === null ? undefined : partLabel(point, colour, 18, words)],
    };
  });
  const rest: NativeSeries = {
    name: chart.rest,
    values: [printedValue(total - sum, model.divisor)],
    look: { fill: inks.paper, line: { colour: inks.contextLine, width: 1, dash: 'sysDash' } },
    points: [],
    labels: [],
  };
  const count = points.length + 1;
  const hasRest = total - sum > 1e-9 * total;
  const name = model.total ? `${chart.total}: ${model.total.text}` : '';
  const left = name === '' ? 0 : (lineWidth(name, textSize) + 14) / width;
  return {
    type: 'category',
    categoryTitle: model.categoryTitle,
    categories: [name],
    bars: {
      direction: 'lying',
      isStacked: true,
      gap: 20,
      series: hasRest ? [...series, rest] : series,
    },
    valueAxis: {
      isShown: false,
      low: 0,
      high: printedValue(total, model.divisor) || 1,
      decimals: 0,
    },
    plot: { x: left, y: 0.06, width: 0.995 - left, height: 0.44 },
    legend: {
      x: left,
      y: 0.58,
      width: 0.995 - left,
      height: Math.min(0.42, (count * textSize * 1.6) / height),
    },
    textSize,
  };
}
