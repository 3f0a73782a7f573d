import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { FileExists, type FileStore } from './own-packages-files.ts';
import { ownPackagesName } from './own-packages-presence.ts';

interface Files extends DBSchema {
  /** As bytes, not as blobs: some browsers lose these when they are restarted. */
  contents: { key: string; value: ArrayBuffer };
  /** Apart, so that asking for a size reads no content. */
  sizes: { key: string; value: number };
}

/** Everything below a folder; `0` is the character after the slash. */
const below = (name: string): IDBKeyRange => IDBKeyRange.bound(`${name}/`, `${name}0`, false, true);

/** Files in IndexedDB, for pages that are served without TLS. */
export async function indexedDbFiles(name = ownPackagesName): Promise<FileStore> {
  let opening: Promise<IDBPDatabase<Files>> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = () => {
    opening ??= openDB<Files>(name, 1, {
      upgrade: (it) => {
        it.createObjectStore('contents');
        it.createObjectStore('sizes');
      },
      // The browser closes it when it throws away what it keeps; then it is made anew.
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
  await open();
  return filesIn(open);
}

function filesIn(open: () => Promise<IDBPDatabase<Files>>): FileStore {
  return {
    kind: 'indexeddb',
    names: async () => {
      const paths = await (await open()).getAllKeys('sizes');
      return [...new Set(paths.map((path) => path.split('/')[0] ?? path))];
    },
    size: async (path) => (await open()).get('sizes', path),
    read: async (path) => {
      const content = await (await open()).get('contents', path);
      return content && new Blob([content]);
    },
    create: async (path, content) => {
      const bytes = await content.arrayBuffer();
      // Strict: told as done when it lies on the disk, not when the system has promised to write it.
      const writing = (await open()).transaction(['contents', 'sizes'], 'readwrite', {
        durability: 'strict',
      });
      try {
        // A request tells why it failed, and the end that there was no room.
        await Promise.all([
          writing.objectStore('contents').add(bytes, path),
          writing.objectStore('sizes').add(bytes.byteLength, path),
          writing.done,
        ]);
      } catch (error) {
        throw isTaken(error) ? new FileExists(path) : error;
      }
    },
    remove: async (name) => {
      const writing = (await open()).transaction(['contents', 'sizes'], 'readwrite');
      const both = [writing.objectStore('contents'), writing.objectStore('sizes')] as const;
      await Promise.all([
        ...both.flatMap((it) => [it.delete(name), it.delete(below(name))]),
        writing.done,
      ]);
    },
  };
}

const isTaken = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'ConstraintError';
