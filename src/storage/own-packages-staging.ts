import type { DataPackage } from '../datasets/data-package.ts';
import { digestBlob } from '../lib/digest-blob.ts';
import { randomId } from '../lib/random-id.ts';
import { StorageRefused } from './own-packages-errors.ts';
import type { FileStore } from './own-packages-files.ts';
import type { GivenPackage, OwnFile } from './own-packages.ts';
import { sealed, type Entry } from './own-packages-state.ts';

export const descriptorPath = 'datapackage.json';

/** Path of a package's file in the store. */
export const storedAt = ({ id, files }: Pick<Entry, 'id' | 'files'>, path: string): string =>
  `${id}/${files.findIndex((it) => it.path === path)}`;

/** When a folder was begun, in milliseconds: the store knows no age of folders. */
export const begunAt = (folder: string): number =>
  Number.parseInt(folder.slice(0, folder.indexOf('-')), 36);

/**
 * Writes a package's files into a new folder and reads every one of them back. Nothing refers to the
 * folder yet. Where it rejects, what was written is cleared away as far as can be.
 */
export async function stage(
  store: FileStore,
  { descriptor, files, savedAt }: GivenPackage,
  now: Date,
  signal?: AbortSignal,
): Promise<Entry> {
  const id = `${now.getTime().toString(36)}-${randomId()}`;
  const contents = new Map<string, Blob>([
    [descriptorPath, asBlob(files.get(descriptorPath) ?? descriptorFile(descriptor))],
  ]);
  for (const [path, content] of files) {
    if (path !== descriptorPath) contents.set(path, asBlob(content));
  }
  try {
    const kept: OwnFile[] = [];
    for (const [path, content] of contents) {
      signal?.throwIfAborted();
      kept.push(await writeWhole(store, `${id}/${kept.length}`, path, content));
    }
    const { name, title = name } = descriptor;
    const entry: Entry = { id, name, title, savedAt: savedAt ?? now.toISOString(), files: kept };
    signal?.throwIfAborted();
    return entry;
  } catch (error) {
    await unstage(store, id);
    throw error;
  }
}

/**
 * Writes beside a package that is in use now what the index says of it, for the day on which that
 * can't be read. Nothing is lost where it fails.
 */
export async function label(store: FileStore, entry: Entry): Promise<void> {
  await store.create(`${entry.id}/entry.json`, sealed(entry)).catch(() => undefined);
}

/** Clears away what was written aside; where that fails the next sweep does it. */
export async function unstage(store: FileStore, id: string): Promise<void> {
  await store.remove(id).catch(() => undefined);
}

async function writeWhole(
  store: FileStore,
  at: string,
  path: string,
  content: Blob,
): Promise<OwnFile> {
  const digest = await digestBlob(content);
  await store.create(at, content);
  const written = await store.read(at);
  if (!written || (await digestBlob(written)) !== digest) {
    throw new StorageRefused(`${path} was not written as it was given`);
  }
  return { path, bytes: content.size, digest };
}

const descriptorFile = (descriptor: DataPackage): Blob =>
  new Blob([`${JSON.stringify(descriptor, undefined, 2)}\n`], { type: 'application/json' });

const asBlob = (content: Blob | Uint8Array<ArrayBuffer>): Blob =>
  content instanceof Blob ? content : new Blob([content]);
