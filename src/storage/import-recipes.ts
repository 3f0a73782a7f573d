import * as v from 'valibot';
import { ownEntry } from '../lib/own-entry.ts';
import { shownData } from '../lib/shown-text.ts';
import { keptRecord } from './kept-entries.ts';
import { createKept } from './kept.ts';

/** As many shapes of files as one department loads; the oldest give way. */
const most = 200;

const recipes = createKept(
  'import-recipes',
  keptRecord(v.string(), v.object({ keptOn: v.string(), recipe: v.unknown() })),
);

/** What was kept for files of a shape, as it was given; whoever reads it checks it. */
export const keptRecipe = (shape: string): unknown =>
  shownData(ownEntry(recipes.get(), shape)?.recipe);

/** Keeps a recipe, which must be plain data, for the next file of that shape. */
export function keepRecipe(shape: string, recipe: unknown, today: string): void {
  recipes.change((current) => {
    const others = Object.entries(current)
      .filter(([key]) => key !== shape)
      .sort(([, a], [, b]) => b.keptOn.localeCompare(a.keptOn))
      .slice(0, most - 1);
    return Object.fromEntries([...others, [shape, { keptOn: today, recipe }]]);
  });
}
