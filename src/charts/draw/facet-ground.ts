import type { ChartModel } from '../chart-model.ts';
import type { FacetLayout, FacetPanel } from '../layout/facet-layout.ts';
import { nth } from '../layout/nth.ts';
import { drawTicks } from '../layout/tick-row.ts';
import type { Palette } from '../palette.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { faces } from './faces.ts';
import { crisp, line, rect, text, textLines, type Mark, type Style } from './mark.ts';

/** What lies behind the lines of a small plot: its title, hairlines with their values, its periods. */
export function facetGround(
  model: ChartModel,
  layout: FacetLayout,
  panel: FacetPanel,
  palette: Palette,
): Mark[] {
  const points = panel.series.flatMap((at) => nth(model.series, at).points);
  const isEmpty = points.every((it) => it.value === null);
  const words = points.find((it) => it.text !== '')?.text ?? '';
  return [
    ...title(panel, palette),
    ...hairlines(model, layout, panel, palette, isEmpty),
    ...(isEmpty ? emptyWords(words, layout, panel, palette) : []),
    ...(panel.hasPeriods ? periods(layout, panel, palette) : []),
  ];
}

/** Where each plot is a place's, its title is in the place's colour. */
function title({ x, y, titleLines, role }: FacetPanel, palette: Palette): Mark[] {
  const face = role === 'context' ? faces.label : faces.labelStrong;
  const ink = role === 'focus' ? palette.accent : palette.ink;
  return textLines(titleLines, x, y, face, 20, ink);
}

/** Round values as hairlines; the base in ink, and dotted where nothing stands on it. */
function hairlines(
  { divisor }: ChartModel,
  { plotWidth }: FacetLayout,
  { scale, axis, toY, left, hasValueLabels }: FacetPanel,
  palette: Palette,
  isEmpty: boolean,
): Mark[] {
  const across = (value: number, style: Style) => {
    const at = crisp(toY(value));
    return line(left, at, left + plotWidth, at, { lineWidth: 1, ...style });
  };
  const values = scale.ticks.map((it) => it * divisor);
  const dotted = { stroke: palette.muted, lineDash: [1.5, 3] };
  return [
    ...values
      .filter((it) => it !== scale.base)
      .map((value) => across(value, { stroke: palette.rule })),
    ...(scale.base === undefined
      ? []
      : [across(scale.base, isEmpty ? dotted : { stroke: palette.ink })]),
    ...(hasValueLabels ? values : []).map((value, index) =>
      text(
        nth(axis.labels, index),
        left - 8,
        crisp(toY(value)),
        faces.smallFigure,
        palette.muted,
        'right',
      ),
    ),
  ];
}

/** In the middle of the plot, its hairlines broken off around them. */
function emptyWords(
  words: string,
  { plotWidth }: FacetLayout,
  { left, top, foot }: FacetPanel,
  palette: Palette,
): Mark[] {
  const lines = wrapText(words, faces.small, plotWidth);
  const [x, y] = [left + plotWidth / 2, (top + foot) / 2 - lines.length * 8];
  const wide = widestOf(lines, faces.small) + 12;
  const ground = { x: x - wide / 2, y, width: wide, height: lines.length * 16 };
  return [
    rect(ground, { fill: palette.surface }),
    ...textLines(lines, x, y, faces.small, 16, palette.muted, 'center'),
  ];
}

function periods({ tickRow }: FacetLayout, { left, foot }: FacetPanel, palette: Palette): Mark[] {
  const ticks = tickRow.ticks.map((it) => ({ ...it, x: it.x + left, subX: it.subX + left }));
  return drawTicks({ ...tickRow, ticks }, foot + 8, palette);
}
