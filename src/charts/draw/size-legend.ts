import { formatNumber } from '../../i18n/format-number.ts';
import type { Language } from '../../semantic/selection.ts';
import { axisTitle } from '../layout/axis-title.ts';
import { decimalsOf } from '../layout/scale.ts';
import type { Palette } from '../palette.ts';
import { measureText } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { faces } from './faces.ts';
import { circle, text, textLines, type Mark } from './mark.ts';
import { mixColours } from './mix-colours.ts';

interface Sample {
  x: number;
  radius: number;
  text: string;
  textAt: number;
}

/** What the sizes of circles mean: two of them with their figures, after or under a title. */
export interface SizeLegend {
  titleLines: string[];
  titleMiddle: number;
  samples: Sample[];
  samplesMiddle: number;
  width: number;
  height: number;
}

/** Grey circles let those behind them be seen. */
export const seeThrough = 0.7;

const lineHeight = 18;
const sampleGap = 14;

/** Lays the legend out in at most `width` pixels; `largest` is in the printed unit. */
export function sizeLegend(
  title: string,
  largest: number,
  radius: (value: number) => number,
  width: number,
  language: Language,
): SizeLegend {
  const large = roundBelow(largest * 0.7);
  let x = 0;
  const samples = [roundBelow(large / 4), large].map((value): Sample => {
    const words = formatNumber(value, language, decimalsOf([value]));
    const r = radius(value);
    const textAt = x + 2 * r + 5;
    const sample = { x: x + r, radius: r, text: words, textAt };
    x = Math.ceil(textAt + measureText(words, faces.smallFigure)) + sampleGap;
    return sample;
  });
  const samplesWidth = x - sampleGap;
  const samplesHeight = Math.ceil(2 * Math.max(...samples.map((it) => it.radius))) + 2;
  const titleWidth = Math.ceil(measureText(title, axisTitle));
  const samplesAt = titleWidth + 12;
  if (samplesAt + samplesWidth <= width) {
    const height = Math.max(lineHeight, samplesHeight);
    return {
      titleLines: [title],
      titleMiddle: height / 2,
      samples: samples.map((it) => ({ ...it, x: it.x + samplesAt, textAt: it.textAt + samplesAt })),
      samplesMiddle: height / 2,
      width: samplesAt + samplesWidth,
      height,
    };
  }
  const titleLines = wrapText(title, axisTitle, width);
  const titleHeight = titleLines.length * lineHeight;
  return {
    titleLines,
    titleMiddle: titleHeight / 2,
    samples,
    samplesMiddle: titleHeight + 2 + samplesHeight / 2,
    width: Math.max(samplesWidth, Math.ceil(widestOf(titleLines, axisTitle))),
    height: titleHeight + 2 + samplesHeight,
  };
}

/** Draws the legend with its corner at a place. */
export function drawSizeLegend(
  legend: SizeLegend,
  { x, y }: { x: number; y: number },
  palette: Palette,
): Mark[] {
  const { titleLines, titleMiddle, samples, samplesMiddle } = legend;
  const top = y + titleMiddle - (titleLines.length * lineHeight) / 2;
  return [
    ...textLines(titleLines, x, top, axisTitle, lineHeight, palette.ink2),
    ...samples.flatMap((it) => [
      circle(x + it.x, y + samplesMiddle, it.radius, {
        // As a see-through circle looks on the surface.
        fill: mixColours(palette.surface, palette.contextLine, seeThrough),
      }),
      text(it.text, x + it.textAt, y + samplesMiddle, faces.smallFigure, palette.muted),
    ]),
  ];
}

/** The largest of 1, 2 or 5 times a power of ten that is not above a value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((it) => it * power <= value * 1.0001) ?? 1) * power;
}
