import type { Catalogue } from '../semantic/catalogue.ts';
import type { IsoDate } from '../semantic/period.ts';
import type { Recipe } from './recipe.ts';

/** What an import is held against: what is known already, and the day it happens on. */
export interface ImportContext {
  catalogue: Pick<
    Catalogue,
    'indicators' | 'places' | 'placeNames' | 'crosswalk' | 'regions' | 'sources' | 'terms'
  >;
  today: IsoDate;
}

/** What is known but for indicators of a replaced dataset that the recipe makes itself, perhaps otherwise. */
export function withoutRemade(
  context: ImportContext,
  { newIndicators }: Pick<Recipe, 'newIndicators'>,
  defined: readonly string[],
): ImportContext {
  const remade = newIndicators.map(({ id }) => id).filter((id) => defined.includes(id));
  if (remade.length === 0) return context;
  const indicators = new Map(
    [...context.catalogue.indicators].filter(([id]) => !remade.includes(id)),
  );
  return { ...context, catalogue: { ...context.catalogue, indicators } };
}
