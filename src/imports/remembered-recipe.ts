import * as v from 'valibot';
import type { SourceTable } from '../ingest/source/source-table.ts';
import { foldText } from '../lib/fold-text.ts';
import { keepRecipe, keptRecipe } from '../storage/import-recipes.ts';
import type { Recipe } from './recipe.ts';

const text = v.string();
const sayings = v.object({
  indicator: v.optional(text),
  place: v.optional(text),
  period: v.optional(text),
  valueKind: v.optional(v.picklist(['actual', 'plan'])),
  status: v.optional(v.picklist(['final', 'preliminary', 'estimate'])),
  unit: v.optional(text),
});
const columnUse = v.variant('use', [
  v.object({
    use: v.literal('value'),
    manner: v.nullable(v.picklist(['vietnamese', 'english'])),
    pairs: v.nullable(v.picklist(['plan', 'whole'])),
    says: sayings,
  }),
  v.object({
    use: v.picklist([
      'none',
      'indicator',
      'place',
      'period',
      'period-start',
      'period-end',
      'year',
      'quarter',
      'month',
      'as-of',
      'unit',
      'value-kind',
      'qualifier',
      'status',
      'breakdown',
      'note',
      'note-en',
      'locator',
      'as-printed',
      'source',
      'period-precision',
    ]),
  }),
]);
const inTwo = v.object({ vi: text, en: text });
const newIndicator = v.object({
  id: text,
  name: inTwo,
  definition: inTwo,
  topic: text,
  unit: inTwo,
  measure: v.picklist(['flow', 'stock', 'ratio', 'index', 'rank']),
  direction: v.picklist(['up', 'down', 'neutral']),
  placeAggregation: v.picklist(['sum', 'mean', 'weighted', 'none']),
  decimals: v.number(),
});
const remembered = v.object({
  columns: v.array(columnUse),
  whole: sayings,
  indicators: v.record(text, v.nullable(text)),
  places: v.record(text, v.nullable(text)),
  newIndicators: v.array(newIndicator),
  issuer: text,
  placeId: v.nullable(text),
});

/** Files of one shape have the same headings, in the same kind of file. */
const shapeOf = ({ format, columns }: SourceTable): string =>
  [format, ...columns.map(({ headings }) => headings.map(foldText).join('/'))].join('|');

/**
 * The recipe that was kept for files of this shape. When the file is about, its title and its number
 * are never taken from an earlier one; they come from the guess.
 */
export function recipeFor(table: SourceTable, guessed: Recipe): Recipe | undefined {
  const parsed = v.safeParse(remembered, keptRecipe(shapeOf(table)));
  if (!parsed.success || parsed.output.columns.length !== table.columns.length) return undefined;
  const kept = parsed.output;
  const recipe = {
    columns: kept.columns.map((use, index) =>
      withMannerOf(use as Recipe['columns'][number], guessed.columns[index]),
    ),
    whole: {
      ...kept.whole,
      period: guessed.whole.period,
    },
    words: {
      indicators: kept.indicators,
      places: { ...guessed.words.places, ...kept.places },
      periods: {},
    },
    newIndicators: kept.newIndicators,
    source: {
      ...guessed.source,
      issuer: guessed.source.issuer || kept.issuer,
      placeId: kept.placeId,
    },
  };
  return recipe as Recipe;
}

/** Keeps what a person confirmed for the next file of the same shape. */
export function rememberRecipe(table: SourceTable, recipe: Recipe, today: string): void {
  keepRecipe(
    shapeOf(table),
    {
      columns: recipe.columns,
      whole: recipe.whole,
      indicators: recipe.words.indicators,
      places: recipe.words.places,
      newIndicators: recipe.newIndicators,
      issuer: recipe.source.issuer,
      placeId: recipe.source.placeId,
    },
    today,
  );
}

/** What the cells of this file tell of its numbers stands before what was said of an earlier one. */
function withMannerOf(
  kept: Recipe['columns'][number],
  guessed: Recipe['columns'][number] | undefined,
): Recipe['columns'][number] {
  if (kept.use !== 'value' || guessed?.use !== 'value') return kept;
  return { ...kept, manner: guessed.manner ?? kept.manner };
}
