import type { ChartModel } from '../../charts/chart-model.ts';
import type { PaletteName } from '../../charts/palette.ts';
import { tellApart, type SightTest } from '../../charts/sight/tell-apart.ts';
import type { Words } from '../../i18n/words.ts';
import { outlineTexts, type ReadFile } from './outline-texts.ts';
import type { ImageFrame } from './image-frame.ts';
import { imageLayout } from './image-layout.ts';
import { figuresChecksum } from './image-stamp.ts';
import { imageSvg } from './image-svg.ts';
import { stampSvg } from './picture-metadata.ts';
import { imagePresets, type ImagePresetName } from './presets.ts';
import { smallestText } from './smallest-text.ts';

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
  /** Height of the smallest letters on the picture, in its own pixels. */
  smallestText: number;
  /** They can be read where pictures of this preset go. */
  isReadable: boolean;
  /** Whether all is told apart in a photocopy, by other eyes, and on a projector. */
  sightTest: SightTest;
}

/** A chart as a picture for a file: laid out for its size, with its letters, and noted what it shows. */
export async function exportImage(request: ImageRequest): Promise<ExportedImage> {
  const { theme, words, frame, readFile } = request;
  // What a layout keeps of a model goes with this one.
  const model = { ...request.model };
  const { layout, test } = laidOut({ ...request, model });
  // The page stays awake between the two halves of the work.
  await new Promise((resolve) => setTimeout(resolve));
  const preset = imagePresets[request.preset];
  const plain = imageSvg(layout.model, layout, preset, theme, words);
  const stamp = {
    address: frame.address,
    chart: model.id,
    dataVersion: frame.dataVersion,
    figures: figuresChecksum(model),
    exportedOn: frame.exportDate,
  };
  const svg = stampSvg(await outlineTexts(plain, readFile), stamp);
  const smallest = smallestText(plain, layout);
  return {
    svg,
    smallestText: smallest,
    // Half a pixel is not seen.
    isReadable: smallest > preset.leastText - 0.5,
    sightTest: test,
  };
}

/** What must be told apart depends on what has room for its name; what is added takes room itself. */
function laidOut({ model, preset, theme, words, frame }: ImageRequest) {
  const lay = (it: ChartModel) => imageLayout(it, imagePresets[preset], frame, words);
  const layout = lay(model);
  const context = { theme, words, reducedMotion: true, interactive: false };
  const apart = tellApart(layout.model, { ...context, width: layout.plot.chartWidth });
  const isAsIs = apart.model === layout.model;
  return { layout: isAsIs ? layout : lay(apart.model), test: apart.test };
}
