import type { Catalogue } from './catalogue.ts';
import type { Observation } from './observation.ts';

/** The figure is a place's own department's, and not one of a publication about the whole country. */
export const isFromReport = (
  { sourceId }: Pick<Observation, 'sourceId'>,
  { sources }: Pick<Catalogue, 'sources'>,
): boolean => (sources.get(sourceId)?.placeId ?? null) !== null;
