import { groupBy } from '../../lib/group-by.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { headlineIndicatorIds } from '../../semantic/headline.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { PlaceId } from '../../semantic/place.ts';
import { yearsBeside, type YearsBeside } from '../../semantic/years-beside.ts';

/** An indicator of which at least one place has cumulative figures of two years. */
export interface IndicatorYears {
  indicator: Indicator;
  places: { placeId: PlaceId; beside: YearsBeside }[];
}

/** All indicators whose years can stand beside one another, in the order of the reports. */
export function indicatorsWithYears(
  observations: readonly Observation[],
  placeIds: readonly PlaceId[],
  { indicators }: Pick<Catalogue, 'indicators'>,
): IndicatorYears[] {
  return [...groupBy(observations, (it) => it.indicatorId)].flatMap(([id, own]) => {
    const indicator = indicators.get(id);
    if (indicator?.measure !== 'flow') return [];
    const places = placeIds.flatMap((placeId) => {
      const beside = yearsBeside(
        own.filter((it) => it.placeId === placeId),
        indicator,
      );
      return beside.years.length > 1 ? [{ placeId, beside }] : [];
    });
    return places.length > 0 ? [{ indicator, places }] : [];
  });
}

/** The one that is asked for; without it one of the department's missions, or the first. */
export const shownYears = (
  found: readonly IndicatorYears[],
  asked: readonly string[],
): IndicatorYears | undefined =>
  found.find(({ indicator }) => asked.includes(indicator.id)) ??
  found.find(({ indicator }) => headlineIndicatorIds.has(indicator.id)) ??
  found[0];
