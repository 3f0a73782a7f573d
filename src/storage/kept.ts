import { useSyncExternalStore } from 'react';
import { createStore } from '../lib/store.ts';
import { tellCleared } from './cleared.ts';
import type { KeptEntries, Unread } from './kept-entries.ts';

/** Something that this browser keeps under a key, the same for every view and every tab. */
interface Kept<Value> {
  get: () => Value;
  subscribe: (listener: () => void) => () => void;
  /** Changes what is kept, as it stands now: another tab may have kept something since. */
  change: (edit: (current: Value) => Value) => void;
  /** Whether all of it will still be there once the page is left. */
  lasts: () => boolean;
  /** How much of what stands there can't be read; no change erases it. */
  unread: () => Unread;
}

/**
 * Keeps entries in the browser's storage. Those that can't be read stay where they are, and where
 * they can't, a copy of the whole text is put under `<key>.unreadable` before it is written over. A
 * browser that keeps nothing keeps the entries until the page is left; one that throws away what it
 * kept has them again at the next change.
 */
export function createKept<Value>(key: string, entries: KeptEntries<Value>): Kept<Value> {
  /** What the browser would not keep; done again on whatever stands there. */
  let pending: ((current: Value) => Value)[] = [];
  let unread: Unread = 0;
  /** What stood there when it was last read or written. */
  let known = '';
  /** Nobody of ours takes an entry away without a word; the browser does, when it clears up. */
  const isCleared = () => known !== '' && textUnder(key) === '';
  const look = () => {
    const text = textUnder(key);
    known = text;
    const read = entries.read(text === '' ? entries.empty : parsed(text));
    unread = read.unread;
    return { text, read, value: pending.reduce((value, edit) => edit(value), read.value) };
  };
  const store = createStore(look().value);
  // Without a window there is no other tab.
  if (typeof window !== 'undefined') {
    window.addEventListener('storage', (event) => {
      // No key is named where all of the storage was emptied.
      if (event.key !== key && event.key !== null) return;
      const wasCleared = event.key === null && isCleared();
      store.set(look().value);
      if (wasCleared) tellCleared();
    });
  }
  return {
    get: store.get,
    subscribe: store.subscribe,
    change: (edit) => {
      const shown = store.get();
      const wasCleared = isCleared();
      // What is shown is all that is left, and goes there again with the change.
      pending = [...(wasCleared ? [() => shown] : pending), edit];
      const { text, read, value } = look();
      const next = read.beside(value);
      const isSafe = next.unread === read.unread || isCopied(key, text);
      const stored = JSON.stringify(next.stored);
      if (isSafe && isWritten(key, stored)) {
        pending = [];
        unread = next.unread;
        known = stored;
      }
      store.set(value);
      if (wasCleared) tellCleared();
    },
    lasts: () => pending.length === 0,
    unread: () => unread,
  };
}

/** What is kept, shown anew whenever it changes, in this tab or in another. */
export const useKept = <Value>(kept: Pick<Kept<Value>, 'get' | 'subscribe'>): Value =>
  useSyncExternalStore(kept.subscribe, kept.get, kept.get);

/** The text as it stands there; empty where there is none, or the browser keeps nothing. */
function textUnder(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWritten(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Puts the text below earlier copies; JSON has no bare line end, so they can be told apart. */
function isCopied(key: string, text: string): boolean {
  const copyKey = `${key}.unreadable`;
  const before = textUnder(copyKey);
  if (before.split('\n').includes(text)) return true;
  return isWritten(copyKey, before === '' ? text : `${before}\n${text}`);
}
