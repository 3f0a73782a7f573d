import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { createStore } from '../lib/store.ts';

/** Something that this browser keeps under a key, the same for every view and every tab. */
interface Kept<Value> {
  get: () => Value;
  subscribe: (listener: () => void) => () => void;
  /** Changes what is kept, as it stands now: another tab may have kept something since. */
  change: (edit: (current: Value) => Value) => void;
  /** Whether all of it will still be there once the page is left. */
  lasts: () => boolean;
}

/**
 * Keeps a value in the browser's storage; it is `empty` where nothing stands there, or something
 * else than the schema asks for. A browser that keeps nothing keeps it until the page is left.
 */
export function createKept<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
  empty: Value,
): Kept<Value> {
  /** What the browser would not keep; done again on whatever stands there. */
  let pending: ((current: Value) => Value)[] = [];
  const current = () => pending.reduce((value, edit) => edit(value), readFrom(key, schema, empty));
  const store = createStore(current());
  // Without a window there is no other tab.
  if (typeof window !== 'undefined') {
    window.addEventListener('storage', (event) => {
      // No key is named where all of the storage was emptied.
      if (event.key === key || event.key === null) store.set(current());
    });
  }
  return {
    get: store.get,
    subscribe: store.subscribe,
    change: (edit) => {
      pending = [...pending, edit];
      const next = current();
      if (writeTo(key, next)) pending = [];
      store.set(next);
    },
    lasts: () => pending.length === 0,
  };
}

/** What is kept, shown anew whenever it changes, in this tab or in another. */
export const useKept = <Value>(kept: Kept<Value>): Value =>
  useSyncExternalStore(kept.subscribe, kept.get);

function readFrom<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
  empty: Value,
): Value {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return empty;
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : empty;
  } catch {
    return empty;
  }
}

function writeTo(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
