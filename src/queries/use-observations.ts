import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { InCurrentBoundary } from '../semantic/current-boundary.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Boundary } from '../semantic/place.ts';
import { figuresQuery, placeObservationsQuery } from './observations.ts';
import { useDataAccess } from './data-access-context.tsx';

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
