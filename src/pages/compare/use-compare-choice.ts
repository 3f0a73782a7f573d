import { useMemo } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { useCatalogue, useConfig } from '../../queries/data-access-context.tsx';
import { openingIndicator } from '../../semantic/opening-indicator.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { unitsIn, vintageOfBoundary, type PlaceId } from '../../semantic/place.ts';
import type { Selection } from '../../semantic/selection.ts';
import { useSelection } from '../../url/use-selection.ts';

export interface CompareChoice {
  selection: Selection;
  indicator: Indicator | undefined;
  /** The indicator set against the first in a scatter. */
  second: Indicator | undefined;
  /** The first is the one being looked at. */
  chosen: PlaceId[];
  notices: string[];
}

/** A choice of an indicator that exists. */
export type KnownChoice = CompareChoice & { indicator: Indicator };

/** What the address asks to compare, as far as it exists; a notice names what doesn't. */
export function useCompareChoice(): CompareChoice {
  const { selection } = useSelection();
  const catalogue = useCatalogue();
  const { defaultPlace } = useConfig();
  const { messages, language } = useWords();
  const { indicators, place, places, boundary, among } = selection;
  const found = useMemo(() => {
    const { compare, frame } = messages;
    const vintage = vintageOfBoundary(boundary);
    const known = indicators.filter((id) => catalogue.indicators.has(id));
    const [first = openingIndicator(catalogue, vintage), second] = known;
    const asked = places.length > 0 ? places : [place ?? defaultPlace];
    // Today's Quảng Trị was Quảng Bình and Quảng Trị: the unit of its name comes first.
    const sameNameFirst = (id: PlaceId, units: readonly PlaceId[]) => {
      const own = catalogue.places.get(id)?.name.vi;
      const isNamesake = (unit: PlaceId) => Number(catalogue.places.get(unit)?.name.vi === own);
      return [...units].sort((a, b) => isNamesake(b) - isNamesake(a));
    };
    const inView = (ids: readonly PlaceId[]) => [
      ...new Set(
        ids
          .filter((id) => catalogue.places.has(id))
          .flatMap((id) => sameNameFirst(id, unitsIn(vintage, id, catalogue.crosswalk))),
      ),
    ];
    const focus = place === undefined ? [] : inView([place]);
    const wanted = inView(asked);
    const usual = inView([defaultPlace]);
    const chosen = [
      ...new Set([
        ...focus.filter((id) => wanted.includes(id)),
        ...(wanted.length > 0 ? wanted : usual),
      ]),
    ];
    const name = (id: PlaceId) => catalogue.places.get(id)?.name[language] ?? id;
    const isRegionKnown = !/^\d/.test(among) || catalogue.regions.get(among)?.vintage === vintage;
    const split = asked.filter(
      (id) => catalogue.places.has(id) && unitsIn(vintage, id, catalogue.crosswalk).length > 1,
    );
    return {
      indicator: first === undefined ? undefined : catalogue.indicators.get(first),
      second: second === undefined ? undefined : catalogue.indicators.get(second),
      chosen,
      notices: [
        ...indicators
          .filter((id) => !catalogue.indicators.has(id))
          .map((id) => compare.noSuchIndicator(id)),
        ...[...new Set([...places, ...(place === undefined ? [] : [place])])]
          .filter((id) => !catalogue.places.has(id))
          .map((id) => frame.unknownPlace(id)),
        ...split.map((id) =>
          frame.otherBoundary(
            name(id),
            unitsIn(vintage, id, catalogue.crosswalk).map(name).join(', '),
          ),
        ),
        ...(isRegionKnown ? [] : [compare.noSuchRegion(among)]),
      ],
    };
  }, [indicators, place, places, boundary, among, catalogue, defaultPlace, messages, language]);
  return useMemo(() => ({ selection, ...found }), [selection, found]);
}
