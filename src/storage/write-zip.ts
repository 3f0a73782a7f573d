import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { blobPieces } from '../lib/blob-pieces.ts';

export interface ZippedFile {
  path: string;
  content: Blob;
  /** Packed already: Parquet grows under another packing. */
  isPacked: boolean;
}

/** Files as one ZIP, read and packed piece by piece so that the page goes on answering. */
export async function writeZip(
  files: AsyncIterable<ZippedFile>,
  signal?: AbortSignal,
): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    // A copy: the packer goes on to use its memory.
    pieces.push(piece.slice());
  });
  for await (const { path, content, isPacked } of files) {
    const entry = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    zip.add(entry);
    for await (const piece of blobPieces(content)) {
      signal?.throwIfAborted();
      entry.push(piece);
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  return new Blob(pieces, { type: 'application/zip' });
}
