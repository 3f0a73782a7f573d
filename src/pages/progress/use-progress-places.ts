import { useMemo } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { useConfig } from '../../queries/data-access-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { unitsIn, vintageOfBoundary, type PlaceId } from '../../semantic/place.ts';
import { useSelection } from '../../url/use-selection.ts';

/** With more reporting places than this the page opens with the department's own. */
const mostAtOnce = 8;

export interface ProgressPlaces {
  chosen: readonly PlaceId[];
  /** All places of the boundary whose own reports state figures. */
  reporting: readonly PlaceId[];
  notices: string[];
}

/** The places that the address names; without any, all whose own reports state figures. */
export function useProgressPlaces(catalogue: Catalogue): ProgressPlaces {
  const { selection } = useSelection();
  const { messages } = useWords();
  const { defaultPlace } = useConfig();
  const { place, places, boundary } = selection;
  return useMemo(() => {
    const told = catalogue.availability.filter((it) => it.reported).map((it) => it.placeId);
    const inBoundary = (ids: readonly PlaceId[]) => [
      ...new Set(
        ids
          .filter((id) => catalogue.places.has(id))
          .flatMap((id) => unitsIn(vintageOfBoundary(boundary), id, catalogue.crosswalk)),
      ),
    ];
    const reporting = inBoundary(told);
    const named = places.length > 0 ? places : place === undefined ? [] : [place];
    const asked = inBoundary(named);
    const usual =
      reporting.length > 0 && reporting.length <= mostAtOnce
        ? reporting
        : inBoundary([defaultPlace]);
    return {
      chosen: asked.length > 0 ? asked : usual,
      reporting,
      notices: named
        .filter((id) => !catalogue.places.has(id))
        .map((id) => messages.frame.unknownPlace(id)),
    };
  }, [catalogue, boundary, place, places, defaultPlace, messages]);
}
