import type { QueryClient } from '@tanstack/react-query';
import type { Problem } from '../datasets/problem.ts';
import { LoadError, TableTooLarge } from '../engine/engine-errors.ts';
import { ParquetError } from '../ingest/parquet/parquet-error.ts';
import { PartError } from '../ingest/parquet/part-error.ts';
import { PackageDamaged } from '../storage/own-packages-errors.ts';
import type { OwnPackage } from '../storage/own-packages.ts';
import type { DataAccess } from './data-access.ts';
import { isAccepted, type PackageState } from './data-packages.ts';
import { knownData, shippedQuery, type KnownData } from './data.ts';
import { loadEngine, partedTables } from './load-engine.ts';
import { contentOf, ownPackagesQuery } from './own-packages.ts';
import { countedTableOf } from './parts-names.ts';

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
    await loadEngine(access.engine, data, access.parts?.store);
    return data;
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    const listing = await client.query(ownPackagesQuery(access));
    const shipped = await client.query(shippedQuery(access, client));
    if (await isRefusedPart(access, data, error)) {
      return loadInUse(access, client, await knownData(access, client, shipped, listing));
    }
    const inUse = data.packages.flatMap((state) => {
      const own = listing.packages.find(({ name }) => name === state.name);
      return own && state.origin === 'own' && isAccepted(state) ? [{ state, own }] : [];
    });
    const at = inUse.findIndex(({ state }) => hasTable(state, error.table));
    const failed = inUse[at];
    if (!failed) throw error;
    if (isOutOfMemory(error)) {
      const { tooLargePackages } = await import('../storage/too-large.ts');
      const { own } = heaviest(failed, inUse.slice(0, at));
      tooLargePackages.remember(contentOf(own), largestFile(own));
    } else {
      access.unloadable.set(contentOf(failed.own), problemOf(failed.own, error));
    }
    return loadInUse(access, client, await knownData(access, client, shipped, listing));
  }
}

/** Whether a file in parts is to blame, whose package is refused then. */
async function isRefusedPart(
  { parts }: DataAccess,
  { packages }: KnownData,
  { table, cause }: LoadError,
): Promise<boolean> {
  if (!parts?.store || !(cause instanceof PartError)) return false;
  const { isOfPackage, problemOfPart } = await import('./open-parts.ts');
  const found = partedTables(packages).find((it) => table === countedTableOf(it));
  if (!found || !isOfPackage(cause)) return false;
  const place = { package: found.package, resource: found.resource.name, file: cause.fault.part };
  const refused = new Map(parts.refused.get()).set(found.package, [problemOfPart(cause, place)]);
  parts.refused.set(refused);
  return true;
}

interface InUse {
  state: PackageState;
  own: OwnPackage;
}

/** So many times as large is what fills the memory; a small dataset only came last. */
const muchLarger = 4;

/** Of what is too much together: the one that came last, unless another one is much larger. */
const heaviest = (last: InUse, before: readonly InUse[]): InUse =>
  before
    .filter(({ own }) => own.bytes >= last.own.bytes * muchLarger)
    .reduce((most, it) => (it.own.bytes > most.own.bytes ? it : most), last);

const largestFile = ({ files }: OwnPackage): string =>
  [...files].sort((a, b) => b.bytes - a.bytes)[0]?.path ?? '';

const hasTable = ({ name, resources }: PackageState, table: string): boolean =>
  [...resources.keys()].some((resource) => table === `${name}/${resource}`);

/** The engine died of it, or the page could not even unpack it. */
function isOutOfMemory(error: LoadError): boolean {
  const { cause } = error;
  if (error instanceof TableTooLarge || cause instanceof RangeError) return true;
  return cause instanceof ParquetError && (cause.code === 'too-large' || cause.code === 'crashed');
}

function problemOf({ name, descriptor }: OwnPackage, { table, cause, message }: LoadError) {
  const resource = descriptor.resources.find((it) => table === `${name}/${it.name}`);
  const place = { package: name, file: resource?.path ?? table };
  const problem: Problem =
    cause instanceof PackageDamaged
      ? { ...place, code: 'file/changed', params: {} }
      : { ...place, code: 'file/unreadable', params: { reason: message } };
  return problem;
}
