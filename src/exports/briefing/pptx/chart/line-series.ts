import type { ChartLink, ChartModel, ChartSeries } from '../../../../charts/chart-model.ts';
import type { LineLook, NativeSeries, PointLook } from './native-chart.ts';
import { lineInk, linkLook, markerLook } from './point-look.ts';
import { printedValue } from './printed-value.ts';

/** So many lines are a crowd: their grey ones are thin and have no points. */
const crowd = 8;

/**
 * The model's series as lines. The line towards each point tells how the two may be joined; labels
 * are the caller's.
 */
export function lineSeries({ series, divisor }: ChartModel, size = 7): NativeSeries[] {
  const isCrowd = series.length > crowd;
  return series.map((it) => {
    const isGrey = it.role === 'context';
    const colour = lineInk(it.role);
    const line: LineLook = { colour, width: isGrey ? (isCrowd ? 1 : 1.5) : 2.25 };
    const hasMarkers = !(isCrowd && isGrey);
    return {
      name: it.name,
      values: it.points.map(({ value }) => printedValue(value, it.divisor ?? divisor)),
      look: {
        line,
        marker: hasMarkers ? markerLook('whole', colour, isGrey ? size - 2 : size) : 'none',
      },
      points: it.points.map(({ state }, at): PointLook | undefined => {
        const join = joinTo(it, at);
        const own = {
          line: linkLook(join, line),
          marker: markerLook(state, colour, isGrey ? size - 2 : size),
        };
        const isPlain = state === 'whole' && join !== 'dashed' && join !== 'dotted';
        return state === 'missing' || isPlain ? undefined : own;
      }),
      labels: [],
    };
  });
}

/**
 * Places of the model's series in the order in which they are drawn: what is looked at lies over the
 * grey lines around it.
 */
export const drawingOrder = ({ series }: ChartModel): number[] => {
  const places = series.map((_, at) => at);
  const isGrey = (at: number) => series[at]?.role === 'context';
  return [...places.filter(isGrey), ...places.filter((at) => !isGrey(at))];
};

/** How a point is joined to the one before it; the first ones are joined to nothing. */
function joinTo({ links }: ChartSeries, to: number): ChartLink['join'] {
  return links.find((it) => it.to === to)?.join ?? 'solid';
}

/** Whether a line may go on over every gap that it has. */
export function spansGaps({ series }: ChartModel): boolean {
  const gaps = series.flatMap(({ points, links }) => {
    const stated = points.flatMap((it, at) => (it.value === null ? [] : [at]));
    return stated.slice(1).flatMap((to, index) => {
      const from = stated[index] ?? to;
      const link = links.find((it) => it.to === to && it.from === from);
      return to - from > 1
        ? [link !== undefined && link.join !== 'none' && link.join !== 'cut']
        : [];
    });
  });
  return gaps.length > 0 && gaps.every((it) => it);
}
