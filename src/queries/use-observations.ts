import { useQueryClient, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { InCurrentBoundary } from '../semantic/current-boundary.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Boundary } from '../semantic/place.ts';
import {
  figuresQuery,
  hasTooManyParts,
  partsOfPlacesQuery,
  placeObservationsQuery,
} from './observations.ts';
import { useCatalogue, useDataAccess } from './data-access-context.tsx';

/** Whether a place's figures are there already, so that nothing has to be waited for. */
export function useHasPlaceObservations(placeId: string): boolean {
  const { queryKey } = placeObservationsQuery(useDataAccess(), useQueryClient(), placeId);
  return useQueryClient().getQueryData(queryKey) !== undefined;
}

/** Whether an indicator's figures in a boundary are there already. */
export function useHasFiguresOf(indicatorId: string, boundary: Boundary): boolean {
  const { queryKey } = figuresQuery(useDataAccess(), useQueryClient(), indicatorId, boundary);
  return useQueryClient().getQueryData(queryKey) !== undefined;
}

/** All figures of a place; suspends until they are there. */
export function usePlaceObservations(placeId: string): Observation[] {
  const client = useQueryClient();
  return useSuspenseQuery(placeObservationsQuery(useDataAccess(), client, placeId)).data;
}

/** The figures of an indicator in a boundary; suspends until they are there. */
export function useFigures(indicatorId: string, boundary: Boundary): InCurrentBoundary {
  const client = useQueryClient();
  return useSuspenseQuery(figuresQuery(useDataAccess(), client, indicatorId, boundary)).data;
}

/**
 * What `useFigures` leaves out of an indicator with very many figures: the parts, of some places. None
 * of any other, where nothing is waited for.
 */
export function usePartsOfPlaces(
  indicatorId: string | undefined,
  boundary: Boundary,
  placeIds: readonly string[],
): readonly Observation[] {
  const client = useQueryClient();
  const access = useDataAccess();
  const catalogue = useCatalogue();
  const asked =
    indicatorId !== undefined && hasTooManyParts(indicatorId, catalogue)
      ? [{ indicatorId, boundary, placeIds }]
      : [];
  const [parts] = useSuspenseQueries({
    queries: asked.map((it) => partsOfPlacesQuery(access, client, it)),
  });
  return parts?.data ?? none;
}

const none: readonly Observation[] = [];
