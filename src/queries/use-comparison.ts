import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { populationId } from '../semantic/calculation.ts';
import { comparisonOf, type Comparison, type ComparisonInput } from '../semantic/comparison-of.ts';
import type { InCurrentBoundary } from '../semantic/current-boundary.ts';
import type { Indicator } from '../semantic/indicator.ts';
import { vintageOfBoundary, type Boundary, type PlaceId } from '../semantic/place.ts';
import { useCatalogue, useDataAccess } from './data-access-context.tsx';
import { figuresQuery } from './observations.ts';

export interface Compared {
  comparison: Comparison;
  told: InCurrentBoundary;
}

/** An indicator compared as chosen; suspends until its figures and the population are there. */
export function useComparison(
  indicator: Indicator,
  boundary: Boundary,
  choice: ComparisonInput['choice'],
  chosen: readonly PlaceId[],
): Compared {
  const client = useQueryClient();
  const access = useDataAccess();
  const catalogue = useCatalogue();
  const [told, population] = useSuspenseQueries({
    queries: [indicator.id, populationId].map((id) => figuresQuery(access, client, id, boundary)),
  }).map((it) => it.data);
  const { calculation, base, rhythm, years, among, view } = choice;
  return useMemo(() => {
    const figures = told ?? { observations: [], notAdded: [] };
    const comparison = comparisonOf({
      choice: { calculation, base, rhythm, years, among, view },
      indicator,
      vintage: vintageOfBoundary(boundary),
      told: figures,
      population: population?.observations ?? [],
      catalogue,
      chosen,
    });
    return { comparison, told: figures };
  }, [
    told,
    population,
    calculation,
    base,
    rhythm,
    years,
    among,
    view,
    indicator,
    boundary,
    catalogue,
    chosen,
  ]);
}
