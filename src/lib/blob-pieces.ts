/**
 * Chromium gives pieces of a mebibyte to the disk whole and tells why one has no room there; of larger
 * ones it sometimes says only that the writing was broken off (measured: 21 of 40 of four mebibytes).
 */
const pieceSize = 512 * 1024;

/** A file's bytes in order, at most 512 KiB at a time, so that a large one is never held whole. */
export async function* blobPieces(content: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < content.size; at += pieceSize) {
    yield new Uint8Array(await content.slice(at, at + pieceSize).arrayBuffer());
  }
}
