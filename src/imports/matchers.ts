import {
  createIndicatorMatcher,
  type IndicatorMatcher,
} from '../ingest/cells/indicator-matcher.ts';
import { createPlaceMatcher, type PlaceMatcher } from '../ingest/cells/place-matcher.ts';
import type { ImportContext } from './import-context.ts';

/** What tells which place and which indicator a text names. */
export interface Matchers {
  places: PlaceMatcher;
  indicators: IndicatorMatcher;
}

export function matchersOf({ catalogue }: Pick<ImportContext, 'catalogue'>): Matchers {
  const places = [...catalogue.places.values()];
  const isoCodes = new Map(
    places.flatMap(({ id, iso }) => (iso === undefined ? [] : [[id, iso] as const])),
  );
  return {
    places: createPlaceMatcher({ ...catalogue, isoCodes }),
    indicators: createIndicatorMatcher([...catalogue.indicators.values()]),
  };
}
