import { measureText } from '../../../../charts/text/measure-text.ts';
import { spreadLabels } from '../../../../charts/layout/spread-labels.ts';
import { nth } from '../../../../charts/layout/nth.ts';
import type { PlotBox, PointLabel } from './native-chart.ts';
import type { SchemeColour } from './scheme-colour.ts';
import type { ValueScale } from './value-scale.ts';

/** A name beside the end of a line. */
export interface EndName {
  series: number;
  point: number;
  text: string;
  /** In the printed unit: where the line ends. */
  value: number;
  colour: SchemeColour;
  isStrong: boolean;
}

const lineHeight = 1.3;

/** Width of the widest of some names in points, as set in the font of the page. */
export const widestName = (names: readonly EndName[], size: number): number =>
  Math.max(
    0,
    ...names.map(({ text, isStrong }) => measureText(text, { size, weight: isStrong ? 600 : 400 })),
  );

/**
 * Labels of lines that end close to one another, moved apart so that none stands on another; each
 * is kept as near to its end as the others allow.
 */
export function endLabels(
  names: readonly EndName[],
  at: 'left' | 'right',
  size: number,
  { scale, plot, height }: { scale: ValueScale; plot: PlotBox; height: number },
): Map<number, Map<number, PointLabel>> {
  const top = plot.y * height;
  const foot = (plot.y + plot.height) * height;
  const wishes = names.map(({ value }) => {
    const share = (value - scale.low) / (scale.high - scale.low || 1);
    return foot - share * (foot - top);
  });
  const slack = size * lineHeight;
  const middles = spreadLabels(
    wishes.map((y) => ({ y, height: slack })),
    top - slack,
    foot + slack / 2,
  );
  const labels = new Map<number, Map<number, PointLabel>>();
  names.forEach(({ series, point, text, colour, isStrong }, index) => {
    const moved = (nth(middles, index) - nth(wishes, index)) / height;
    const label: PointLabel = {
      text,
      at,
      colour,
      size,
      isStrong,
      ...(Math.abs(moved) < 0.002 ? {} : { offset: { x: 0, y: moved } }),
    };
    labels.set(series, (labels.get(series) ?? new Map<number, PointLabel>()).set(point, label));
  });
  return labels;
}
