import { groupBy } from '../lib/group-by.ts';
import { populationId } from './calculation.ts';
import type { Availability, Catalogue } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import { vintageOf, type Vintage } from './place.ts';
import { placesWithFigures } from './places-with-figures.ts';

/** What a comparison opens with where it is there: the figure that most places publish every year. */
const usual = 'grdp-per-capita';

/** The indicator that a comparison opens with: the usual one, else that of most places. */
export function openingIndicator(
  {
    indicators,
    availability,
    crosswalk,
  }: Pick<Catalogue, 'indicators' | 'availability' | 'crosswalk'>,
  vintage: Vintage,
): string | undefined {
  if (indicators.has(usual)) return usual;
  const [most] = [...placesWithFigures(vintage, { availability, crosswalk })].sort(
    ([, a], [, b]) => b.size - a.size,
  );
  return most?.[0] ?? indicators.keys().next().value;
}

/**
 * What is set against an indicator where nothing else was asked for: the one that shares most places
 * and years with it. Relative figures go with relative ones; the population is the circles' size.
 */
export function companionOf(
  { id, measure }: Indicator,
  { indicators, availability }: Pick<Catalogue, 'indicators' | 'availability'>,
  vintage: Vintage,
): string | undefined {
  const isOlder = (it: Availability) => vintage === '63' && vintageOf(it.placeId) === '34';
  const inVintage = availability.filter((it) => it.kind === 'actual' && !isOlder(it));
  const cell = (it: Availability) => `${it.placeId} ${it.year}`;
  const own = new Set(inVintage.filter((it) => it.indicatorId === id).map(cell));
  const isRelative = (it: Indicator['measure']) => it === 'ratio' || it === 'index';
  const others = inVintage.filter((it) => it.indicatorId !== id && own.has(cell(it)));
  const scored = [...groupBy(others, (it) => it.indicatorId)].flatMap(([otherId, shared]) => {
    const other = indicators.get(otherId);
    if (!other || otherId === populationId) return [];
    const alike = isRelative(other.measure) === isRelative(measure);
    return [{ id: otherId, score: shared.length * (alike ? 2 : 1) }];
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best?.id;
}
