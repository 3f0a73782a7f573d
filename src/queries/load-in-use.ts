import type { QueryClient } from '@tanstack/react-query';
import type { Problem } from '../datasets/problem.ts';
import { LoadError } from '../engine/engine-errors.ts';
import { PackageDamaged } from '../storage/own-packages-errors.ts';
import type { DataAccess } from './data-access.ts';
import { isAccepted, type PackageState } from './data-packages.ts';
import { knownData, shippedQuery, type KnownData } from './data.ts';
import { loadEngine } from './load-engine.ts';
import { contentOf, ownPackagesQuery } from './own-packages.ts';

/**
 * Loads the packages in use into the engine and gives back the data as they are loaded: an own
 * package that the engine can't take is refused, and the rest goes on without it.
 */
export async function loadInUse(
  access: DataAccess,
  client: QueryClient,
  data: KnownData,
): Promise<KnownData> {
  try {
    await loadEngine(access.engine, data);
    return data;
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    const culprit = data.packages.find((it) => isOwnTable(it, error.table));
    const listing = await client.query(ownPackagesQuery(access));
    const own = listing.packages.find(({ name }) => name === culprit?.name);
    if (!culprit || !own) throw error;
    access.unloadable.set(contentOf(own), problemOf(culprit, error));
    const shipped = await client.query(shippedQuery(access, client));
    return loadInUse(access, client, await knownData(access, client, shipped, listing));
  }
}

const isOwnTable = (state: PackageState, table: string): boolean =>
  state.origin === 'own' &&
  isAccepted(state) &&
  [...state.resources.keys()].some((resource) => table === `${state.name}/${resource}`);

function problemOf({ name, descriptor }: PackageState, { table, cause, message }: LoadError) {
  const resource = descriptor?.resources.find((it) => table === `${name}/${it.name}`);
  const place = { package: name, file: resource?.path ?? table };
  const problem: Problem =
    cause instanceof PackageDamaged
      ? { ...place, code: 'file/changed', params: {} }
      : { ...place, code: 'file/unreadable', params: { reason: message } };
  return problem;
}
