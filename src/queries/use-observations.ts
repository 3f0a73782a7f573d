import { useQueryClient, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { InCurrentBoundary } from '../semantic/current-boundary.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Boundary } from '../semantic/place.ts';
import {
  figuresQuery,
  figuresAtPlaceQuery,
  hasTooManyParts,
  overviewQuery,
  partsOfPlacesQuery,
  placeObservationsQuery,
} from './observations.ts';
import { useCatalogue, useDataAccess } from './data-access-context.tsx';

/** Whether what a place's overview begins with is there already, so that nobody has to wait. */
export function useHasOverview(placeId: string): boolean {
  const { queryKey } = overviewQuery(useDataAccess(), useQueryClient(), placeId);
  return useQueryClient().getQueryData(queryKey) !== undefined;
}

/** Whether an indicator's figures in a boundary are there already. */
export function useHasFiguresOf(indicatorId: string, boundary: Boundary): boolean {
  const { queryKey } = figuresQuery(useDataAccess(), useQueryClient(), indicatorId, boundary);
  return useQueryClient().getQueryData(queryKey) !== undefined;
}

/**
 * What a place's overview begins with and where else the place has figures; or all figures, so that
 * there is nothing else. Suspends until they are there.
 */
export function useOverview(placeId: string, isWhole: boolean) {
  const client = useQueryClient();
  const access = useDataAccess();
  const begun = useSuspenseQuery(overviewQuery(access, client, placeId)).data;
  const asked = isWhole && begun.later.length > 0 ? [placeId] : [];
  const [whole] = useSuspenseQueries({
    queries: asked.map((id) => placeObservationsQuery(access, client, id)),
  });
  return whole ? { observations: whole.data, later: [] } : begun;
}

/** The figures of each of some indicators at a place; suspends until they are there. */
export function useFiguresAtPlace(
  placeId: string,
  indicatorIds: readonly string[],
): readonly Observation[] {
  const client = useQueryClient();
  const access = useDataAccess();
  return useSuspenseQueries({
    // One by one: what is there already isn't asked for anew when there is one more, or one less.
    queries: indicatorIds.map((id) =>
      figuresAtPlaceQuery(access, client, { placeId, indicatorIds: [id] }),
    ),
    combine: allOf,
  });
}

const allOf = (results: readonly { data: Observation[] }[]): readonly Observation[] =>
  results.length === 0 ? none : results.flatMap((it) => it.data);

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
