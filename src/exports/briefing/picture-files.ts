import { Zip, ZipPassThrough } from 'fflate';
import type { Words } from '../../i18n/words.ts';
import { exportFileName } from '../file-name.ts';
import type { ExportCatalogue } from '../figure-columns.ts';
import { exportImage } from '../image/export-image.ts';
import type { ReadFile } from '../image/outline-texts.ts';
import type { ImageDensity, ImagePresetName } from '../image/presets.ts';
import { toPng } from '../image/svg-to-png.ts';
import { namePartsOf } from '../name-parts.ts';
import type { BriefingChart, BriefingDocument } from './briefing-document.ts';
import { chartByChart, type Work } from './chart-by-chart.ts';

export interface PictureFilesRequest extends Work {
  preset: ImagePresetName;
  density: ImageDensity;
  words: Words;
  catalogue: Pick<ExportCatalogue, 'indicators' | 'places'>;
  readFile: ReadFile;
}

/** All charts as PNGs in one ZIP, numbered in their order. They are packed as they are: PNGs are. */
export async function writePictureZip(
  { charts }: BriefingDocument,
  request: PictureFilesRequest,
): Promise<Blob> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const digits = Math.max(2, String(charts.length).length);
  await chartByChart(charts, request, async (chart, at) => {
    const { svg } = await exportImage({ ...imageOf(chart), ...request, theme: 'light' });
    const png = await toPng(svg, request.density);
    const number = String(at + 1).padStart(digits, '0');
    const file = new ZipPassThrough(`${number}-${nameOf(chart, request)}`);
    zip.add(file);
    file.push(new Uint8Array(await png.arrayBuffer()), true);
  });
  zip.end();
  return new Blob(pieces as Uint8Array<ArrayBuffer>[], { type: 'application/zip' });
}

/** The chart under the title that a person gave it. */
export const imageOf = ({ model, title, frame }: BriefingChart) => ({
  model: { ...model, title },
  frame,
});

function nameOf({ model, frame }: BriefingChart, request: PictureFilesRequest): string {
  const figures = model.series.flatMap(({ points }) =>
    points.flatMap((it) => it.observation ?? []),
  );
  return exportFileName({
    ...namePartsOf(figures, model.title, request.catalogue, request.words),
    version: frame.dataVersion,
    date: frame.exportDate,
    extension: 'png',
  });
}
