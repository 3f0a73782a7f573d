import { lineWidth } from '../fit-text.ts';
import type { PlotBox } from './native-chart.ts';

/** Names take up to this share of the width; longer ones go on in a second line. */
const mostForNames = 0.4;
const swatch = 22;

interface LyingWords {
  /** Names at the left of the bars. */
  names: readonly string[];
  /** Figures behind the longest bars. */
  figures: readonly string[];
  /** Words of the legend over the plot. */
  legend?: readonly string[];
  textSize: number;
}

/**
 * The plot of lying bars, with room for every name at its left and for figures at its right. A
 * program that lays it out itself leaves out every second name where they are long.
 */
export function lyingPlot(
  { names, figures, legend = [], textSize }: LyingWords,
  { width, height }: { width: number; height: number },
): PlotBox {
  const widest = (texts: readonly string[], weight: 400 | 600) =>
    Math.max(0, ...texts.map((it) => lineWidth(it, textSize, weight)));
  const left = Math.min(widest(names, 400) + 12, width * mostForNames);
  const right = figures.length > 0 ? widest(figures, 600) + 12 : 2;
  // Programs set a legend in columns of one width.
  const inLine = Math.max(1, Math.floor((width * 0.9) / (widest(legend, 400) + swatch)));
  const legendLines = Math.ceil(legend.length / inLine);
  const top = legendLines * textSize * 1.5 + (legendLines > 0 ? 8 : 2);
  return {
    x: left / width,
    y: top / height,
    width: (width - left - right) / width,
    height: (height - top - 2) / height,
  };
}
