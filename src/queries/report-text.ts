import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { dataQuery } from './data.ts';
import { isAccepted } from './data-packages.ts';
import { fetchFile, FetchFailed } from './fetch-file.ts';
import type { ReadResource } from './read-package.ts';
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
      for (const it of packages.filter(isAccepted)) {
        const { path } = it;
        if (!(await mayName(file, it.resources.get('sources')))) continue;
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        const text = await fetchText(folder + encodeURIComponent(file), signal);
        if (text !== null) return text;
      }
      return null;
    },
  });

/** Whether a package's sources name the file; of a table that isn't text nothing is known. */
async function mayName(file: string, sources: ReadResource | undefined): Promise<boolean> {
  if (!sources) return false;
  const data = await sources.read();
  return data.format !== 'csv' || new TextDecoder().decode(data.bytes).includes(file);
}

async function fetchText(path: string, signal: AbortSignal): Promise<string | null> {
  try {
    const text = new TextDecoder().decode(await fetchFile(path, { signal }));
    return /^\s*<!doctype html/i.test(text) ? null : text;
  } catch (error) {
    if (error instanceof FetchFailed) return null;
    throw error;
  }
}
