import type { ChartModel } from '../../../../charts/chart-model.ts';
import { nth } from '../../../../charts/layout/nth.ts';
import { slopeLabels, type SlopeEnd } from '../../../../charts/layout/slope-labels.ts';
import { categoryWords } from './category-words.ts';
import type { ChartRoom } from './chart-room.ts';
import { endLabels, widestName, type EndName } from './end-label.ts';
import { linePieces } from './line-pieces.ts';
import { drawingOrder, lineSeries } from './line-series.ts';
import type { CategoryChart, PlotBox } from './native-chart.ts';
import { nameInk } from './point-look.ts';
import { pointWords } from './point-words.ts';
import { printedValue } from './printed-value.ts';
import { referenceSeries } from './reference-series.ts';
import { valueScale } from './value-scale.ts';

const textSize = 14;
/** Height of the periods' names under the axes, in points. */
const periodRoom = 48;

/** Two periods side by side: a line a place, named with its figure at both ends. */
export function slopeChart(model: ChartModel, room: ChartRoom): CategoryChart {
  const { width, height, words } = room;
  const scale = valueScale(model, false);
  const names = [endNames(model, 0, room), endNames(model, 1, room)] as const;
  const [left, right] = names.map((it) => widestName(it, textSize) + 20);
  const plot: PlotBox = {
    x: Math.max(0.08, (left ?? 0) / width),
    y: 0.06,
    width: 1 - Math.max(0.08, (left ?? 0) / width) - Math.max(0.08, (right ?? 0) / width),
    height: 0.94 - periodRoom / height,
  };
  const place = { scale, plot, height };
  const labels = [
    endLabels(names[0], 'left', textSize, place),
    endLabels(names[1], 'right', textSize, place),
  ];
  const drawn = lineSeries(model);
  return {
    type: 'category',
    categoryTitle: model.categoryTitle,
    categories: categoryWords(model),
    lines: {
      series: [
        ...drawingOrder(model).flatMap((at) => {
          const it = nth(drawn, at);
          const own = it.values.map((_, end) => labels[end]?.get(at)?.get(end));
          return linePieces({ ...it, labels: own }, at, model, words);
        }),
        ...referenceSeries(model, words),
      ],
    },
    valueAxis: { isShown: false, low: scale.low, high: scale.high, decimals: scale.decimals },
    isEdgeToEdge: true,
    plot,
    textSize,
  };
}

function endNames(model: ChartModel, end: SlopeEnd, { width, words }: ChartRoom): EndName[] {
  return slopeLabels(model, end, width * 0.3, false).labels.map(({ series }) => {
    const { name, role, points, divisor = model.divisor } = nth(model.series, series);
    const point = nth(points, end);
    return {
      series,
      point: end,
      text: `${name} ${pointWords(point, words)}`,
      value: printedValue(point.value, divisor) ?? 0,
      colour: nameInk(role),
      isStrong: role !== 'context',
    };
  });
}
