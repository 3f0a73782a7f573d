import { isNoUnit } from './words/read-places.ts';
import type { SourceTable } from '../ingest/source/source-table.ts';
import { columnOf } from './cells-sql.ts';
import { guessColumns, type SampledColumn } from './guess-columns.ts';
import type { Matchers } from './matchers.ts';
import { guessSource } from './guess-source.ts';
import { guessWhole, withYearOfPlans } from './guess-whole.ts';
import type { Recipe } from './recipe.ts';

/** A first reading of a table, to be corrected by a person; nothing is guessed that can't be shown. */
export function guessRecipe(
  table: SourceTable,
  columns: readonly SampledColumn[],
  matchers: Matchers,
): Recipe {
  const guessed: Recipe = {
    columns: guessColumns(columns, matchers),
    whole: {},
    words: { indicators: {}, places: {}, periods: {} },
    newIndicators: [],
    source: guessSource(table),
  };
  const whole = guessWhole(table, guessed, matchers);
  return withYearOfPlans({
    ...guessed,
    whole,
    words: { ...guessed.words, places: noUnits(columns, guessed, matchers) },
  });
}

/** The country and its regions stand among the places of many tables; no figures of them are kept. */
export function noUnits(
  columns: readonly SampledColumn[],
  recipe: Recipe,
  { places }: Matchers,
): Record<string, null> {
  const cells = columns[columnOf(recipe, 'place')]?.cells ?? [];
  const names = [...new Set(cells)].filter((cell) => isNoUnit(places.match(cell)));
  return Object.fromEntries(names.map((name) => [name, null]));
}
