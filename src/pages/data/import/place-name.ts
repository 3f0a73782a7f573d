import type { Words } from '../../../i18n/words.ts';
import type { Catalogue } from '../../../semantic/catalogue.ts';
import { vintageOf, type PlaceId } from '../../../semantic/place.ts';

/** A place with the boundaries that it is of: units of both may bear one name. */
export function placeName(
  id: PlaceId,
  { places }: Pick<Catalogue, 'places'>,
  { messages, language }: Words,
): string {
  const name = places.get(id)?.name[language];
  if (name === undefined) return id;
  const { currentShort, reportedShort } = messages.boundaries;
  return `${name} (${vintageOf(id) === '34' ? currentShort : reportedShort})`;
}
