import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { departmentConfigSchema, type DepartmentConfig } from '../datasets/department-config.ts';
import { shippedManifestSchema, type ShippedManifest } from '../datasets/shipped-results.ts';
import { loadDataPackages, type DataState } from './data-packages.ts';
import { fetchJson, FetchFailed, JsonInvalid } from './fetch-file.ts';
import type { DataAccess } from './data-access.ts';

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

/** The packages beside the app, each accepted or refused. */
export const dataQuery = (access: DataAccess, client: QueryClient) =>
  queryOptions({
    queryKey: ['data'],
    staleTime: 'static',
    queryFn: async ({ signal }): Promise<DataState & { manifest: ShippedManifest | null }> => {
      const { get, set } = access.loadedBytes;
      const [config, manifest] = await Promise.all([
        client.query(configQuery()),
        client.query(manifestQuery()),
      ]);
      const state = await loadDataPackages(config.packages, manifest, access.readParquet, {
        signal,
        onBytes: (bytes) => set(get() + bytes),
      });
      return { ...state, manifest: state.asShipped ? manifest : null };
    },
  });
