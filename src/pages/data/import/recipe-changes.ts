import type { ColumnUse, KeyUse, NewIndicator, Recipe, Sayings } from '../../../imports/recipe.ts';
import type { NumberManner } from '../../../imports/import-session.ts';
import { withoutAccents } from '../../../lib/fold-text.ts';
import type { Period } from '../../../semantic/period.ts';
import type { PlaceId } from '../../../semantic/place.ts';

/** What a column can be used as, as a list offers it. */
export type ColumnRole = 'none' | 'value' | KeyUse;

/** The recipe with a column used otherwise; a value column keeps its manner while it stays one. */
export function withRole(recipe: Recipe, column: number, role: ColumnRole): Recipe {
  const before = recipe.columns[column];
  if (!before || before.use === role) return recipe;
  return withColumn(
    recipe,
    column,
    role === 'value' ? { use: 'value', manner: null, pairs: null, says: {} } : { use: role },
  );
}

const withColumn = (recipe: Recipe, column: number, use: ColumnUse): Recipe => ({
  ...recipe,
  columns: recipe.columns.map((it, index) => (index === column ? use : it)),
});

export function withManner(recipe: Recipe, column: number, manner: NumberManner): Recipe {
  const before = recipe.columns[column];
  return before?.use === 'value' ? withColumn(recipe, column, { ...before, manner }) : recipe;
}

/** What the second number of "17/25" in a column is. */
export function withPairs(recipe: Recipe, column: number, pairs: 'plan' | 'whole'): Recipe {
  const before = recipe.columns[column];
  return before?.use === 'value' ? withColumn(recipe, column, { ...before, pairs }) : recipe;
}

/** What the headings of these columns say of their figures; undefined takes a saying away. */
export function withSayings(
  recipe: Recipe,
  columns: readonly number[],
  change: { [Key in keyof Sayings]: Sayings[Key] | undefined },
): Recipe {
  const chosen = new Set(columns);
  return {
    ...recipe,
    columns: recipe.columns.map((it, index) =>
      it.use === 'value' && chosen.has(index) ? { ...it, says: said(it.says, change) } : it,
    ),
  };
}

function said(
  before: Sayings,
  change: { [Key in keyof Sayings]: Sayings[Key] | undefined },
): Sayings {
  const entries = Object.entries({ ...before, ...change }).filter(([, it]) => it !== undefined);
  return Object.fromEntries(entries);
}

export const withPlace = (recipe: Recipe, text: string, placeId: PlaceId | null): Recipe => ({
  ...recipe,
  words: { ...recipe.words, places: { ...recipe.words.places, [text]: placeId } },
});

export const withPeriod = (recipe: Recipe, text: string, period: Period | null): Recipe => ({
  ...recipe,
  words: { ...recipe.words, periods: { ...recipe.words.periods, [text]: period } },
});

export const withIndicator = (
  recipe: Recipe,
  text: string,
  indicatorId: string | null,
): Recipe => ({
  ...recipe,
  words: { ...recipe.words, indicators: { ...recipe.words.indicators, [text]: indicatorId } },
});

export const withNewIndicator = (recipe: Recipe, indicator: NewIndicator): Recipe => ({
  ...recipe,
  newIndicators: recipe.newIndicators.some(({ id }) => id === indicator.id)
    ? recipe.newIndicators.map((it) => (it.id === indicator.id ? indicator : it))
    : [...recipe.newIndicators, indicator],
});

/** The recipe with a made indicator that allows so many decimals. */
export const withDecimals = (recipe: Recipe, id: string, decimals: number): Recipe => ({
  ...recipe,
  newIndicators: recipe.newIndicators.map((it) => (it.id === id ? { ...it, decimals } : it)),
});

/** The unit of all figures whose column or heading names none; empty takes it away. */
export function withWholeUnit(recipe: Recipe, unit: string): Recipe {
  const whole = { ...recipe.whole, unit };
  if (unit === '') delete (whole as Partial<typeof whole>).unit;
  return { ...recipe, whole };
}

/**
 * The indicators of a recipe that are this import's own: in use by it, and either unknown to the catalogue
 * or known by the dataset that it replaces.
 */
export function madeIndicators(
  { draft, replaces }: { draft: { recipe: Recipe }; replaces: string | null },
  { indicators }: { indicators: ReadonlyMap<string, unknown> },
): NewIndicator[] {
  const used = new Set(Object.values(draft.recipe.words.indicators));
  return draft.recipe.newIndicators.filter(
    ({ id }) => used.has(id) && (!indicators.has(id) || replaces !== null),
  );
}

/**
 * What holds of every row. Ids and dates stand as texts of their own, so that no cell that happens
 * to be written alike is read otherwise.
 */
export const withWholePlace = (recipe: Recipe, placeId: PlaceId): Recipe =>
  withPlace({ ...recipe, whole: { ...recipe.whole, place: placeId } }, placeId, placeId);

export const withWholeIndicator = (recipe: Recipe, indicatorId: string): Recipe =>
  withIndicator(
    { ...recipe, whole: { ...recipe.whole, indicator: indicatorId } },
    indicatorId,
    indicatorId,
  );

export function withWholePeriod(recipe: Recipe, period: Period): Recipe {
  const text = `${period.start}/${period.end}`;
  return withPeriod({ ...recipe, whole: { ...recipe.whole, period: text } }, text, period);
}

/** An id out of a name, in plain letters, unlike those that are taken. */
export function idFrom(name: string, isTaken: (id: string) => boolean, otherwise: string): string {
  const plain =
    withoutAccents(name)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longestId)
      .replace(/^-+|-+$/g, '') || otherwise;
  const start = /^[a-z]/.test(plain) ? plain : `${otherwise}-${plain}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? start : `${start}-${count}`;
    if (!isTaken(id)) return id;
  }
}

const longestId = 60;
