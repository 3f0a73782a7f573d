import type { Catalogue } from '../../semantic/catalogue.ts';
import {
  unitsIn,
  vintageOfBoundary,
  type Boundary,
  type Place,
  type PlaceId,
} from '../../semantic/place.ts';

/** The place of an id in a boundary; of several units the one with a report of its own. */
export function placeIn(id: PlaceId, boundary: Boundary, catalogue: Catalogue): Place | undefined {
  const units = unitsIn(vintageOfBoundary(boundary), id, catalogue.crosswalk);
  const reported = units.find((unit) =>
    catalogue.availability.some((it) => it.reported && it.placeId === unit),
  );
  return catalogue.places.get(reported ?? units[0] ?? id);
}
