import { useSyncExternalStore } from 'react';
import { createStore } from '../lib/store.ts';
import { privateFolder } from './own-packages-presence.ts';

const isPrivate = createStore(false);
let asked: Promise<void> | undefined;

/**
 * Whether all that is kept here goes when the last private window is closed, as far as can be told:
 * Firefox refuses the private file system there, and keeps everything else that long. A private window
 * of Chromium says nothing of itself.
 */
export const usePrivateWindow = (): boolean =>
  useSyncExternalStore(watch, isPrivate.get, isPrivate.get);

function watch(listener: () => void): () => void {
  asked ??= ask();
  return isPrivate.subscribe(listener);
}

async function ask(): Promise<void> {
  isPrivate.set(keepsEntries() && (await isFolderRefused()));
}

/** Where nothing at all may be kept, that is told by whoever would keep something. */
function keepsEntries(): boolean {
  try {
    return typeof localStorage.length === 'number';
  } catch {
    return false;
  }
}

async function isFolderRefused(): Promise<boolean> {
  // The types know no page without TLS.
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  if (!storage?.getDirectory) return false;
  try {
    return (await privateFolder()) === undefined;
  } catch {
    return false;
  }
}
