import type { ImageLayout } from './image-layout.ts';

/**
 * Height of the smallest letters on a picture in its own pixels, read off what is drawn: `svg` is the
 * picture with its texts still as texts, the chart in the last group that is moved and magnified.
 */
export function smallestText(svg: string, { plot }: Pick<ImageLayout, 'plot'>): number {
  const chartAt = svg.lastIndexOf('<g transform="translate(');
  const inFrame = sizesIn(svg.slice(0, chartAt));
  const inChart = sizesIn(svg.slice(chartAt)).map((it) => it * plot.scale);
  return Math.min(...inFrame, ...inChart);
}

const sizesIn = (svg: string): number[] =>
  Array.from(svg.matchAll(/<text[^>]*?font-size:([\d.]+)px[^>]*>[^<]*[^<\s]/g), ([, size]) =>
    Number(size),
  );
