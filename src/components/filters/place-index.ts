import type { Words } from '../../i18n/words.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import type { PlaceId, Vintage } from '../../semantic/place.ts';
import { findablePlaces } from '../../semantic/place-search.ts';
import { searchIndex, type SearchIndex } from '../../semantic/search.ts';
import type { PlaceOption } from './place-option.ts';

/** What the list says of a place beside its name; undefined of one without a figure. */
type PlaceFigure = Pick<PlaceOption, 'rank' | 'figure'>;

/** The units of a vintage as a picker lists them, under every name they are known by. */
export function placeIndex(
  catalogue: Catalogue,
  vintage: Vintage,
  { language, messages }: Words,
): SearchIndex<PlaceOption> {
  const regionName = (region: string | null): string =>
    (region === null ? undefined : catalogue.regions.get(region)?.name[language]) ?? '';
  return searchIndex(
    findablePlaces(catalogue, vintage).map(({ item: { place, mergedNames }, names }) => ({
      names,
      item: {
        value: place.id,
        label: place.name[language],
        group: regionName(place.region),
        hint:
          mergedNames.length > 0 ? messages.frame.mergedFrom(mergedNames.join(', ')) : undefined,
      },
    })),
  );
}

/** The same list with what is shown of each place; those of which nothing is say so. */
export function withFigures(
  index: SearchIndex<PlaceOption>,
  figureOf: (placeId: PlaceId) => PlaceFigure | undefined,
  { messages }: Words,
): SearchIndex<PlaceOption> {
  const none = messages.filters.withoutFigures.toLowerCase();
  return index.map(({ item, names }) => {
    const figure = figureOf(item.value);
    const hint = figure ? item.hint : [item.hint, none].filter(Boolean).join(' · ');
    return { names, item: { ...item, hint, ...figure } };
  });
}
