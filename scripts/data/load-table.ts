import type { NodeDatabase } from './node-database.ts';
import type { SourcePackage } from './read-packages.ts';

/** Loads one resource of a package into a table of the given name, typed by its schema. */
export function loadTable(
  database: NodeDatabase,
  tableName: string,
  source: SourcePackage,
  resourceName: string,
): void {
  const resource = source.descriptor.resources.find(({ name }) => name === resourceName);
  const header = source.tables.get(resourceName)?.columns;
  const text = source.texts.get(resourceName);
  if (!resource || !header || text === undefined) {
    throw new Error(`no table ${resourceName} in the package ${source.descriptor.name}`);
  }
  const columns = header.map((name) => {
    const field = resource.schema.fields.find((candidate) => candidate.name === name);
    return { name, type: field?.type ?? 'string' } as const;
  });
  database.loadCsv(tableName, new TextEncoder().encode(text), columns);
}
