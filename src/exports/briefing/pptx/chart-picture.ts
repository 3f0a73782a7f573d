import type { ChartModel } from '../../../charts/chart-model.ts';
import type { Words } from '../../../i18n/words.ts';
import type { ReadFile } from '../../image/outline-texts.ts';
import { plainPicture } from '../../image/plain-picture.ts';
import type { SlideBox } from './slide-geometry.ts';

/** Pixels of a point: a slide is 1920 of them wide. */
const pixels = 2;
/** As large as the pictures of slides magnify their charts. */
const mostScale = 2.4;

/** Width of a map's room as a share of its height. */
const mapShape = 1.5;

/** A chart as a picture without a frame: title, notes and sources are text on the slide. */
export async function chartPicture(
  model: ChartModel,
  box: SlideBox,
  words: Words,
  readFile: ReadFile,
): Promise<{ svg: string; box: SlideBox }> {
  // A country higher than wide: over the whole width its drawing would be mostly sea.
  const wide = model.kind === 'map' ? Math.min(box.width, box.height * mapShape) : box.width;
  const { svg, x, width, height } = await plainPicture(model, {
    width: wide * pixels,
    height: box.height * pixels,
    mostScale,
    pixelsPerInch: 96,
    words,
    readFile,
  });
  const place = {
    x: box.x + (box.width - wide) / 2 + x / pixels,
    y: box.y,
    width: width / pixels,
    height: height / pixels,
  };
  return { svg, box: place };
}
