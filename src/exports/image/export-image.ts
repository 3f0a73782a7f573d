import type { ChartModel } from '../../charts/chart-model.ts';
import type { PaletteName } from '../../charts/palette.ts';
import type { Words } from '../../i18n/words.ts';
import { embedFonts, type ReadFile } from './embed-fonts.ts';
import type { ImageFrame } from './image-frame.ts';
import { imageLayout } from './image-layout.ts';
import { figuresChecksum } from './image-stamp.ts';
import { imageSvg } from './image-svg.ts';
import { stampSvg } from './picture-metadata.ts';
import { imagePresets, type ImagePresetName } from './presets.ts';

export interface ImageRequest {
  model: ChartModel;
  preset: ImagePresetName;
  theme: PaletteName;
  words: Words;
  frame: ImageFrame;
  /** Gets a file beside the app: `fetchFile` of src/queries. */
  readFile: ReadFile;
}

export interface ExportedImage {
  svg: string;
  /** Height of the smallest letters of the chart in the picture's pixels, to be warned of. */
  smallestText: number;
}

/** The smallest letters of a chart, as it is laid out before it is magnified. */
const smallestFace = 12;

/** A chart as a picture for a file: laid out for its size, with its fonts, and noted what it shows. */
export async function exportImage(request: ImageRequest): Promise<ExportedImage> {
  const { model, preset: name, theme, words, frame, readFile } = request;
  const preset = imagePresets[name];
  const layout = imageLayout(model, preset, frame, words);
  const plain = imageSvg(model, layout, preset, theme, words);
  const stamp = {
    address: frame.address,
    dataVersion: frame.dataVersion,
    figures: figuresChecksum(model),
  };
  const svg = stampSvg(await embedFonts(plain, readFile), stamp);
  return { svg, smallestText: layout.plot.scale * smallestFace };
}
