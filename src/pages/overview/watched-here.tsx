import { useMemo } from 'react';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import { useFiguresAtPlace } from '../../queries/use-observations.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { inCurrentBoundary } from '../../semantic/current-boundary.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { Place } from '../../semantic/place.ts';
import { useOwnTargets } from '../../storage/own-targets.ts';
import { useWatchList } from '../../storage/watch-list.ts';
import { useWatchedItems } from '../watch/use-watched-items.ts';
import { WatchChanges } from '../watch/watch-changes.tsx';
import { WatchedSection } from './watched-section.tsx';

export interface WatchedHereProps {
  place: Place;
  /** Figures of the place, of all years: what is new or late doesn't depend on the year shown. */
  observations: readonly Observation[];
  /** Where else it has figures. */
  later: Catalogue['availability'];
}

/** What a person watches at the place shown: what has changed there, then what they have pinned. */
export function WatchedHere({ place, observations, later }: WatchedHereProps) {
  const catalogue = useCatalogue();
  const { pins } = useWatchList();
  const { targets } = useOwnTargets();
  const placeIds = useMemo(() => [place.id], [place.id]);
  const watched = new Set([
    ...pins.map((it) => it.indicatorId),
    ...targets.filter((it) => it.placeId === place.id).map((it) => it.indicatorId),
  ]);
  const unread = [...new Set(later.map((it) => it.indicatorId))].filter((id) => watched.has(id));
  const more = useFiguresAtPlace(place.id, unread);
  const all = useMemo(
    () => [...observations, ...inCurrentBoundary(place.id, more, catalogue).observations],
    [place, observations, more, catalogue],
  );
  const { items, pinned } = useWatchedItems(all, placeIds);
  return (
    <>
      <WatchChanges items={items} placeIds={placeIds} />
      <WatchedSection items={pinned} place={place} />
    </>
  );
}
