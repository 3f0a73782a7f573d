import { useMemo } from 'react';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import type { Observation } from '../../semantic/observation.ts';
import { pinnedItems } from '../../semantic/pinned-items.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { ProgressItem } from '../../semantic/progress-list.ts';
import { useWatchList } from '../../storage/watch-list.ts';
import { usePlannedItems } from './use-planned-items.ts';

/**
 * What is compared from visit to visit at these places: all that is measured against a plan, and of
 * what is pinned also the figures without one. The same on every page that tells of changes.
 */
export function useWatchedItems(
  observations: readonly Observation[],
  placeIds: readonly PlaceId[],
): { items: ProgressItem[]; pinned: Map<string, ProgressItem[]> } {
  const catalogue = useCatalogue();
  const { pins } = useWatchList();
  const planned = usePlannedItems(observations, placeIds);
  return useMemo(() => {
    const pinned = new Map<string, ProgressItem[]>();
    for (const id of placeIds) {
      const here = pinnedItems(
        pins,
        planned.filter(({ actual }) => actual.placeId === id),
        observations.filter((it) => it.placeId === id),
        catalogue,
      );
      for (const [key, items] of here) pinned.set(key, [...(pinned.get(key) ?? []), ...items]);
    }
    const unplanned = [...pinned.values()].flat().filter((it) => !it.plan);
    return { items: [...planned, ...unplanned], pinned };
  }, [pins, planned, observations, placeIds, catalogue]);
}
