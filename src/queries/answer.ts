import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { shippedFileSchema, type ShippedFile } from '../datasets/shipped-results.ts';
import type { Row } from '../lib/arrow-rows.ts';
import { statementKey, type Statement } from '../semantic/statements.ts';
import { dataQuery } from './data.ts';
import { fetchJson, FetchFailed, JsonInvalid } from './fetch-file.ts';
import { loadInUse } from './load-in-use.ts';
import type { DataAccess } from './data-access.ts';

/** The engine with the accepted packages inside; loaded once for each version of the data. */
export const engineQuery = (access: DataAccess, client: QueryClient) =>
  queryOptions({
    queryKey: ['engine'],
    staleTime: 'static',
    queryFn: async () => {
      const data = await client.query(dataQuery(access, client));
      const loaded = await loadInUse(access, client, data);
      if (loaded !== data) client.setQueryData(dataQuery(access, client).queryKey, loaded);
      return loaded.version;
    },
  });

const shippedFileQuery = (version: string, path: string) =>
  queryOptions({
    queryKey: ['shipped', version, path],
    staleTime: 'static',
    queryFn: async ({ signal }): Promise<ShippedFile> =>
      v.parse(shippedFileSchema, await fetchJson(path, { signal })),
  });

/**
 * Rows that answer a statement: from the results shipped at build where these were computed from
 * exactly the data at hand, from the engine otherwise. A shipped file that has gone missing is no
 * reason to fail.
 */
export const rowsQuery = (access: DataAccess, client: QueryClient, statement: Statement) =>
  queryOptions({
    queryKey: ['rows', statementKey(statement)],
    staleTime: 'static',
    queryFn: async ({ signal }): Promise<Row[]> => {
      const { manifest } = await client.query(dataQuery(access, client));
      const file = manifest?.files[statementKey(statement)];
      if (manifest && file !== undefined) {
        const shipped = await fromShipped(client, manifest.version, file, statement);
        if (shipped) return shipped;
      }
      return fromEngine(access, client, statement, signal);
    },
  });

async function fromShipped(
  client: QueryClient,
  version: string,
  file: string,
  statement: Statement,
): Promise<Row[] | undefined> {
  try {
    const shipped = await client.query(shippedFileQuery(version, `results/${file}`));
    const result = shipped[statementKey(statement)];
    return result?.rows.map((cells) =>
      Object.fromEntries(result.columns.map((column, index) => [column, cells[index] ?? null])),
    );
  } catch (error) {
    const isUseless =
      error instanceof FetchFailed || error instanceof JsonInvalid || error instanceof v.ValiError;
    if (isUseless) return undefined;
    throw error;
  }
}

async function fromEngine(
  access: DataAccess,
  client: QueryClient,
  statement: Statement,
  signal: AbortSignal,
): Promise<Row[]> {
  await client.query(engineQuery(access, client));
  // Arrow's library comes with the engine, not with the first view.
  const { toRows } = await import('../lib/arrow-rows.ts');
  if (!access.parts?.store) {
    return toRows(await access.engine.query(statement.sql, statement.parameters, { signal }));
  }
  const { askEngine } = await import('./ask-engine.ts');
  return toRows(await askEngine(access, statement, { signal }));
}
