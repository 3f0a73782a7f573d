import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { checksMade, type CheckMade } from '../ingest/checks-made.ts';
import { toStatedPeriods } from '../semantic/from-rows.ts';
import type { StatedPeriods } from '../semantic/stated-periods.ts';
import { statements } from '../semantic/statements.ts';
import { rowsQuery } from './answer.ts';
import type { DataAccess } from './data-access.ts';
import { useDataAccess } from './data-access-context.tsx';
import { dataQuery } from './data.ts';
import { isAccepted, type PackageState } from './data-packages.ts';
import { ownIdsOf } from './own-ids.ts';

/** A package by its name, in use or refused; suspends until the packages are there. */
export function useDataset(name: string): { state: PackageState | undefined; asShipped: boolean } {
  const client = useQueryClient();
  const { data } = useSuspenseQuery(dataQuery(useDataAccess(), client));
  return { state: data.packages.find((it) => it.name === name), asShipped: data.asShipped };
}

export type { CheckMade };

/** The checks that a package went through; of tables in parts, those that each row read goes through. */
export const checksOf = ({ descriptor, resources }: PackageState): CheckMade[] =>
  descriptor ? checksMade(descriptor, tablesInParts(resources)) : [];

const tablesInParts = (resources: PackageState['resources']): ReadonlySet<string> =>
  new Set([...resources].flatMap(([name, { parted }]) => (parted ? [name] : [])));

/** Which dataset in use brings each source along; suspends until the packages are there. */
export function useDatasetsOfSources(): ReadonlyMap<string, string> {
  const client = useQueryClient();
  const { packages } = useSuspenseQuery(dataQuery(useDataAccess(), client)).data;
  return useMemo(
    () =>
      new Map(
        packages
          .filter(isAccepted)
          .flatMap((state) => ownIdsOf(state, 'sources').map((id) => [id, state.name] as const)),
      ),
    [packages],
  );
}

/** What sources state, by indicator and place. Without a source nobody is asked. */
const statedPeriodsQuery = (
  access: DataAccess,
  client: QueryClient,
  sourceIds: readonly string[],
  inFull: boolean,
) =>
  queryOptions({
    queryKey: ['stated periods', inFull, ...sourceIds],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async (): Promise<StatedPeriods[]> => {
      if (sourceIds.length === 0) return [];
      const statement = statements.periodsOfSources(sourceIds, inFull);
      const rows = await client.query(rowsQuery(access, client, statement));
      return rows.map(toStatedPeriods);
    },
  });

/**
 * The periods of which sources state figures, of packages in parts the years alone unless they are to
 * be read `inFull`; suspends until they are there.
 */
export function useStatedPeriods(
  sourceIds: readonly string[],
  inFull: boolean,
): readonly StatedPeriods[] {
  const client = useQueryClient();
  return useSuspenseQuery(statedPeriodsQuery(useDataAccess(), client, sourceIds, inFull)).data;
}
