import { viewOfStamp, type ImageStamp, type StampRefusal } from '../exports/image/image-stamp.ts';
import { readPicture } from '../exports/image/picture-metadata.ts';
import { changeView } from '../url/view-address.ts';

/** No picture of this app is half as large, and what is dropped by mistake may be a film. */
export const largestPicture = 60 * 2 ** 20;

export type PictureRefusal = StampRefusal | 'too-large' | 'unread';

/** A view of this app, path and query, with what the picture says of itself. */
export type ExportedPicture =
  { ok: true; view: string; stamp: ImageStamp } | { ok: false; refusal: PictureRefusal };

/**
 * The view that a file of unknown origin asks for. The file is only read as bytes and as text; of its
 * address nothing is taken that the codecs of this app at `appAddress` did not write themselves.
 */
export async function readExportedPicture(
  file: Blob,
  appAddress: string,
): Promise<ExportedPicture> {
  if (file.size > largestPicture) return { ok: false, refusal: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { ok: false, refusal: 'unread' };
  const reading = readPicture(new Uint8Array(bytes));
  if (!reading.ok) return reading;
  const found = viewOfStamp(reading.stamp, appAddress);
  if (!found.ok) return found;
  const view = changeView(found.hash.slice(1), { embed: false, chart: undefined });
  return view === undefined
    ? { ok: false, refusal: 'no-page' }
    : { ok: true, view, stamp: reading.stamp };
}
