import {
  queryOptions,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
  type QueryClient,
} from '@tanstack/react-query';
import { toObservation } from '../semantic/from-rows.ts';
import { qualityNotes, qualityOf, type Quality } from '../semantic/quality.ts';
import { indicatorsIn, qualityRules } from '../semantic/quality-rules.ts';
import { statements } from '../semantic/statements.ts';
import { rowsQuery } from './answer.ts';
import type { DataAccess } from './data-access.ts';
import { useDataAccess } from './data-access-context.tsx';
import { dataQuery } from './data.ts';
import { isAccepted } from './data-packages.ts';

/** The notes on the figures of all packages in use, by the rules that these bring along. */
const qualityQuery = (access: DataAccess, client: QueryClient) =>
  queryOptions({
    queryKey: ['quality'],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async (): Promise<Quality> => {
      const { packages } = await client.query(dataQuery(access, client));
      const rules = qualityRules(
        packages.filter(isAccepted).flatMap(({ descriptor }) => descriptor ?? []),
      );
      const statement = statements.figuresToCheck(indicatorsIn(rules));
      const rows = await client.query(rowsQuery(access, client, statement));
      return qualityOf(qualityNotes(rows.map(toObservation), rules));
    },
  });

const none = qualityOf([]);

/**
 * The notes on figures; none until they are wanted and there. Nobody waits for them, and if they
 * can't be had the figures stand without.
 */
export function useQuality(isWanted: boolean): Quality {
  const client = useQueryClient();
  const { data } = useQuery({
    ...qualityQuery(useDataAccess(), client),
    enabled: isWanted,
    throwOnError: false,
  });
  return data ?? none;
}

/** The same for a page that is about them; suspends until they are there. */
export function useKnownQuality(): Quality {
  const client = useQueryClient();
  return useSuspenseQuery(qualityQuery(useDataAccess(), client)).data;
}
