import type { ChartModel } from '../../charts/chart-model.ts';
import { tellApart } from '../../charts/sight/tell-apart.ts';
import type { Words } from '../../i18n/words.ts';
import { fitPlot } from './fit-plot.ts';
import { imageSvg } from './image-svg.ts';
import { outlineTexts, type ReadFile } from './outline-texts.ts';

export interface PlainPictureRequest {
  /** Room for the picture, in its own pixels. */
  width: number;
  height: number;
  /** Largest magnification of the chart, whose labels are 12 and 14 px high at 1. */
  mostScale: number;
  pixelsPerInch: number;
  words: Words;
  readFile: ReadFile;
}

export interface PlainPicture {
  svg: string;
  /** As much of the room as the chart takes. */
  width: number;
  height: number;
  /** Left edge within the room, in whose middle the chart stands. */
  x: number;
}

/** A chart as a picture without a frame, for where title, notes and sources are text beside it. */
export async function plainPicture(
  asIs: ChartModel,
  { mostScale, pixelsPerInch, words, readFile, ...size }: PlainPictureRequest,
): Promise<PlainPicture> {
  const room = { x: 0, y: 0, ...size };
  const context = { theme: 'light', words, reducedMotion: true, interactive: false } as const;
  const first = fitPlot(asIs, room, mostScale, words);
  const { model } = tellApart(asIs, { ...context, width: first.chartWidth });
  const { box, ...plot } = model === asIs ? first : fitPlot(model, room, mostScale, words);
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  const svg = imageSvg(
    model,
    {
      width,
      height,
      lines: [],
      sample: undefined,
      rules: [],
      plot: { ...plot, box: { ...box, x: 0, y: 0 } },
    },
    { pixelsPerInch },
    'light',
    words,
  );
  return { svg: await outlineTexts(svg, readFile), width, height, x: box.x };
}
