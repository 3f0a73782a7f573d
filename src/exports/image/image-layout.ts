import type { ChartModel } from '../../charts/chart-model.ts';
import type { Box } from '../../charts/draw/mark.ts';
import type { Words } from '../../i18n/words.ts';
import type { Arrangement, Rule } from './arrangement.ts';
import { fitPlot, type PlotPlace, type WeighedPlace } from './fit-plot.ts';
import type { Density } from './frame-texts.ts';
import type { ImageFrame } from './image-frame.ts';
import { withSmallerType, type ImagePreset } from './presets.ts';
import type { FrameLine } from './text-block.ts';
import { wordsAbove } from './words-above.ts';
import { wordsBeside } from './words-beside.ts';

/** Where everything on the picture goes. */
export interface ImageLayout {
  width: number;
  height: number;
  lines: FrameLine[];
  /** A sample of the hatching, beside the note that names it. */
  sample: Box | undefined;
  /** The hairline over the sources, and those of a table. */
  rules: Rule[];
  plot: PlotPlace;
  /** The chart as it fits the picture best; the same figures, more closely set. */
  model: ChartModel;
}

/** Smallest letters of a chart as it is laid out before it is magnified. */
const smallestFace = 12;

/** The usual arrangement is left only for a chart that becomes so much larger. */
const worthLeaving = { tight: 0.97, dense: 0.95, beside: 0.92 };

/**
 * The picture's own layout. Words stand over and under the chart, each note by itself, as long as its
 * letters can be read; else the words are set more closely, or beside it, or the chart itself is more
 * closely laid out: whatever makes its letters largest.
 */
export function imageLayout(
  model: ChartModel,
  preset: ImagePreset,
  frame: ImageFrame,
  words: Words,
): ImageLayout {
  const drawnAs = {
    usual: { ...model, dense: undefined },
    wide: asDense(model, 'wide'),
    high: asDense(model, 'high'),
  };
  let best: Choice | undefined;
  for (const { density, isBeside, dense, worth } of waysOf(preset)) {
    const arrangement = arranged(model, { preset, frame, words, density, isBeside });
    if (!arrangement) continue;
    const drawn = drawnAs[dense ?? 'usual'];
    const plot = fitPlot(drawn, arrangement.room, preset.mostScale, words);
    const choice = { arrangement, plot, model: drawn, worth: plot.worth * worth };
    if (plot.isClean && plot.scale * smallestFace >= preset.leastText) {
      best = choice;
      break;
    }
    if (!best || isBetter(choice, best)) best = choice;
  }
  if (!best) throw new RangeError(`the texts of ${model.id} leave no room for its chart`);
  const { arrangement, plot } = best;
  const { box, ...around } = arrangement.settle(plot.box);
  const { chartWidth, scale } = plot;
  const { width, height } = preset;
  return { width, height, ...around, plot: { box, chartWidth, scale }, model: best.model };
}

interface Choice {
  arrangement: Arrangement;
  plot: WeighedPlace;
  model: ChartModel;
  worth: number;
}

const isBetter = (a: Choice, b: Choice): boolean =>
  a.plot.isClean === b.plot.isClean ? a.worth > b.worth : a.plot.isClean;

const asDense = (model: ChartModel, dense: 'wide' | 'high'): ChartModel => ({ ...model, dense });

interface Way {
  density: Density;
  isBeside: boolean;
  dense: ChartModel['dense'];
  worth: number;
}

/** The ways to lay a picture out, in the order in which they are liked. */
function waysOf({ width, height }: ImagePreset): Way[] {
  const { tight, dense, beside } = worthLeaving;
  const loose: Way = { density: 'loose', isBeside: false, dense: undefined, worth: 1 };
  const close: Way = { ...loose, density: 'tight', worth: tight };
  const closest: Way = {
    ...close,
    dense: width < height ? 'high' : 'wide',
    worth: tight * dense,
  };
  if (width <= height) return [loose, close, closest];
  const column: Way = { ...close, isBeside: true, worth: tight * beside };
  return [loose, close, column, closest, { ...column, dense: 'wide', worth: column.worth * dense }];
}

/** A picture is for its chart: it gets this share of the height before any text is made smaller. */
const leastPlot = 0.38;
const shares = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];

/** Where the words would leave the chart too little, all become smaller together; none is cut. */
function arranged(
  model: ChartModel,
  {
    isBeside,
    preset,
    ...of
  }: Pick<Way, 'density' | 'isBeside'> & {
    preset: ImagePreset;
    frame: ImageFrame;
    words: Words;
  },
): Arrangement | undefined {
  for (const share of shares) {
    const request = { model, ...of, preset: withSmallerType(preset, share) };
    const arrangement = isBeside ? wordsBeside(request) : wordsAbove(request);
    if (arrangement && arrangement.room.height >= leastPlot * preset.height) return arrangement;
  }
  return undefined;
}
