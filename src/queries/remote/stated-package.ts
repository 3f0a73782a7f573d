import type { DataPackage, Resource } from '../../datasets/data-package.ts';
import type { Outcome } from '../../datasets/outcome.ts';
import type { RemoteDataset } from '../../datasets/packages-list.ts';
import { rowsStatement } from '../../engine/clickhouse/dialect.ts';
import { readDescriptor } from '../../ingest/read-descriptor.ts';
import type { Asked } from './asked.ts';

/**
 * In which a database may keep the `datapackage.json` of what it holds, in one row's `descriptor`:
 * without it, licences, origins and the rules by which figures are held against each other would be lost
 * on the way there.
 */
export const descriptorTable = 'data_package';

/** What that table says; undefined where the database has none. */
export async function statedPackage({
  server,
  dataset: { name, clickhouse },
  types,
  signal,
}: Asked): Promise<Outcome<DataPackage | undefined>> {
  if (!types.has(descriptorTable)) return { ok: true, value: undefined };
  const at = { database: clickhouse.database, table: descriptorTable };
  const column = { name: 'descriptor', kind: 'text' } as const;
  const { rows } = await server.ask(rowsStatement(at, [column], [], 1), { signal });
  const place = { package: name, file: descriptorTable };
  if (rows.length === 1) return readDescriptor(String(rows[0]?.[0]), place);
  const params = { path: '', message: `expected one row in ${descriptorTable}` };
  return { ok: false, problems: [{ ...place, code: 'descriptor/invalid', params }] };
}

/** The descriptor of what was opened: tables as they are, words and rules as they are stated. */
export function describe(
  { name, title, title_en }: RemoteDataset,
  resources: readonly Resource[],
  stated: DataPackage | undefined,
): DataPackage {
  const rest = stated ?? {
    licenses: [],
    sources: [],
    reportTexts: [],
    partSums: [],
    crossChecks: [],
  };
  const told = new Map(stated?.resources.map((it) => [it.name, it]));
  return {
    ...rest,
    name,
    title,
    ...(title_en !== undefined && { title_en }),
    // Their files lie beside a package in files.
    reportTexts: [],
    resources: resources.map((resource) => ({ ...wordsOf(told.get(resource.name)), ...resource })),
  };
}

const wordsOf = ({
  title,
  title_en,
  description,
  description_en,
}: Partial<Resource> = {}): Partial<Resource> => ({
  ...(title !== undefined && { title }),
  ...(title_en !== undefined && { title_en }),
  ...(description !== undefined && { description }),
  ...(description_en !== undefined && { description_en }),
});
