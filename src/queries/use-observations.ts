import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Observation } from '../semantic/observation.ts';
import { indicatorObservationsQuery, placeObservationsQuery } from './observations.ts';
import { useDataAccess } from './data-access-context.tsx';

/** All figures of a place; suspends until they are there. */
export function usePlaceObservations(placeId: string): Observation[] {
  const client = useQueryClient();
  return useSuspenseQuery(placeObservationsQuery(useDataAccess(), client, placeId)).data;
}

/** All figures of an indicator; suspends until they are there. */
export function useIndicatorObservations(indicatorId: string): Observation[] {
  const client = useQueryClient();
  return useSuspenseQuery(indicatorObservationsQuery(useDataAccess(), client, indicatorId)).data;
}
