import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { inCurrentBoundary } from '../semantic/current-boundary.ts';
import type { Observation } from '../semantic/observation.ts';
import type { PlaceId } from '../semantic/place.ts';
import { useCatalogue, useDataAccess } from './data-access-context.tsx';
import { placeObservationsQuery } from './observations.ts';

/** All figures of several places, told for the units that they are; suspends until they are there. */
export function usePlacesObservations(placeIds: readonly PlaceId[]): Observation[] {
  const client = useQueryClient();
  const access = useDataAccess();
  const catalogue = useCatalogue();
  const stored = useSuspenseQueries({
    queries: placeIds.map((id) => placeObservationsQuery(access, client, id)),
    combine: (results) => results.map((it) => it.data),
  });
  return useMemo(
    () =>
      placeIds.flatMap(
        (id, index) => inCurrentBoundary(id, stored[index] ?? [], catalogue).observations,
      ),
    [placeIds, stored, catalogue],
  );
}
