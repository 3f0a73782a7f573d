import { blobPieces } from '../lib/blob-pieces.ts';
import type { WriteAnswer, WriteRequest } from './storage-messages.ts';

/** What only a worker is given, and the page's types don't know. */
interface SyncAccess {
  createSyncAccessHandle: () => Promise<{
    write: (piece: Uint8Array<ArrayBuffer>, options: { at: number }) => number;
    // Promises in Safari before 16.4.
    flush: () => void | Promise<void>;
    close: () => void | Promise<void>;
  }>;
}

self.onmessage = async ({ data }: MessageEvent<WriteRequest>) => {
  self.postMessage(await answer(data));
};

async function answer(request: WriteRequest): Promise<WriteAnswer> {
  try {
    await write(request);
    return { kind: 'done' };
  } catch (error) {
    return error instanceof Error
      ? { kind: 'failed', name: error.name, message: error.message }
      : { kind: 'failed', name: 'UnknownError', message: String(error) };
  }
}

async function write({ path, content }: WriteRequest): Promise<void> {
  let folder = await navigator.storage.getDirectory();
  for (const name of path.slice(0, -1)) {
    folder = await folder.getDirectoryHandle(name, { create: true });
  }
  const file = await folder.getFileHandle(path.at(-1) ?? '', { create: true });
  const handle = await (file as unknown as SyncAccess).createSyncAccessHandle();
  try {
    let at = 0;
    for await (const piece of blobPieces(content)) {
      // Where there is no room some browsers write less than they were given, and say no more.
      if (handle.write(piece, { at }) < piece.byteLength) {
        throw new DOMException('only a part was written', 'QuotaExceededError');
      }
      at += piece.byteLength;
    }
    await handle.flush();
  } finally {
    await handle.close();
  }
}
