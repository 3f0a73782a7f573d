import { tellCleared } from './cleared.ts';
import type { FileStore } from './own-packages-files.ts';
import { indexedDbFiles } from './own-packages-indexeddb.ts';
import { keepOwnPackages } from './own-packages-kept.ts';
import { queue, tabLock } from './own-packages-lock.ts';
import { memoryFiles } from './own-packages-memory.ts';
import { opfsFiles, type WriteInWorker } from './own-packages-opfs.ts';
import { privateFolder } from './own-packages-presence.ts';
import { onOwnPackagesChange, tellOwnPackagesChange } from './own-packages-signal.ts';
import type { OwnPackages, OwnPackagesUsage } from './own-packages.ts';

/**
 * The own packages of this browser: in the origin's private file system, in IndexedDB where the page
 * has none, and until it is left where the browser keeps nothing.
 */
export async function openOwnPackages(writeInWorker: WriteInWorker): Promise<OwnPackages> {
  const store = await bestStore(writeInWorker);
  const lock = tabLock();
  return keepOwnPackages({
    store,
    exclusive: lock ?? queue(),
    isLocked: lock !== undefined,
    now: () => new Date(),
    tell: tellOwnPackagesChange,
    listen: onOwnPackagesChange,
    persist: () => void askToLast(),
    room: () => roomOf(store),
    onCleared: tellCleared,
  });
}

async function bestStore(writeInWorker: WriteInWorker): Promise<FileStore> {
  if (await privateFolder()) return opfsFiles(writeInWorker);
  try {
    return await indexedDbFiles();
  } catch {
    return memoryFiles();
  }
}

// The types know no page without TLS.
const storage = (): Partial<StorageManager> =>
  (navigator as { storage?: StorageManager }).storage ?? {};

async function askToLast(): Promise<void> {
  try {
    const { persisted, persist } = bound(storage());
    if (persist && !(await persisted?.()) && (await persist())) tellOwnPackagesChange();
  } catch {
    // It lasts as long as the browser sees fit, and the page says so.
  }
}

async function roomOf({ kind }: FileStore): Promise<Pick<OwnPackagesUsage, 'quota' | 'lasts'>> {
  const { persisted, estimate } = bound(storage());
  const quota = await estimate?.().catch(() => undefined);
  const isPersisted = (await persisted?.().catch(() => false)) ?? false;
  return {
    quota: kind === 'memory' ? null : (quota?.quota ?? null),
    lasts: kind === 'memory' ? 'no' : isPersisted ? 'persisted' : 'best-effort',
  };
}

const bound = (manager: Partial<StorageManager>) => ({
  persisted: manager.persisted?.bind(manager),
  persist: manager.persist?.bind(manager),
  estimate: manager.estimate?.bind(manager),
});
