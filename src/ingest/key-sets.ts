import type { Resource } from '../datasets/data-package.ts';
import type { LoadedPackage } from './loaded-package.ts';
import { rowValues, toRowKey } from './row-key.ts';
import type { Table } from './table.ts';

/** The sets of fields of which no two rows of a resource may have the same values. */
export function keysOf({ schema }: Resource): string[][] {
  const { primaryKey, uniqueKeys, fields } = schema;
  const unique = fields.filter(({ constraints }) => constraints.unique).map(({ name }) => [name]);
  return [...(primaryKey.length > 0 ? [primaryKey] : []), ...uniqueKeys, ...unique];
}

/** The keys that a package's table holds; none when the package has no such table or fields. */
export function keySet(
  { descriptor, tables }: LoadedPackage,
  resourceName: string,
  fields: readonly string[],
): Set<string> {
  const resource = descriptor.resources.find(({ name }) => name === resourceName);
  const table = tables.get(resourceName);
  if (!resource || !table || !fields.every((name) => hasField(resource, name))) return new Set();
  return keysIn(table, resource, fields);
}

const hasField = (resource: Resource, name: string): boolean =>
  resource.schema.fields.some((field) => field.name === name);

function keysIn(table: Table, resource: Resource, fields: readonly string[]): Set<string> {
  const valuesOf = rowValues(table, resource, fields);
  const keys = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const values = valuesOf(row);
    if (values) keys.add(toRowKey(values));
  }
  return keys;
}
