import * as v from 'valibot';
import { dataPackageSchema } from '../datasets/data-package.ts';
import { digestBlob } from '../lib/digest-blob.ts';
import type { FileStore } from './own-packages-files.ts';
import { descriptorPath, storedAt } from './own-packages-staging.ts';
import type { BinEntry, Entry } from './own-packages-state.ts';
import type { DamagedPackage, OwnPackage, RemovedPackage } from './own-packages.ts';

/** What the index lists, with each descriptor read; those of which a file is amiss apart. */
export async function listed(
  store: FileStore,
  entries: readonly Entry[],
): Promise<{ packages: OwnPackage[]; damaged: DamagedPackage[] }> {
  const all = await Promise.all(entries.map((entry) => looked(store, entry)));
  return {
    packages: all.filter((it) => 'descriptor' in it),
    damaged: all.filter((it) => 'reason' in it),
  };
}

async function looked(store: FileStore, entry: Entry): Promise<OwnPackage | DamagedPackage> {
  const { name, title, savedAt, files } = entry;
  const damaged = (reason: DamagedPackage['reason'], path: string): DamagedPackage => ({
    name,
    title,
    savedAt,
    reason,
    path,
  });
  for (const { path, bytes } of files) {
    const size = await store.size(storedAt(entry, path));
    if (size === undefined) return damaged('file-missing', path);
    if (size !== bytes) return damaged('file-changed', path);
  }
  const content = await store.read(storedAt(entry, descriptorPath));
  const expected = files.find(({ path }) => path === descriptorPath)?.digest;
  if (!content || (await digestBlob(content)) !== expected) {
    return damaged('file-changed', descriptorPath);
  }
  const parsed = v.safeParse(dataPackageSchema, jsonOf(await content.text()));
  if (!parsed.success) return damaged('descriptor-unreadable', descriptorPath);
  return { name, title, savedAt, bytes: bytesOf(entry), descriptor: parsed.output, files };
}

export const bytesOf = ({ files }: Pick<Entry, 'files'>): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

export const toRemoved = (entry: BinEntry): RemovedPackage => {
  const { id, name, title, savedAt, removedAt, why } = entry;
  return { id, name, title, savedAt, removedAt, why, bytes: bytesOf(entry) };
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
