import { queryOptions } from '@tanstack/react-query';
import { dataVersion } from '../datasets/shipped-results.ts';
import { StorageRefused } from '../storage/own-packages-errors.ts';
import type { DamagedPackage, OwnPackage } from '../storage/own-packages.ts';
import type { DataAccess } from './data-access.ts';

/** What a person keeps in this browser. */
export interface OwnListing {
  packages: readonly OwnPackage[];
  damaged: readonly DamagedPackage[];
  /** Why nothing of it could be read; null where it could. */
  trouble: StorageRefused | null;
}

/** Names a package with exactly these bytes. */
export const contentOf = ({ files }: OwnPackage): string =>
  dataVersion(files.map(({ path, digest }) => [path, digest] as const));

const none: OwnListing = { packages: [], damaged: [], trouble: null };

/** The own packages of this browser; none, at once, where there never were any. */
export const ownPackagesQuery = (access: DataAccess) =>
  queryOptions({
    queryKey: ['own packages'],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async (): Promise<OwnListing> => {
      const own = await access.own.openIfAny();
      if (!own) return none;
      try {
        return { ...(await own.list()), trouble: null };
      } catch (error) {
        // The figures beside the app are shown nevertheless, and what is the matter is told.
        if (error instanceof StorageRefused) return { ...none, trouble: error };
        throw error;
      }
    },
  });
