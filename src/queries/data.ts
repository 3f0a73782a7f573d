import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { departmentConfigSchema, type DepartmentConfig } from '../datasets/department-config.ts';
import type { Problem } from '../datasets/problem.ts';
import { shippedManifestSchema, type ShippedManifest } from '../datasets/shipped-results.ts';
import { tryAgain } from '../lib/try-again.ts';
import {
  loadDataPackages,
  type DataState,
  type PackageState,
  type ShippedData,
} from './data-packages.ts';
import { fetchJson, FetchFailed, JsonInvalid } from './fetch-file.ts';
import type { DataAccess } from './data-access.ts';
import { ownPackagesQuery, type OwnListing } from './own-packages.ts';

const manifestPath = 'results/manifest.json';

/** `config.json` could be read but isn't what it should be. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';
}

export const configQuery = () =>
  queryOptions({
    queryKey: ['config'],
    staleTime: 'static',
    queryFn: async ({ signal }): Promise<DepartmentConfig> => {
      const parsed = v.safeParse(departmentConfigSchema, await readConfig(signal));
      if (parsed.success) return parsed.output;
      const issues = parsed.issues.map((it) => `${v.getDotPath(it) ?? ''}: ${it.message}`);
      throw new ConfigInvalid(issues.join('; '));
    },
  });

async function readConfig(signal: AbortSignal): Promise<unknown> {
  try {
    return await fetchJson('config.json', { signal });
  } catch (error) {
    if (error instanceof JsonInvalid) throw new ConfigInvalid(error.message, { cause: error });
    throw error;
  }
}

/** What was shipped at build; null where an installation has removed it. */
const manifestQuery = () =>
  queryOptions({
    queryKey: ['manifest'],
    staleTime: 'static',
    queryFn: async ({ signal }): Promise<ShippedManifest | null> => {
      try {
        const parsed = v.safeParse(
          shippedManifestSchema,
          await fetchJson(manifestPath, { signal }),
        );
        return parsed.success ? parsed.output : null;
      } catch (error) {
        if (error instanceof FetchFailed || error instanceof JsonInvalid) return null;
        throw error;
      }
    },
  });

/** The packages beside the app, each accepted or refused; read once, whatever a person adds. */
export const shippedQuery = (access: DataAccess, client: QueryClient) =>
  queryOptions({
    queryKey: ['shipped packages'],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<ShippedData> => {
      const { get, set } = access.loadedBytes;
      const [config, manifest] = await Promise.all([
        client.query(configQuery()),
        client.query(manifestQuery()),
      ]);
      const options = { signal, onBytes: (bytes: number) => set(get() + bytes) };
      return loadDataPackages(
        config.packages,
        manifest,
        { readParquet: access.readParquet, parts: access.parts },
        options,
      );
    },
  });

/** The packages in use and those refused, and the shipped results where these answer for them. */
export interface KnownData extends DataState {
  manifest: ShippedManifest | null;
  /** What this browser keeps and could not be read at all; null where nothing is the matter. */
  ownTrouble: OwnListing['trouble'];
}

/** The packages beside the app and a person's own ones. */
export const dataQuery = (access: DataAccess, client: QueryClient) =>
  queryOptions({
    queryKey: ['data'],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async (): Promise<KnownData> => {
      // Asked at once and together: most have none, and know it before the first file is here.
      const [shipped, listing] = await Promise.all([
        client.query(shippedQuery(access, client)),
        client.query(ownPackagesQuery(access)),
      ]);
      return knownData(access, client, shipped, listing);
    },
  });

/** The data with these own packages, whatever was known before. */
export async function knownData(
  access: DataAccess,
  client: QueryClient,
  shipped: ShippedData,
  listing: OwnListing,
): Promise<KnownData> {
  const refused = access.parts?.refused.get() ?? new Map<string, readonly Problem[]>();
  const remote = await withRemote(access, withoutRefused(shipped, refused));
  const state = await withOwn(access, withoutRefused(remote, refused), listing);
  const manifest = state.asShipped ? await client.query(manifestQuery()) : null;
  return { ...state, manifest, ownTrouble: listing.trouble };
}

/** The same with those refused of which unfit rows have come to light since. */
function withoutRefused(
  shipped: ShippedData,
  refused: ReadonlyMap<string, readonly Problem[]>,
): ShippedData {
  if (refused.size === 0) return shipped;
  const packages = shipped.packages.map((state): PackageState => {
    const problems = refused.get(state.name);
    if (!problems) return state;
    return { ...state, resources: new Map(), problems, problemCount: problems.length };
  });
  return { ...shipped, packages };
}

async function withRemote(access: DataAccess, shipped: ShippedData): Promise<ShippedData> {
  const fetched = access.remote.get()?.fetched() ?? [];
  if (fetched.length === 0) return shipped;
  const { withRemotePackages } = await tryAgain(() => import('./remote/remote-data.ts'), [500]);
  return withRemotePackages(shipped, fetched, access);
}

async function withOwn(
  access: DataAccess,
  shipped: ShippedData,
  listing: OwnListing,
): Promise<DataState> {
  if (listing.packages.length + listing.damaged.length === 0) return shipped;
  const own = await access.own.open();
  const { withOwnPackages } = await tryAgain(() => import('./own-data.ts'), [500]);
  const { readParquet, unloadable } = access;
  return withOwnPackages(shipped, listing, { own, readParquet }, unloadable);
}
