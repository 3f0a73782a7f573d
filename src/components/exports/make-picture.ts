import { exportImage, type ImageRequest } from '../../exports/image/export-image.ts';
import type { ImageDensity } from '../../exports/image/presets.ts';
import { toPng } from '../../exports/image/svg-to-png.ts';

/** A chart as a PNG. */
export async function makePicture({
  density,
  ...request
}: ImageRequest & { density: ImageDensity }): Promise<Blob> {
  const { svg } = await exportImage(request);
  return toPng(svg, density);
}
