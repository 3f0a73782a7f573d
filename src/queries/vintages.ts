import {
  queryOptions,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
  type QueryClient,
} from '@tanstack/react-query';
import { toVintage } from '../semantic/from-rows.ts';
import { statementKey, statements, type Statement } from '../semantic/statements.ts';
import { tableNameOf } from '../semantic/tables.ts';
import type { Vintage } from '../semantic/vintage.ts';
import { rowsQuery } from './answer.ts';
import type { DataAccess } from './data-access.ts';
import { useDataAccess } from './data-access-context.tsx';
import { dataQuery } from './data.ts';
import { isAccepted, type PackageState } from './data-packages.ts';

const bringsVintages = (state: PackageState): boolean =>
  isAccepted(state) &&
  (state.descriptor?.resources ?? []).some(({ name }) => tableNameOf(name) === 'superseded');

/** Earlier values of figures. Where no package in use has any, nobody is asked. */
const vintagesQuery = (access: DataAccess, client: QueryClient, statement: Statement) =>
  queryOptions({
    queryKey: ['vintages', statementKey(statement)],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async (): Promise<Vintage[]> => {
      const { packages } = await client.query(dataQuery(access, client));
      if (!packages.some(bringsVintages)) return [];
      const rows = await client.query(rowsQuery(access, client, statement));
      return rows.map(toVintage);
    },
  });

const none: Vintage[] = [];

/** Those of an indicator; none until they have come in, or where they can't be had. */
export function useVintagesOfIndicator(indicatorId: string | undefined): readonly Vintage[] {
  const client = useQueryClient();
  const statement = statements.vintagesOfIndicator(indicatorId ?? '');
  const { data } = useQuery({
    ...vintagesQuery(useDataAccess(), client, statement),
    enabled: indicatorId !== undefined,
    throwOnError: false,
  });
  return data ?? none;
}

/** Those in which some sources have a part; suspends until they are there. */
export function useVintagesOfSources(sourceIds: readonly string[]): readonly Vintage[] {
  const client = useQueryClient();
  const statement = statements.vintagesOfSources(sourceIds);
  return useSuspenseQuery(vintagesQuery(useDataAccess(), client, statement)).data;
}
