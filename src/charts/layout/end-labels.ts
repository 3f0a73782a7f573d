import type { ChartModel, ChartSeries } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import type { TextFace } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { nth } from './nth.ts';

/** Name and last figure of a line, at its end. */
export interface EndLabel {
  series: number;
  /** Which point it names: the last that is stated. */
  point: number;
  lines: string[];
  face: TextFace;
  lineHeight: number;
  width: number;
  height: number;
}

/** Up to so many lines are all named; of more, the grey ones only at the top and at the bottom. */
const mostNamed = 4;

export function layEndLabels(model: ChartModel, width: number): EndLabel[] {
  return namedSeries(model).flatMap((at) => {
    const series = nth(model.series, at);
    const point = lastStated(series);
    if (point < 0) return [];
    const isGrey = series.role === 'context';
    const face =
      isGrey || width < 480
        ? ({ size: 12, weight: isGrey ? 400 : 600 } as const)
        : faces.labelStrong;
    const lineHeight = face.size === 12 ? 16 : 20;
    const words = `${series.name} ${(series.points[point]?.text ?? '').replaceAll(' ', '\u00a0')}`;
    const lines = wrapText(words, face, Math.min(220, width * 0.34));
    return [
      {
        series: at,
        point,
        lines,
        face,
        lineHeight,
        width: Math.ceil(widestOf(lines, face)),
        height: lines.length * lineHeight,
      },
    ];
  });
}

function namedSeries({ series }: ChartModel): number[] {
  const all = series.map((_, at) => at);
  if (series.length <= mostNamed) return all;
  const chosen = all.filter((at) => nth(series, at).role !== 'context');
  const grey = all
    .filter((at) => nth(series, at).role === 'context' && lastStated(nth(series, at)) >= 0)
    .sort((a, b) => lastValue(nth(series, b)) - lastValue(nth(series, a)));
  return [...new Set([...chosen, ...grey.slice(0, 1), ...grey.slice(-1)])].sort((a, b) => a - b);
}

const lastStated = ({ points }: ChartSeries): number =>
  points.reduce((last, point, at) => (point.value === null ? last : at), -1);

const lastValue = (series: ChartSeries): number => series.points[lastStated(series)]?.value ?? 0;
