import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { createStore } from '../lib/store.ts';

/** Legends by the name under which they are kept; a legend as the address writes it. */
export type SavedLegends = Readonly<Record<string, string>>;

const key = 'legends';
const schema = v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(120)));

const legends = createStore<SavedLegends>(read());

/** What is kept; nothing where the browser keeps nothing or something else stands there. */
function read(): SavedLegends {
  try {
    const parsed = v.safeParse(schema, JSON.parse(localStorage.getItem(key) ?? '{}'));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}

function write(next: SavedLegends): void {
  legends.set(next);
  try {
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing keeps the legend until the page is left.
  }
}

/** Named legends of this browser, for every view that has classes. */
export function useSavedLegends(): {
  legends: SavedLegends;
  keep: (name: string, classes: string) => void;
  forget: (name: string) => void;
} {
  const kept = useSyncExternalStore(legends.subscribe, legends.get);
  return {
    legends: kept,
    keep: (name, classes) => write({ ...kept, [name]: classes }),
    forget: (name) =>
      write(Object.fromEntries(Object.entries(kept).filter(([other]) => other !== name))),
  };
}
