import type { QueryClient } from '@tanstack/react-query';
import type { Problem } from '../datasets/problem.ts';
import { checkPackage } from '../ingest/check-package.ts';
import { withKeyValues } from '../ingest/key-values.ts';
import { readDescriptor } from '../ingest/read-descriptor.ts';
import type { GivenPackage } from '../ingest/source/given-file.ts';
import type { Table } from '../ingest/table.ts';
import type { DataAccess } from './data-access.ts';
import { acceptedTables, collected } from './data-packages.ts';
import { dataQuery } from './data.ts';
import { refreshOwnData } from './follow-own-packages.ts';
import { readResource } from './read-package.ts';

type Outcome =
  { ok: true; name: string } | { ok: false; problems: readonly Problem[]; count: number };

/**
 * Checks a data package that a person gives by the rules of the packages beside the app, held against
 * those in use, and keeps it if nothing is wrong. Rejects like `OwnPackages.save`.
 */
export async function keepGivenPackage(
  given: GivenPackage,
  access: DataAccess,
  client: QueryClient,
  signal?: AbortSignal,
): Promise<Outcome> {
  const place = { package: given.path, file: 'datapackage.json' };
  const read = readDescriptor(given.descriptor, place);
  if (!read.ok) return refused(read.problems);
  const descriptor = read.value;
  const bytesOf = new Map(given.files.map(({ path, bytes }) => [path, bytes]));
  const tables = new Map<string, Table>();
  for (const resource of descriptor.resources) {
    const at = { package: descriptor.name, resource: resource.name, file: resource.path };
    const bytes = bytesOf.get(resource.path);
    if (!bytes) return refused([{ ...at, code: 'file/missing', params: {} }]);
    const table = await readResource(resource, bytes, at, access.readParquet);
    if (!table.ok) return refused(table.problems);
    tables.set(resource.name, table.value.table());
  }
  const { packages } = await client.query(dataQuery(access, client));
  const { problems, problemCount } = collected(
    checkPackage({ descriptor, tables }, acceptedTables(packages)),
  );
  if (problemCount > 0) return { ok: false, problems, count: problemCount };
  signal?.throwIfAborted();
  const own = await access.own.open();
  const files = new Map(
    descriptor.resources.flatMap(({ path }) => {
      const bytes = bytesOf.get(path);
      return bytes ? [[path, bytes] as const] : [];
    }),
  );
  await own.save(
    { descriptor: withKeyValues({ descriptor, tables }), files },
    signal ? { signal } : {},
  );
  await refreshOwnData(access, client);
  return { ok: true, name: descriptor.name };
}

const refused = (problems: readonly Problem[]): Outcome => ({
  ok: false,
  problems,
  count: problems.length,
});
