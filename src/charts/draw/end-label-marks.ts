import type { ChartModel } from '../chart-model.ts';
import type { EndLabel } from '../layout/end-labels.ts';
import { besideGap, standsBesideEnd } from '../layout/label-beside-end.ts';
import { nth } from '../layout/nth.ts';
import { nameColour } from '../layout/role-colour.ts';
import type { Scale } from '../layout/scale.ts';
import { spreadLabels } from '../layout/spread-labels.ts';
import type { Palette } from '../palette.ts';
import { line, textLines, type Mark } from './mark.ts';

/** The plot whose lines are named, and the room for their names. */
interface NamedPlot {
  xs: readonly number[];
  y: Scale;
  /** Where names start, at the right of the last points. */
  namesAt: number;
  /** Between which heights they stay. */
  top: number;
  bottom: number;
}

/**
 * Names at the ends of the lines: beside the last point where a line ends early and there is room,
 * else in a row at the right, apart from one another; a displaced one is led back to its line.
 * They come by the place of their point, "series/point".
 */
export function endLabelMarks(
  endLabels: readonly EndLabel[],
  model: ChartModel,
  plot: NamedPlot,
  palette: Palette,
): Map<string, Mark[]> {
  const { xs, y, namesAt } = plot;
  const atEnd = ({ series, point }: EndLabel) =>
    y(nth(nth(model.series, series).points, point).value ?? 0);
  const colourOf = ({ series }: EndLabel) => nameColour(nth(model.series, series).role, palette);
  const beside = endLabels.filter((label) => standsBesideEnd(label, model, plot));
  const inRow = endLabels.filter((label) => !beside.includes(label));
  const middles = spreadLabels(
    inRow.map((label) => ({ y: atEnd(label), height: label.height })),
    plot.top,
    plot.bottom,
  );
  const nameMarks = (label: EndLabel, x: number, middle: number): Mark[] =>
    textLines(
      label.lines,
      x,
      middle - label.height / 2,
      label.face,
      label.lineHeight,
      colourOf(label),
    );
  const rowMarks = (label: EndLabel, at: number): Mark[] => {
    const [middle, wish, end] = [nth(middles, at), atEnd(label), nth(xs, label.point)];
    const isFar = Math.abs(middle - wish) > 6 || end < nth(xs, -1) - 1;
    const lead = { stroke: palette.rule2, lineWidth: 1, lineDash: [1.5, 3] };
    const leader = isFar ? [line(end + 7, wish, namesAt - 3, middle, lead)] : [];
    return [...leader, ...nameMarks(label, namesAt, middle)];
  };
  const keyOf = ({ series, point }: EndLabel) => `${series}/${point}`;
  return new Map([
    ...beside.map(
      (label) =>
        [keyOf(label), nameMarks(label, nth(xs, label.point) + besideGap, atEnd(label))] as const,
    ),
    ...inRow.map((label, at) => [keyOf(label), rowMarks(label, at)] as const),
  ]);
}
