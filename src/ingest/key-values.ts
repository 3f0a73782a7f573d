import type { DataPackage, Resource } from '../datasets/data-package.ts';
import { asKnownTable } from './as-known-table.ts';
import { keysOf } from './key-sets.ts';
import type { LoadedPackage } from './loaded-package.ts';
import { rowValues } from './row-key.ts';
import { tableOfRows, type Table } from './table.ts';

/** A column with more values than this is no list of ids that others refer to. */
const mostValues = 10_000;

/** The columns of a resource that are a key, or lead to one, each by itself. */
function keyColumns(declared: Resource): string[] {
  const resource = asKnownTable(declared);
  const sets = [...keysOf(resource), ...resource.schema.foreignKeys.map(({ fields }) => fields)];
  return [...new Set(sets.filter(({ length }) => length === 1).flat())];
}

/** A descriptor with the number of rows and the values of the key columns of each of its tables. */
export function withKeyValues({ descriptor, tables }: LoadedPackage): DataPackage {
  const resources = descriptor.resources.map((resource) => {
    const table = tables.get(resource.name);
    if (!table) return resource;
    const columns = keyColumns(resource).flatMap((column) => {
      const values = valuesIn(table, asKnownTable(resource), column);
      return values.length > mostValues ? [] : [[column, values] as const];
    });
    return { ...resource, rowCount: table.rowCount, keyValues: Object.fromEntries(columns) };
  });
  return { ...descriptor, resources };
}

function valuesIn(table: Table, resource: Resource, column: string): (string | number)[] {
  const valueOf = rowValues(table, resource, [column]);
  const values = new Set<string | number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const value = valueOf(row)?.[0];
    if (typeof value === 'string' || typeof value === 'number') values.add(value);
  }
  return [...values];
}

/**
 * A resource as far as its descriptor tells its keys, as a table of these columns alone. Which values
 * stand in one row is not known, so only keys and references of one column can be asked for.
 */
export function keyTable({ keyValues = {} }: Resource): Table {
  const columns = Object.entries(keyValues).filter(([, values]) => values.length > 0);
  const rowCount = Math.max(0, ...columns.map(([, values]) => values.length));
  // Shorter columns go on with their last value: an empty cell would be one more key.
  const rows = Array.from({ length: rowCount }, (_, row) =>
    columns.map(([, values]) => values[Math.min(row, values.length - 1)] ?? null),
  );
  return tableOfRows(
    columns.map(([name]) => name),
    rows,
  );
}

/** The resource with those of its fields, keys and references that its key table knows. */
export function keysKnownOf(declared: Resource, { columns }: Table): Resource {
  const resource = asKnownTable(declared);
  const { schema } = resource;
  const isKnown = (names: readonly string[]) =>
    names.length === 1 && names.every((name) => columns.includes(name));
  return {
    ...resource,
    schema: {
      fields: schema.fields.filter(({ name }) => columns.includes(name)),
      primaryKey: isKnown(schema.primaryKey) ? schema.primaryKey : [],
      uniqueKeys: schema.uniqueKeys.filter(isKnown),
      foreignKeys: schema.foreignKeys.filter(({ fields }) => isKnown(fields)),
    },
  };
}
