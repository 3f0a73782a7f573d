import {
  queryOptions,
  useQueryClient,
  useSuspenseQuery,
  type QueryClient,
} from '@tanstack/react-query';
import type { Resource } from '../datasets/data-package.ts';
import { isDefined } from '../lib/is-defined.ts';
import { tableNameOf } from '../semantic/tables.ts';
import type { OwnPackagesUsage, RemovedPackage } from '../storage/own-packages.ts';
import type { DataAccess } from './data-access.ts';
import { useDataAccess } from './data-access-context.tsx';
import { dataQuery } from './data.ts';
import { isAccepted, type PackageState } from './data-packages.ts';
import { ownPackagesQuery, type OwnListing } from './own-packages.ts';

/** An own dataset as the page shows it. */
export interface OwnDataset {
  name: string;
  title: string;
  savedAt: string;
  /** Null of one that can't be read. */
  bytes: number | null;
  /** Figures, or the rows of all its tables where it has none; null where nobody has counted them. */
  count: { of: 'figures' | 'rows'; number: number } | null;
  state: PackageState | undefined;
  inUse: boolean;
}

/** What a person keeps here, oldest first, and why nothing could be read of it where that is so. */
export function useOwnPackages(): { datasets: OwnDataset[]; trouble: OwnListing['trouble'] } {
  const client = useQueryClient();
  const access = useDataAccess();
  const { packages } = useSuspenseQuery(dataQuery(access, client)).data;
  const listing = useSuspenseQuery(ownPackagesQuery(access)).data;
  const stateOf = (name: string) => packages.find((it) => it.origin === 'own' && it.name === name);
  const datasets = [...listing.packages, ...listing.damaged].map((own): OwnDataset => {
    const state = stateOf(own.name);
    const { name, title, savedAt } = own;
    return {
      name,
      title,
      savedAt,
      bytes: 'bytes' in own ? own.bytes : null,
      count: 'descriptor' in own ? counted(own.descriptor.resources) : null,
      state,
      inUse: state !== undefined && isAccepted(state),
    };
  });
  return { datasets, trouble: listing.trouble };
}

function counted(resources: readonly Resource[]): OwnDataset['count'] {
  const figures = resources.filter(({ name }) => tableNameOf(name) === 'observations');
  const rows = (figures.length > 0 ? figures : resources).map(({ rowCount }) => rowCount);
  if (!rows.every(isDefined)) return null;
  const number = rows.reduce((sum, count) => sum + count, 0);
  return { of: figures.length > 0 ? 'figures' : 'rows', number };
}

export interface OwnShelf {
  usage: OwnPackagesUsage;
  bin: readonly RemovedPackage[];
}

/** What the data page tells besides: the room that is taken, and the bin. Null where never any was kept. */
export const ownShelfQuery = (access: DataAccess, client: QueryClient) =>
  queryOptions({
    queryKey: ['own shelf'],
    staleTime: 0,
    queryFn: async (): Promise<OwnShelf | null> => {
      // After the packages, so that the two tell of one moment.
      await client.query(ownPackagesQuery(access));
      const own = await access.own.openIfAny();
      if (!own) return null;
      const [usage, bin] = await Promise.all([own.usage(), own.removed()]);
      return { usage, bin };
    },
  });
