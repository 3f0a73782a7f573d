import { vietnameseOrder } from '../lib/vietnamese-order.ts';
import type { Catalogue } from './catalogue.ts';
import type { Observation } from './observation.ts';
import { vintageOf, type PlaceId, type Vintage } from './place.ts';

/** How many places of similar population are offered, the place itself counted out. */
const similar = 6;

/** The units that border on a place by land. */
export const neighboursOf = (
  placeId: PlaceId,
  { neighbours }: Pick<Catalogue, 'neighbours'>,
): readonly PlaceId[] => neighbours.get(placeId) ?? [];

/** The units whose latest population is nearest to the place's; none where it isn't known. */
export function similarPopulation(placeId: PlaceId, population: readonly Observation[]): PlaceId[] {
  const latest = new Map<PlaceId, Observation>();
  for (const it of population) {
    if (it.kind !== 'actual' || it.breakdown !== null) continue;
    const known = latest.get(it.placeId);
    if (!known || known.period.end < it.period.end) latest.set(it.placeId, it);
  }
  const own = latest.get(placeId);
  if (!own) return [];
  return [...latest.values()]
    .filter((it) => it.placeId !== placeId)
    .sort((a, b) => Math.abs(a.value - own.value) - Math.abs(b.value - own.value))
    .slice(0, similar)
    .map((it) => it.placeId);
}

/** All units of a vintage, or those of one of its regions, by name. */
export function placesOf(
  vintage: Vintage,
  { places }: Pick<Catalogue, 'places'>,
  region?: string,
): PlaceId[] {
  return [...places.values()]
    .filter((it) => vintageOf(it.id) === vintage && (region === undefined || it.region === region))
    .sort((a, b) => vietnameseOrder.compare(a.name.vi, b.name.vi))
    .map((it) => it.id);
}
