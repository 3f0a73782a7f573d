import { useMemo } from 'react';
import { placeIndex } from '../../components/filters/place-index.ts';
import { useWords } from '../../components/words-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
import type { PlaceId } from '../../semantic/place.ts';
import { TargetSelect } from './target-select.tsx';

interface TargetPlaceProps {
  catalogue: Catalogue;
  /** Places to choose from; the chosen one stands among them in any case. */
  places: readonly PlaceId[];
  value: PlaceId;
  problem: string;
  onChange: (placeId: PlaceId) => void;
}

/** Whose target it is; units of both boundaries may bear one name and stand under their boundary. */
export function TargetPlace({ catalogue, places, value, problem, onChange }: TargetPlaceProps) {
  const words = useWords();
  const { filters, compareControls, boundaries, ownTargets } = words.messages;
  const index = useMemo(() => {
    const offered = new Set([...places, value]);
    const of = (vintage: '63' | '34') =>
      placeIndex(catalogue, vintage, words).filter(({ item }) => offered.has(item.value));
    const [reported, current] = [of('63'), of('34')];
    const shared = new Set(reported.map(({ item }) => item.label));
    const isShared = current.some(({ item }) => shared.has(item.label));
    const under = (boundary: string, entries: typeof reported) =>
      entries.map(({ item, names }) => ({
        names,
        // The group is not seen once one is chosen.
        item: { ...item, group: boundary, label: `${item.label} (${boundary})` },
      }));
    return isShared
      ? [...under(boundaries.reportedShort, reported), ...under(boundaries.currentShort, current)]
      : [...reported, ...current];
  }, [catalogue, places, value, words, boundaries]);
  return (
    <TargetSelect
      label={filters.place}
      value={value}
      placeholder={ownTargets.choosePlace}
      index={index}
      onChange={onChange}
      nothingFound={compareControls.placesNotFound}
      problem={problem}
    />
  );
}
