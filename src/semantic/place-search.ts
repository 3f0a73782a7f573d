import { vietnameseOrder } from '../lib/vietnamese-order.ts';
import type { Catalogue } from './catalogue.ts';
import { vintageOf, type Place, type PlaceId, type Vintage } from './place.ts';
import type { Findable } from './search.ts';

/** A place as a search finds it: under its names of any time, short forms, and merged units' names. */
interface FoundPlace {
  place: Place;
  /** It has reported itself, or a unit that it was made from has. */
  hasReport: boolean;
  /** Names of the units it was made from, other than its own. */
  mergedNames: readonly string[];
}

/** The places of one vintage, ready to be searched; those with a report first, then by name. */
export function findablePlaces(catalogue: Catalogue, vintage: Vintage): Findable<FoundPlace>[] {
  const reporting = new Set(
    catalogue.availability.filter((it) => it.reported).map((it) => it.placeId),
  );
  return [...catalogue.places.values()]
    .filter((place) => vintageOf(place.id) === vintage)
    .map((place) => {
      const units = catalogue.crosswalk.filter((row) => row.to === place.id).map((row) => row.from);
      const merged = units.map((id) => catalogue.places.get(id)?.name.vi ?? id);
      return {
        item: {
          place,
          hasReport: reporting.has(place.id) || units.some((id) => reporting.has(id)),
          mergedNames: merged.filter((name) => name !== place.name.vi),
        },
        names: [
          place.name.vi,
          place.name.en,
          ...namesOf(place.id, catalogue),
          ...units.flatMap((id) => [
            catalogue.places.get(id)?.name.vi ?? id,
            ...namesOf(id, catalogue),
          ]),
        ],
      };
    })
    .sort(
      (a, b) =>
        Number(b.item.hasReport) - Number(a.item.hasReport) ||
        vietnameseOrder.compare(a.item.place.name.vi, b.item.place.name.vi),
    );
}

const namesOf = (placeId: PlaceId, { placeNames }: Catalogue): string[] =>
  placeNames.filter((it) => it.placeId === placeId).flatMap((it) => [it.name, ...it.aliases]);
