import { useWords } from '../../components/words-context.tsx';
import { useConfig } from '../../queries/data-access-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { vintageOf, vintageOfBoundary, type Place, type PlaceId } from '../../semantic/place.ts';
import { useSelection } from '../../url/use-selection.ts';
import { placeIn } from './place-in.ts';

/**
 * The place that the address names, in the boundary that it names: an old unit leads to the one it
 * became, today's unit to the first of its old ones. An unknown place falls back and is told;
 * undefined where no list of places was accepted.
 */
export function usePlace(catalogue: Catalogue): { place: Place | undefined; notices: string[] } {
  const { selection } = useSelection();
  const { messages, language } = useWords();
  const { defaultPlace } = useConfig();
  const inBoundary = (id: PlaceId) => placeIn(id, selection.boundary, catalogue);
  const asked = selection.place === undefined ? undefined : inBoundary(selection.place);
  const vintage = vintageOfBoundary(selection.boundary);
  const anyPlace = [...catalogue.places.values()].find((it) => vintageOf(it.id) === vintage);
  const place = asked ?? inBoundary(defaultPlace) ?? anyPlace;
  const { place: id } = selection;
  if (id === undefined) return { place, notices: [] };
  if (!asked) return { place, notices: [messages.frame.unknownPlace(id)] };
  // Ids of the other boundary lead on; today's unit to one of several, which must be said.
  const isGuess = vintageOf(id) === '34' && asked.id !== id;
  const nameOf = (it: Place | undefined) => (it ? it.name[language] : id);
  const other = messages.frame.otherBoundary(nameOf(catalogue.places.get(id)), nameOf(asked));
  return { place, notices: isGuess ? [other] : [] };
}
