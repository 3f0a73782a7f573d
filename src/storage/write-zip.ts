import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZippedFile {
  path: string;
  content: Blob;
  /** Packed already: Parquet grows under another packing. */
  isPacked: boolean;
}

const pieceSize = 512 * 1024;

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
    for (let at = 0; at < content.size; at += pieceSize) {
      signal?.throwIfAborted();
      const piece = await content.slice(at, at + pieceSize).arrayBuffer();
      entry.push(new Uint8Array(piece), at + pieceSize >= content.size);
    }
    if (content.size === 0) entry.push(new Uint8Array(), true);
  }
  zip.end();
  return new Blob(pieces, { type: 'application/zip' });
}
