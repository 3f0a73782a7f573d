import { FileExists, type FileStore } from './own-packages-files.ts';

/** Files until the page is left, where the browser keeps none. */
export function memoryFiles(files = new Map<string, Blob>()): FileStore {
  return {
    kind: 'memory',
    names: async () => [...new Set([...files.keys()].map((path) => path.split('/')[0] ?? path))],
    size: async (path) => files.get(path)?.size,
    read: async (path) => files.get(path),
    create: async (path, content) => {
      // A file on the person's disk may change or go away.
      const copy = new Blob([await content.arrayBuffer()]);
      if (files.has(path)) throw new FileExists(path);
      files.set(path, copy);
    },
    remove: async (name) => {
      for (const path of files.keys()) {
        if (path === name || path.startsWith(`${name}/`)) files.delete(path);
      }
    },
  };
}
