import type { ChartModel, ChartPoint } from '../../../../charts/chart-model.ts';
import { stackSeries } from '../../../../charts/layout/stack-segments.ts';
import type { Words } from '../../../../i18n/words.ts';
import { lineWidth } from '../fit-text.ts';
import { categoryWords } from './category-words.ts';
import type { ChartRoom } from './chart-room.ts';
import { lyingPlot } from './lying-plot.ts';
import type { CategoryChart, NativeSeries, PointLabel } from './native-chart.ts';
import { barLook } from './point-look.ts';
import { pointWords } from './point-words.ts';
import { printedValue } from './printed-value.ts';
import { inks, isDark, kindColour, type SchemeColour } from './scheme-colour.ts';

/** A piece of a bar narrower than its figure, as a share of the longest bar, leaves it out. */
const leastShare = 0.035;

/**
 * Totals as bars of their parts. What a printed total leaves over the parts is a hollow piece, and
 * the total stands behind the bar: a piece without colour that begins where the bar ends.
 */
export function stackedChart(
  model: ChartModel,
  { words, width, height }: ChartRoom,
): CategoryChart {
  const { parts, total } = stackSeries(model);
  const sums = model.categories.map((_, at) =>
    parts.reduce((sum, it) => sum + (it.points[at]?.value ?? 0), 0),
  );
  const wholes = sums.map((it, at) => Math.max(it, total?.points[at]?.value ?? 0));
  const most = Math.max(...wholes, 0);
  const size = Math.max(9, Math.min(14, Math.floor((height / model.categories.length) * 0.4)));
  const series: NativeSeries[] = parts.map((part, index) => {
    const colour = kindColour(index);
    return {
      name: part.name,
      values: part.points.map((it) => printedValue(it.value, model.divisor)),
      look: barLook('whole', colour),
      points: part.points.map(({ state }) =>
        state === 'whole' || state === 'missing' ? undefined : barLook(state, colour),
      ),
      labels: part.points.map((it) =>
        it.value !== null && it.value > leastShare * most
          ? partLabel(it, colour, size, words)
          : undefined,
      ),
    };
  });
  const rest = total && restSeries(model, total.points, sums, words);
  const totals = total && totalSeries(model, total, size, words);
  const all = [...series, ...(rest ? [rest] : []), ...(totals ? [totals] : [])];
  const categories = categoryWords({ ...model, series: parts });
  const legend = all.map((it) => it.name);
  const plot = lyingPlot(
    { names: categories, figures: [], legend, textSize: size },
    { width, height },
  );
  const figures = total?.points.map((it) => lineWidth(pointWords(it, words), size + 1, 600)) ?? [];
  const forTotals = figures.length > 0 ? (Math.max(...figures) + 12) / (plot.width * width) : 0;
  return {
    type: 'category',
    categoryTitle: model.categoryTitle,
    categories,
    bars: {
      direction: 'lying',
      isStacked: true,
      gap: 45,
      series: all,
    },
    valueAxis: {
      isShown: false,
      low: 0,
      // Behind the longest bar there is room for its total.
      high: printedValue(most / (1 - forTotals), model.divisor) || 1,
      decimals: 0,
    },
    plot,
    legend: 'top',
    textSize: size,
  };
}

export function partLabel(
  point: ChartPoint,
  colour: SchemeColour,
  size: number,
  words: Words,
): PointLabel {
  const isSolid = point.state === 'whole' && isDark(colour);
  const ink = isSolid ? inks.paper : inks.ink;
  return { text: pointWords(point, words), at: 'centre', colour: ink, size, isStrong: true };
}

/** What the printed total leaves over its parts. It is no printed figure, and has no label. */
function restSeries(
  { divisor }: ChartModel,
  totals: readonly ChartPoint[],
  sums: readonly number[],
  { messages }: Words,
): NativeSeries | undefined {
  const values = totals.map(({ value }, at) => {
    const left = (value ?? 0) - (sums[at] ?? 0);
    // Decimals that are added up miss a printed total by less than this.
    return left > 1e-9 * (value ?? 0) ? left : null;
  });
  if (values.every((it) => it === null)) return undefined;
  return {
    name: messages.chart.rest,
    values: values.map((it) => printedValue(it, divisor)),
    look: { fill: inks.paper, line: { colour: inks.contextLine, width: 1, dash: 'sysDash' } },
    points: [],
    labels: [],
  };
}

/** Printed totals: nothing to be seen but the words where the piece begins, and in the legend. */
function totalSeries(
  { divisor }: ChartModel,
  total: ChartModel['series'][number],
  size: number,
  words: Words,
): NativeSeries {
  return {
    name: words.messages.pptxExport.atBarEnd(total.name),
    values: total.points.map((it) => printedValue(it.value, divisor)),
    look: { fill: 'none', line: 'none' },
    points: [],
    labels: total.points.map((it) =>
      it.value === null
        ? undefined
        : {
            text: pointWords(it, words),
            at: 'foot',
            colour: inks.ink,
            size: size + 1,
            isStrong: true,
          },
    ),
  };
}
