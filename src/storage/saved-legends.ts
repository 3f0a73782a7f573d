import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { createStore } from '../lib/store.ts';

/** A legend as the address writes it, and the indicator whose figures it cuts. */
export interface SavedLegend {
  classes: string;
  indicator: string;
}

/** Legends by the name under which they are kept. */
export type SavedLegends = Readonly<Record<string, SavedLegend>>;

const key = 'legends';
const schema = v.record(
  v.pipe(v.string(), v.maxLength(60)),
  v.object({ classes: v.pipe(v.string(), v.maxLength(120)), indicator: v.string() }),
);

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
  keep: (name: string, legend: SavedLegend) => void;
  forget: (name: string) => void;
} {
  const kept = useSyncExternalStore(legends.subscribe, legends.get);
  return {
    legends: kept,
    // Another tab may have kept something since.
    keep: (name, legend) => write({ ...read(), [name]: legend }),
    forget: (name) =>
      write(Object.fromEntries(Object.entries(read()).filter(([other]) => other !== name))),
  };
}
