import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ImportAccess } from '../imports/import-access.ts';
import type { DataAccess } from './data-access.ts';

/** What imports files: code that is fetched when the first file is given. */
export const importAccessQuery = (access: DataAccess) =>
  queryOptions({
    queryKey: ['import-access'],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async (): Promise<ImportAccess> => {
      if (!access.imports) throw new Error('the app was started without a way to import');
      return access.imports();
    },
  });

/** The same as a function, for what goes on after its page is left. */
export const importAccessOf =
  (access: DataAccess, client: QueryClient) => (): Promise<ImportAccess> =>
    client.query(importAccessQuery(access));
