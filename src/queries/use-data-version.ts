import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useDataAccess } from './data-access-context.tsx';
import { dataQuery } from './data.ts';

/** Names exactly the bytes of all packages in use; suspends until they are there. */
export function useDataVersion(): string {
  const client = useQueryClient();
  return useSuspenseQuery(dataQuery(useDataAccess(), client)).data.version;
}
