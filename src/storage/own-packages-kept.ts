import { digestBlob } from '../lib/digest-blob.ts';
import {
  checkNames,
  withEmptyBin,
  withIncoming,
  withoutOld,
  withoutPackage,
  withRestored,
} from './own-packages-edits.ts';
import { asStorageError, PackageDamaged, PackageGone } from './own-packages-errors.ts';
import { FileExists, type FileStore } from './own-packages-files.ts';
import { readState, writeState } from './own-packages-index.ts';
import { bytesOf, listed, toRemoved } from './own-packages-listed.ts';
import type { Exclusive } from './own-packages-lock.ts';
import { label, stage, storedAt, unstage } from './own-packages-staging.ts';
import type { Entry, KeptState } from './own-packages-state.ts';
import { sweep } from './own-packages-sweep.ts';
import type { GivenPackage, OwnPackage, OwnPackages, OwnPackagesUsage } from './own-packages.ts';

/** What keeping needs of the browser. */
export interface KeepingDevice {
  store: FileStore;
  /** One writer at a time: among all tabs where the browser has locks, else in this tab. */
  exclusive: Exclusive;
  /** Whether `exclusive` holds among all tabs. */
  isLocked: boolean;
  now: () => Date;
  tell: () => void;
  listen: (listener: () => void) => () => void;
  /** Asks that nothing be cleared away when the disk is full; the browser may ask the person. */
  persist: () => void;
  room: () => Promise<Pick<OwnPackagesUsage, 'quota' | 'lasts'>>;
  /** Told where all that was kept here is gone, and nobody of ours has taken it away. */
  onCleared?: () => void;
}

/** Own packages in a store of files. */
export function keepOwnPackages(device: KeepingDevice): OwnPackages {
  const { store, now } = device;
  let wasKept = false;
  /** What is kept. Whatever was removed, its index stays; where there is none it was cleared away. */
  const stateNow = async () => {
    const state = await readState(store);
    const isCleared = wasKept && state.highest === 0;
    wasKept = state.highest > 0;
    if (isCleared) device.onCleared?.();
    return state;
  };
  const saveAll = (given: readonly GivenPackage[], signal?: AbortSignal) =>
    changed(device, async () => {
      // What is kept now must not hide that everything before it is gone.
      await stateNow();
      const kept = await keepAll(device, given, signal);
      device.persist();
      return kept;
    });
  return {
    list: () => told(async () => listed(store, (await stateNow()).packages)),
    save: async (given, options) => {
      const [kept] = await saveAll([given], options?.signal);
      if (!kept) throw new PackageGone(given.descriptor.name);
      return kept;
    },
    saveAll: (given, options) => saveAll(given, options?.signal),
    read: (name, path, digest) => told(() => readFile(store, { name, path, digest })),
    remove: (name) =>
      changed(device, () =>
        swapped(device, (state) => {
          const [next, removed] = withoutPackage(state, name, now());
          return { next, value: toRemoved(removed) };
        }),
      ),
    removed: () => told(async () => withoutOld(await stateNow(), now()).bin.map(toRemoved)),
    restore: (id, options) =>
      changed(device, () =>
        swapped(device, (state) => ({
          next: withRestored(state, id, options?.replaces, now()),
          value: undefined,
        })),
      ),
    emptyBin: (ids) =>
      changed(device, async () => {
        await swapped(device, (state) => ({ next: withEmptyBin(state, ids), value: undefined }));
        // The state before still names what was deleted; one more, and it is free to be swept.
        await swapped(device, (state) => ({ next: state, value: undefined }));
      }),
    usage: () =>
      told(async () => {
        const { packages, bin } = await stateNow();
        const sum = (entries: readonly Entry[]) =>
          entries.reduce((bytes, entry) => bytes + bytesOf(entry), 0);
        const inBin = sum(bin);
        return { used: sum(packages) + inBin, inBin, ...(await device.room()) };
      }),
    subscribe: device.listen,
  };
}

async function told<Value>(act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    throw asStorageError(error);
  }
}

function changed<Value>(device: KeepingDevice, act: () => Promise<Value>): Promise<Value> {
  const { store, exclusive, isLocked, now, tell } = device;
  return told(async () => {
    const value = await exclusive(act);
    tell();
    // Nobody waits for it, and the next change does what it leaves.
    exclusive(() => sweep(store, now(), isLocked)).catch(() => undefined);
    return value;
  });
}

/** Swaps one state for the next; `edit` is asked again where another tab was quicker. */
async function swapped<Value>(
  { store, now }: KeepingDevice,
  edit: (state: KeptState) => { next: KeptState; value: Value },
): Promise<Value> {
  for (;;) {
    const { highest, packages, bin } = await readState(store);
    const { next, value } = edit({ format: 1, packages, bin });
    try {
      await writeState(store, highest + 1, withoutOld(next, now()));
      return value;
    } catch (error) {
      if (!(error instanceof FileExists)) throw error;
    }
  }
}

async function keepAll(
  device: KeepingDevice,
  given: readonly GivenPackage[],
  signal: AbortSignal | undefined,
): Promise<OwnPackage[]> {
  const { store, now } = device;
  const names = given.map(({ descriptor: { name }, replaces }) => ({ name, replaces }));
  // A name that is taken is told before anything is written; it is asked for again at the swap.
  checkNames((await readState(store)).packages, names);
  const staged: { entry: Entry; given: GivenPackage }[] = [];
  try {
    for (const each of given) {
      staged.push({ entry: await stage(store, each, now(), signal), given: each });
    }
    const incoming = staged.map((it) => ({ entry: it.entry, replaces: it.given.replaces }));
    await swapped(device, (state) => ({
      next: withIncoming(state, incoming, now()),
      value: undefined,
    }));
  } catch (error) {
    await clearUnnamed(
      store,
      staged.map(({ entry }) => entry.id),
    );
    throw error;
  }
  for (const { entry } of staged) await label(store, entry);
  return staged.map(({ entry, given: { descriptor } }) => {
    const { name, title, savedAt, files } = entry;
    return { name, title, savedAt, bytes: bytesOf(entry), descriptor, files };
  });
}

/** Clears folders away, but for those that are in use after all: a swap may fail after its moment. */
async function clearUnnamed(store: FileStore, ids: readonly string[]): Promise<void> {
  const state = await readState(store).catch(() => undefined);
  if (!state) return;
  for (const id of ids) {
    if (!state.packages.some((it) => it.id === id)) await unstage(store, id);
  }
}

async function readFile(
  store: FileStore,
  { name, path, digest }: { name: string; path: string; digest: string | undefined },
): Promise<Uint8Array<ArrayBuffer>> {
  const { packages, bin, previous } = await readState(store);
  const elsewhere = digest === undefined ? [] : [...bin, ...(previous?.state.packages ?? [])];
  for (const entry of [...packages, ...elsewhere]) {
    const file = entry.files.find((it) => it.path === path);
    if (entry.name !== name || !file || (digest ?? file.digest) !== file.digest) continue;
    const content = await store.read(storedAt(entry, path));
    if (!content || (await digestBlob(content)) !== file.digest) {
      throw new PackageDamaged(name, path);
    }
    return new Uint8Array(await content.arrayBuffer());
  }
  throw new PackageGone(`${name}: ${path}`);
}
