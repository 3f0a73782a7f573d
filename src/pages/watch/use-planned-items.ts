import { useMemo } from 'react';
import { useCatalogue, useConfig } from '../../queries/data-access-context.tsx';
import type { Observation } from '../../semantic/observation.ts';
import { withOwnTargets } from '../../semantic/own-target.ts';
import type { PlaceId } from '../../semantic/place.ts';
import { progressList, type ProgressItem } from '../../semantic/progress-list.ts';
import { useOwnTargets } from '../../storage/own-targets.ts';

/**
 * Everything measured against a plan or an own target at these places, whatever year, thresholds and
 * path the address asks for: the same on every page, so that two pages can compare two visits.
 */
export function usePlannedItems(
  observations: readonly Observation[],
  placeIds: readonly PlaceId[],
): ProgressItem[] {
  const catalogue = useCatalogue();
  const { progressThresholds: thresholds } = useConfig();
  const { targets } = useOwnTargets();
  return useMemo(() => {
    const all = withOwnTargets(observations, targets, placeIds);
    return progressList(
      { observations: all, year: undefined, thresholds, path: 'straight' },
      catalogue,
    ).planned;
  }, [observations, placeIds, targets, thresholds, catalogue]);
}
