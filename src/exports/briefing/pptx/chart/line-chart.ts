import type { ChartModel } from '../../../../charts/chart-model.ts';
import { layEndLabels } from '../../../../charts/layout/end-labels.ts';
import { nth } from '../../../../charts/layout/nth.ts';
import { categoryWords } from './category-words.ts';
import type { ChartRoom } from './chart-room.ts';
import { endLabels, widestName, type EndName } from './end-label.ts';
import { linePieces } from './line-pieces.ts';
import { drawingOrder, lineSeries, spansGaps } from './line-series.ts';
import type { CategoryChart, NativeSeries, PlotBox, PointLabel } from './native-chart.ts';
import { nameInk } from './point-look.ts';
import { pointWords } from './point-words.ts';
import { printedValue } from './printed-value.ts';
import { referenceSeries } from './reference-series.ts';
import { inks } from './scheme-colour.ts';
import { tickNames } from './tick-names.ts';
import { valueScale } from './value-scale.ts';

/** Up to so many figures of a single line stand on it. */
const mostPrinted = 12;

interface LineManner {
  textSize: number;
  /** Over the plot, where there are several. */
  title?: string;
  /** A scale that several charts share. */
  shared?: Pick<ChartModel, 'series' | 'divisor' | 'reference'>;
}

/** A trend: a single line with its figures, or several lines with their names at their ends. */
export function lineChart(
  model: ChartModel,
  room: ChartRoom,
  { textSize, title, shared = model }: LineManner = { textSize: 14 },
): CategoryChart {
  const { words, width, height } = room;
  const isSingle = model.series.length === 1;
  const isPrinted = isSingle && model.categories.length <= mostPrinted;
  const scale = valueScale(shared, !isPrinted, height < 220 ? 2 : 4);
  const names = isPrinted ? [] : namesOf(model, room);
  const nameSize = isSingle ? textSize + 2 : textSize;
  const categories = categoryWords(model);
  const plot: PlotBox = {
    x: isPrinted ? 0.04 : Math.min(0.15, (textSize * 4) / width),
    y: title === undefined ? 0.08 : 0.2,
    width: 0,
    height: 0,
  };
  const rightRoom = isPrinted ? 0.04 * width : widestName(names, nameSize) + 16;
  plot.width = 1 - plot.x - rightRoom / width;
  const ticks = tickNames(categories, textSize, plot.width * width);
  plot.height = 1 - plot.y - ticks.height / height;
  const labels = isPrinted
    ? figures(model, room, textSize)
    : endLabels(names, 'right', nameSize, { scale, plot, height });
  const drawn = lineSeries(model, textSize >= 12 ? 7 : 5);
  const series = drawingOrder(model).flatMap((at): NativeSeries[] => {
    const it = nth(drawn, at);
    const own = it.values.map((_, index) => labels.get(at)?.get(index));
    return linePieces({ ...it, labels: own }, at, model, words);
  });
  const { low, step, decimals } = scale;
  return {
    type: 'category',
    ...(title === undefined ? {} : { title }),
    categoryTitle: model.categoryTitle,
    categories,
    tickNames: ticks,
    lines: { series: [...series, ...referenceSeries(model, words)] },
    valueAxis: {
      isShown: !isPrinted,
      low,
      ...(shared === model ? {} : { high: scale.high }),
      step,
      decimals,
    },
    isEdgeToEdge: !isPrinted,
    spansGaps: spansGaps(model),
    plot,
    textSize,
  };
}

/** Name and last figure of each line that the page would name. */
function namesOf(model: ChartModel, { words, width }: ChartRoom): EndName[] {
  return layEndLabels(model, width).map(({ series, point }) => {
    const { name, role, points, divisor = model.divisor } = nth(model.series, series);
    const last = nth(points, point);
    return {
      series,
      point,
      text: model.series.length === 1 ? last.text : `${name} ${pointWords(last, words)}`,
      value: printedValue(last.value, divisor) ?? 0,
      colour: nameInk(role),
      isStrong: role !== 'context',
    };
  });
}

/** Every figure of a single line above its point. */
function figures(
  { series }: ChartModel,
  { words }: ChartRoom,
  textSize: number,
): Map<number, Map<number, PointLabel>> {
  const points = series[0]?.points ?? [];
  const labels = points.flatMap((point, at): [number, PointLabel][] =>
    point.value === null
      ? []
      : [
          [
            at,
            {
              text: pointWords(point, words),
              at: 'above',
              colour: inks.ink,
              size: textSize + 2,
              isStrong: true,
            },
          ],
        ],
  );
  return new Map([[0, new Map(labels)]]);
}
