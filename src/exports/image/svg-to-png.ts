import { noteInSvg, notePng } from './picture-metadata.ts';
import type { ImageDensity } from './presets.ts';

/** The browser has no canvas of this size, or none that it draws this picture on. */
export class ImageNotDrawn extends Error {
  override readonly name = 'ImageNotDrawn';
  readonly reason: 'too-large' | 'failed';
  readonly width: number;
  readonly height: number;

  constructor(reason: ImageNotDrawn['reason'], width: number, height: number, cause?: unknown) {
    super(`${reason}: ${width} × ${height}`, { cause });
    this.reason = reason;
    this.width = width;
    this.height = height;
  }
}

/** What Chromium draws at most; others draw less, which shows when they try. */
const longestSide = 16_384;
const mostPixels = 2 ** 28;

/** The picture of an SVG of ours as a PNG, `density` pixels for each of its own. */
export async function toPng(svg: string, density: ImageDensity): Promise<Blob> {
  const size = sizeOf(svg);
  const [width, height] = [size.width * density, size.height * density];
  if (Math.max(width, height) > longestSide || width * height > mostPixels) {
    throw new ImageNotDrawn('too-large', width, height);
  }
  const image = await loaded(inPixels(svg, width, height)).catch((cause: unknown) => {
    throw new ImageNotDrawn('failed', width, height, cause);
  });
  const png = await drawn(image, width, height);
  const bytes = new Uint8Array(await png.arrayBuffer());
  const whole = notePng(bytes, noteInSvg(svg), size.pixelsPerInch * density);
  return new Blob([whole as Uint8Array<ArrayBuffer>], { type: 'image/png' });
}

interface ImageSize {
  width: number;
  height: number;
  pixelsPerInch: number;
}

function sizeOf(svg: string): ImageSize {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new RangeError('an SVG without a viewBox');
  const millimetres = /<svg [^>]*?width="([\d.]+)mm"/.exec(svg)?.[1];
  const pixelsPerInch =
    millimetres === undefined ? 96 : Math.round((Number(width) * 25.4) / Number(millimetres));
  return { width: Number(width), height: Number(height), pixelsPerInch };
}

/** The vector picture is drawn at the size of the canvas; magnified afterwards it would be soft. */
const inPixels = (svg: string, width: number, height: number): string =>
  svg.replace(/(<svg [^>]*?)width="[^"]*" height="[^"]*"/, `$1width="${width}" height="${height}"`);

/** Waits until the picture has been read. */
async function loaded(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } finally {
    URL.revokeObjectURL(url);
  }
  return image;
}

async function drawn(image: HTMLImageElement, width: number, height: number): Promise<Blob> {
  const made = contextOf(width, height);
  if (!made) throw new ImageNotDrawn('too-large', width, height);
  const { canvas, context } = made;
  context.drawImage(image, 0, 0, width, height);
  // Every picture of ours has a ground: a pixel without one was drawn on nothing.
  const [, , , alpha = 0] = context.getImageData(width - 1, height - 1, 1, 1).data;
  if (alpha === 0) throw new ImageNotDrawn('too-large', width, height);
  try {
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch (cause) {
    throw new ImageNotDrawn('too-large', width, height, cause);
  }
}

function contextOf(width: number, height: number) {
  try {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    return context ? { canvas, context } : undefined;
  } catch {
    return undefined;
  }
}
