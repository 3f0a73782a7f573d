import { useMemo } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { useConfig } from '../../queries/data-access-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
import type { Observation } from '../../semantic/observation.ts';
import { unitsIn, vintageOfBoundary, type PlaceId } from '../../semantic/place.ts';
import { useSelection } from '../../url/use-selection.ts';

/** An indicator that more places publish is shown for one of them; comparing them has its own page. */
const mostAtOnce = 8;

/**
 * The places that an indicator is shown for: those that the address names, else all that report it,
 * or one where these are too many. The address' place comes first: it is the one being looked at.
 */
export function useChosenPlaces(
  observations: readonly Observation[],
  catalogue: Catalogue,
): { chosen: PlaceId[]; available: PlaceId[]; notices: string[] } {
  const { selection } = useSelection();
  const { messages } = useWords();
  const { place, places, boundary } = selection;
  const { defaultPlace } = useConfig();
  return useMemo(() => {
    const inBoundary = (id: PlaceId): PlaceId[] =>
      unitsIn(vintageOfBoundary(boundary), id, catalogue.crosswalk);
    const latestFirst = [...observations].sort((a, b) => b.period.end.localeCompare(a.period.end));
    const available = [...new Set(latestFirst.map((it) => it.placeId))];
    const asked = [...new Set(places.flatMap(inBoundary))];
    const focus = place === undefined ? [] : inBoundary(place);
    const usual = inBoundary(place ?? defaultPlace).filter((id) => available.includes(id));
    const few =
      available.length <= mostAtOnce ? available : usual.length > 0 ? usual : available.slice(0, 1);
    const wanted = asked.length > 0 ? asked : few;
    const inFocus = wanted.filter((id) => focus.includes(id));
    const chosen = [...new Set([...inFocus, ...wanted])].filter((id) => available.includes(id));
    const unknown = places.filter((id) => !catalogue.places.has(id));
    return {
      chosen,
      available,
      notices: unknown.map((id) => messages.frame.unknownPlace(id)),
    };
  }, [observations, catalogue, place, places, boundary, defaultPlace, messages]);
}
