import { useMemo } from 'react';
import type { Observation } from '../../semantic/observation.ts';
import type { Place } from '../../semantic/place.ts';
import { useWatchedItems } from '../watch/use-watched-items.ts';
import { WatchChanges } from '../watch/watch-changes.tsx';
import { WatchedSection } from './watched-section.tsx';

export interface WatchedHereProps {
  place: Place;
  /** All figures of the place, of all years: what is new or late doesn't depend on the year shown. */
  observations: readonly Observation[];
}

/** What a person watches at the place shown: what has changed there, then what they have pinned. */
export function WatchedHere({ place, observations }: WatchedHereProps) {
  const placeIds = useMemo(() => [place.id], [place.id]);
  const { items, pinned } = useWatchedItems(observations, placeIds);
  return (
    <>
      <WatchChanges items={items} placeIds={placeIds} />
      <WatchedSection items={pinned} place={place} />
    </>
  );
}
