import type { Catalogue } from './catalogue.ts';
import { unitsIn, type PlaceId, type Vintage } from './place.ts';

/** The units of a vintage of which an indicator is known, or of a unit that they were made from. */
export function placesWithFigures(
  vintage: Vintage,
  { availability, crosswalk }: Pick<Catalogue, 'availability' | 'crosswalk'>,
): Map<string, Set<PlaceId>> {
  const units = new Map<PlaceId, PlaceId[]>();
  const found = new Map<string, Set<PlaceId>>();
  for (const { indicatorId, placeId, kind } of availability) {
    // Figures of today's units say nothing about each of the former ones.
    const isOlder = vintage === '63' && placeId.startsWith('34-');
    if (kind !== 'actual' || isOlder) continue;
    const own = units.get(placeId) ?? unitsIn(vintage, placeId, crosswalk);
    units.set(placeId, own);
    const places = found.get(indicatorId) ?? new Set();
    for (const id of own) places.add(id);
    found.set(indicatorId, places);
  }
  return found;
}
