import { dataVersion } from '../../datasets/shipped-results.ts';
import {
  isAccepted,
  judge,
  type Digest,
  type FetchedPackage,
  type PackageState,
  type ShippedData,
} from '../data-packages.ts';
import type { DataAccess } from '../data-access.ts';
import { digest } from '../../lib/digest.ts';

/** The packages beside the app and after them those on servers, held against the same rules. */
export async function withRemotePackages(
  shipped: ShippedData,
  fetched: readonly FetchedPackage[],
  { readParquet }: Pick<DataAccess, 'readParquet'>,
): Promise<ShippedData> {
  const packages: PackageState[] = [...shipped.packages];
  const digests: Digest[] = [...shipped.digests];
  for (const candidate of fetched) {
    const own = [
      ...[...candidate.files].map(([path, bytes]): Digest => [path, digest(bytes)]),
      ...[...candidate.parted.values()].flatMap(({ version }) => version),
    ];
    const contentKeys = new Map(own);
    const judging = { folder: '', before: packages, trusted: false, readParquet, contentKeys };
    const state = await judge(candidate, { ...judging, origin: 'remote' });
    packages.push(state);
    if (isAccepted(state)) digests.push(...own);
  }
  const version = dataVersion(digests);
  return { ...shipped, packages, digests, version, asShipped: false };
}
