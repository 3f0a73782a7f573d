import { formatNumber } from '../../i18n/format-number.ts';
import type { Language } from '../../semantic/selection.ts';
import { faces } from '../draw/faces.ts';
import { crisp, line, text, type Mark } from '../draw/mark.ts';
import type { Palette } from '../palette.ts';
import { widestOf } from '../text/wrap-text.ts';
import { decimalsOf, type Scale } from './scale.ts';

export interface ValueAxis {
  ticks: number[];
  labels: string[];
  /** Room that the labels need at the left of the first mark. */
  gutter: number;
}

/** The labels of an axis whose ticks are given in the unit that is printed. */
export function valueAxis(ticks: number[], language: Language): ValueAxis {
  const decimals = decimalsOf(ticks);
  const labels = ticks.map((it) => formatNumber(it, language, decimals));
  return { ticks, labels, gutter: Math.ceil(widestOf(labels, faces.smallFigure)) + 12 };
}

/** Hairlines over the whole width, their labels standing on them at the left. */
export function drawValueAxis(
  { ticks, labels }: ValueAxis,
  y: Scale,
  right: number,
  palette: Palette,
): Mark[] {
  return ticks.flatMap((tick, index) => {
    const at = crisp(y(tick));
    const isZero = tick === 0;
    return [
      line(0, at, right, at, { stroke: isZero ? palette.ink : palette.rule, lineWidth: 1 }),
      text(labels[index] ?? '', 0, at - 9, faces.smallFigure, palette.muted),
    ];
  });
}
