import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { dataQuery } from './data.ts';
import { isAccepted } from './data-packages.ts';
import { fetchFile, FetchFailed } from './fetch-file.ts';
import type { DataAccess } from './data-access.ts';

/** Only these are shown as text, whatever a data file names. */
const textFile = /^[^/\\]+\.(txt|md)$/i;

/**
 * The text of a report that lies beside a package's CSVs; null where no package brings it along.
 * A server that answers a missing file with a page is not believed.
 */
export const reportTextQuery = (access: DataAccess, client: QueryClient, file: string | null) =>
  queryOptions({
    queryKey: ['report-text', file],
    staleTime: 'static',
    queryFn: async ({ signal }): Promise<string | null> => {
      if (file === null || !textFile.test(file)) return null;
      const { packages } = await client.query(dataQuery(access, client));
      const withSources = packages.filter((it) => isAccepted(it) && it.resources.has('sources'));
      for (const { path } of withSources) {
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        const text = await fetchText(folder + encodeURIComponent(file), signal);
        if (text !== null) return text;
      }
      return null;
    },
  });

async function fetchText(path: string, signal: AbortSignal): Promise<string | null> {
  try {
    const text = new TextDecoder().decode(await fetchFile(path, { signal }));
    return /^\s*<!doctype html/i.test(text) ? null : text;
  } catch (error) {
    if (error instanceof FetchFailed) return null;
    throw error;
  }
}
