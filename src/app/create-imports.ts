import type { QueryClient } from '@tanstack/react-query';
import { createImportAccess } from '../imports/create-import-access.ts';
import type { ImportAccess } from '../imports/import-access.ts';
import { isoDay } from '../lib/iso-day.ts';
import type { DataAccess } from '../queries/data-access.ts';
import { importWorld } from '../queries/import-world.ts';
import { keepGivenPackage } from '../queries/keep-given-package.ts';
import { readFiles, readPasted } from '../workers/import-client.ts';
import { writeParquet } from '../workers/parquet-client.ts';

/** Everything that imports files; fetched with the first one. */
export const createImports = (access: DataAccess, client: QueryClient): ImportAccess =>
  createImportAccess(
    { readFiles, readPasted },
    importWorld({ access, client, toParquet: writeParquet, today: () => isoDay(new Date()) }),
    (given, signal) => keepGivenPackage(given, access, client, signal),
  );
