import * as v from 'valibot';

/**
 * Entries that are kept together under one key: how they are read, each for itself. `Next` is what may
 * be stored, where that is more than what is read.
 */
export interface KeptEntries<Value, Next = Value> {
  empty: Value;
  read: (stored: unknown) => ReadEntries<Value, Next>;
}

interface ReadEntries<Value, Next> {
  /** The entries that can be read. */
  value: Value;
  unread: Unread;
  /** What to store for another value: the unreadable entries stay beside it as they stand. */
  beside: (next: Next) => { stored: unknown; unread: Unread };
}

/** How many entries can't be read; `all` where what stands there has no entries. */
export type Unread = number | 'all';

/** A list, in its order; what can't be read comes after the rest. */
export function keptList<Entry>(
  entry: v.GenericSchema<unknown, Entry>,
): KeptEntries<readonly Entry[]> {
  const empty: readonly Entry[] = [];
  return {
    empty,
    read: (stored) => {
      if (!Array.isArray(stored)) return nothingOf(empty);
      const value: Entry[] = [];
      const unread: unknown[] = [];
      for (const item of stored as unknown[]) {
        const parsed = v.safeParse(entry, item);
        if (parsed.success) value.push(parsed.output);
        else unread.push(item);
      }
      return {
        value,
        unread: unread.length,
        beside: (next) => ({ stored: [...next, ...unread], unread: unread.length }),
      };
    },
  };
}

/** Entries by name; one that is stored takes the place of what can't be read under its name. */
export function keptRecord<Entry>(
  name: v.GenericSchema<unknown, string>,
  entry: v.GenericSchema<unknown, Entry>,
): KeptEntries<Readonly<Record<string, Entry>>, Readonly<Partial<Record<string, Entry>>>> {
  const empty: Readonly<Record<string, Entry>> = {};
  return {
    empty,
    read: (stored) => {
      if (!isRecord(stored)) return nothingOf(empty);
      const value: [string, Entry][] = [];
      const unread: [string, unknown][] = [];
      for (const [key, item] of Object.entries(stored)) {
        const parsed = v.safeParse(entry, item);
        if (parsed.success && v.is(name, key)) value.push([key, parsed.output]);
        else unread.push([key, item]);
      }
      return {
        value: Object.fromEntries(value),
        unread: unread.length,
        beside: (next) => {
          const left = unread.filter(([key]) => !Object.hasOwn(next, key));
          return { stored: { ...next, ...Object.fromEntries(left) }, unread: left.length };
        },
      };
    },
  };
}

const isRecord = (stored: unknown): stored is object =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored);

const nothingOf = <Value>(empty: Value): ReadEntries<Value, unknown> => ({
  value: empty,
  unread: 'all',
  beside: (next) => ({ stored: next, unread: 0 }),
});
