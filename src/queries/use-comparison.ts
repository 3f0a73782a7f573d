import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { populationId } from '../semantic/calculation.ts';
import {
  comparedFigures,
  comparisonIn,
  type Comparison,
  type ComparisonInput,
} from '../semantic/comparison-of.ts';
import type { InCurrentBoundary } from '../semantic/current-boundary.ts';
import type { Indicator } from '../semantic/indicator.ts';
import { vintageOfBoundary, type Boundary, type PlaceId } from '../semantic/place.ts';
import { useCatalogue, useDataAccess } from './data-access-context.tsx';
import { figuresQuery } from './observations.ts';
import { usePartsOfPlaces } from './use-observations.ts';

interface Compared {
  comparison: Comparison;
  told: InCurrentBoundary;
}

/**
 * An indicator compared as chosen, nothing of none; suspends until its figures and the population
 * are there.
 */
export function useComparison(
  indicator: Indicator,
  boundary: Boundary,
  choice: ComparisonInput['choice'],
  chosen: readonly PlaceId[],
): Compared;
export function useComparison(
  indicator: Indicator | undefined,
  boundary: Boundary,
  choice: ComparisonInput['choice'],
  chosen: readonly PlaceId[],
): Compared | undefined;
export function useComparison(
  indicator: Indicator | undefined,
  boundary: Boundary,
  choice: ComparisonInput['choice'],
  chosen: readonly PlaceId[],
): Compared | undefined {
  const client = useQueryClient();
  const access = useDataAccess();
  const catalogue = useCatalogue();
  const [stated, population] = useSuspenseQueries({
    queries: (indicator ? [indicator.id, populationId] : []).map((id) =>
      figuresQuery(access, client, id, boundary),
    ),
  }).map((it) => it.data);
  const { calculation, base, rhythm, years, among, view } = choice;
  const isParts = view === 'parts';
  const parts = usePartsOfPlaces(isParts ? indicator?.id : undefined, boundary, chosen);
  const told = useMemo(
    () =>
      stated && parts.length > 0
        ? { ...stated, observations: [...stated.observations, ...parts] }
        : stated,
    [stated, parts],
  );
  const figures = useMemo(
    () =>
      indicator &&
      comparedFigures({
        choice: { calculation, base, rhythm, view: isParts ? 'parts' : 'ranking' },
        indicator,
        vintage: vintageOfBoundary(boundary),
        told: told ?? nothing,
        population: population?.observations ?? [],
        catalogue,
      }),
    [told, population, calculation, base, rhythm, isParts, indicator, boundary, catalogue],
  );
  return useMemo(
    () =>
      figures && {
        comparison: comparisonIn(figures, { choice: { years, among }, chosen }),
        told: told ?? nothing,
      },
    [figures, told, years, among, chosen],
  );
}

const nothing: InCurrentBoundary = { observations: [], notAdded: [] };

/** Whether an indicator's figures in a boundary are there already, so that nothing has to be waited for. */
export function useHasFigures(indicatorIds: readonly string[], boundary: Boundary): boolean {
  const client = useQueryClient();
  const access = useDataAccess();
  return [...indicatorIds, populationId].every(
    (id) => client.getQueryData(figuresQuery(access, client, id, boundary).queryKey) !== undefined,
  );
}
