import { withUnit } from '../i18n/format-value.ts';
import type { Words } from '../i18n/words.ts';
import type { ChartModel, ChartPoint } from './chart-model.ts';

/** What the box at a point says, a line each: figure, name and period, as printed, source. */
interface PointTip {
  figure: string;
  about: string;
  printed: string | undefined;
  source: string | undefined;
}

export function pointTip(
  model: ChartModel,
  seriesIndex: number,
  pointIndex: number,
  words: Words,
): PointTip | undefined {
  const series = model.series[seriesIndex];
  const point = series?.points[pointIndex];
  const category = model.categories[pointIndex];
  if (!series || !point || !category) return undefined;
  const { observation } = point;
  const source = model.sources.find((it) => it.sourceId === observation?.sourceId);
  return {
    figure: point.value === null ? point.text : withUnit(point.text, series.unit ?? model.unit),
    about: withoutEchoes([series.name, category.label, point.period]).join(' · '),
    printed: printedOf(point, words),
    source: source && [source.text, observation?.locator].filter(Boolean).join(', '),
  };
}

/**
 * What is said of a point that is walked to: whose it is, where that isn't clear from the chart's
 * title, and the figure with its period and its limits.
 */
export function spokenPoint(model: ChartModel, seriesIndex: number, pointIndex: number): string {
  const series = model.series[seriesIndex];
  const point = series?.points[pointIndex];
  const category = model.categories[pointIndex];
  if (!series || !point || !category) return '';
  const names = [model.series.length > 1 ? series.name : '', category.label];
  const unsaid = [...new Set(names)].filter((it) => it !== '' && !point.spoken.includes(it));
  const rank = category.rank === undefined ? [] : [`#${category.rank}`];
  const apart = point.notComparable === undefined ? [] : [point.notComparable];
  return [[...unsaid, ...rank].join(', '), [point.spoken, ...apart].join('. ')]
    .filter((it) => it !== '')
    .join(': ');
}

/** The words of the source; of a computed figure, which has none, how it was computed. */
function printedOf({ observation, explain }: ChartPoint, { messages }: Words): string | undefined {
  if (explain) return `${messages.compare.formula}: ${explain()}`;
  return observation ? `${messages.chart.asPrinted}: “${observation.asPrinted}”` : undefined;
}

/** "2023" says nothing beside "Đầu năm đến 11/2023". */
function withoutEchoes(texts: readonly string[]): string[] {
  const some = [...new Set(texts)].filter((it) => it !== '');
  return some.filter((it) => !some.some((other) => other !== it && other.includes(it)));
}
