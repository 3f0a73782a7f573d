import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { joinBytes } from '../../../../lib/join-bytes.ts';
import type { IsoDate } from '../../../../semantic/period.ts';
import type { PackageParts } from './package-parts.ts';

/** What is packed already would only cost time. */
const isPacked = /\.(png|jpe?g|xlsx)$/;

/**
 * The parts as one file, the list of contents first. Between parts the page gets its turn: a worker
 * would do it at once, but the policy allows none that is made on the fly.
 */
export async function pack(
  parts: PackageParts,
  day: IsoDate,
  turn: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const contents = '[Content_Types].xml';
  const paths = [contents, ...[...parts.keys()].filter((it) => it !== contents).sort()];
  const [year, month, date] = day.split('-').map(Number);
  // A zip has local times: this is the same in every zone.
  const mtime = new Date(year ?? 1980, (month ?? 1) - 1, date);
  for (const path of paths) {
    const entry = isPacked.test(path)
      ? new ZipPassThrough(path)
      : new ZipDeflate(path, { level: 6 });
    entry.mtime = mtime;
    zip.add(entry);
    entry.push(parts.get(path) ?? new Uint8Array(), true);
    await turn();
  }
  zip.end();
  return joinBytes(pieces);
}
