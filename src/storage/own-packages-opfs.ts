import { blobPieces } from '../lib/blob-pieces.ts';
import { FileExists, type FileStore } from './own-packages-files.ts';
import { ownPackagesName } from './own-packages-presence.ts';

/** Writes a new file where only a worker may: the path below the origin's private folder. */
export type WriteInWorker = (path: readonly string[], content: Blob) => Promise<void>;

/**
 * Files in the origin's private file system. Safari before 26 writes there from a worker alone;
 * elsewhere the page does, and a file appears whole when it is closed.
 */
export async function opfsFiles(
  writeInWorker: WriteInWorker,
  name = ownPackagesName,
): Promise<FileStore> {
  // Asked for each time: where the browser has thrown it away meanwhile, it is made anew.
  const top = async () => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(name, { create: true });
  };
  await top();
  const parent = async (path: string, options?: { create: boolean }) => {
    const [first = '', second] = path.split('/');
    const folder = await top();
    return second === undefined
      ? ([folder, first] as const)
      : ([await folder.getDirectoryHandle(first, options), second] as const);
  };
  const fileAt = (path: string) =>
    orNothing(async () => {
      const [within, file] = await parent(path);
      return (await within.getFileHandle(file)).getFile();
    });
  return {
    kind: 'opfs',
    names: async () => {
      const names: string[] = [];
      for await (const each of (await top()).keys()) names.push(each);
      return names;
    },
    size: async (path) => (await fileAt(path))?.size,
    read: fileAt,
    create: async (path, content) => {
      if (await fileAt(path)) throw new FileExists(path);
      const [within, file] = await parent(path, { create: true });
      const handle = await within.getFileHandle(file, { create: true });
      // The types know no browser without it.
      if ('createWritable' in handle) await write(handle, content);
      else await writeInWorker([name, ...path.split('/')], content);
    },
    remove: async (path) => {
      await orNothing(async () => {
        const [within, last] = await parent(path);
        await within.removeEntry(last, { recursive: true });
      });
    },
  };
}

async function write(handle: FileSystemFileHandle, content: Blob): Promise<void> {
  const writable = await handle.createWritable();
  try {
    // In pieces that are read here: given the whole, Chromium reads the file while it writes, and where
    // there is no room it may say that the file can't be read (measured: 7 to 12 of 40).
    for await (const piece of blobPieces(content)) await writable.write(piece);
    await writable.close();
  } catch (error) {
    // Where the stream has failed already there is nothing left to give up.
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

async function orNothing<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}
