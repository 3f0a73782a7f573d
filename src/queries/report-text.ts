import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { dataQuery } from './data.ts';
import { isAccepted } from './data-packages.ts';
import { fetchFile, FetchFailed } from './fetch-file.ts';
import type { DataAccess } from './data-access.ts';

/**
 * The text of a report, which lies beside the tables of a package that names it among its
 * `reportTexts`; null where none does. A server that answers a missing file with a page is not
 * believed.
 */
export const reportTextQuery = (access: DataAccess, client: QueryClient, file: string | null) =>
  queryOptions({
    queryKey: ['report-text', file],
    staleTime: 'static',
    queryFn: async ({ signal }): Promise<string | null> => {
      if (file === null) return null;
      const { packages } = await client.query(dataQuery(access, client));
      for (const it of packages.filter(isAccepted)) {
        const { path, descriptor, origin } = it;
        if (origin !== 'shipped' || !descriptor?.reportTexts.includes(file)) continue;
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
