import type { Words } from '../../i18n/words.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import type { Boundary, Place, PlaceId } from '../../semantic/place.ts';

/** What a model needs beside the figures themselves. */
export interface ModelContext {
  words: Words;
  catalogue: Catalogue;
  boundary: Boundary;
}

/** The place, or a bare one under its id where a dataset names a place that nobody knows. */
export function placeIn({ catalogue }: Pick<ModelContext, 'catalogue'>, id: PlaceId): Place {
  return (
    catalogue.places.get(id) ?? {
      id,
      name: { vi: id, en: id },
      kind: 'province',
      region: null,
      shapeIds: [],
    }
  );
}
