import * as v from 'valibot';
import { isShowable } from '../lib/shown-text.ts';
import { keptRecord } from './kept-entries.ts';
import { createKept, useKept } from './kept.ts';

/** A legend as the address writes it, and the indicator whose figures it cuts. */
interface SavedLegend {
  classes: string;
  indicator: string;
}

/** Legends by the name under which they are kept. */
type SavedLegends = Readonly<Record<string, SavedLegend>>;

const legends = createKept<SavedLegends>(
  'legends',
  keptRecord(
    v.pipe(v.string(), v.maxLength(60), v.check(isShowable)),
    v.object({ classes: v.pipe(v.string(), v.maxLength(120)), indicator: v.string() }),
  ),
);

/** Named legends of this browser, for every view that has classes. */
export function useSavedLegends(): {
  legends: SavedLegends;
  keep: (name: string, legend: SavedLegend) => void;
  forget: (name: string) => void;
} {
  return {
    legends: useKept(legends),
    keep: (name, legend) => legends.change((kept) => ({ ...kept, [name]: legend })),
    forget: (name) =>
      legends.change((kept) =>
        Object.fromEntries(Object.entries(kept).filter(([other]) => other !== name)),
      ),
  };
}
