import { rowValues } from '../ingest/row-key.ts';
import { tableNameOf } from '../semantic/tables.ts';
import type { PackageState } from './data-packages.ts';

/**
 * The documents that a package in use brings along, in order; they tell which figures are its own,
 * since every source belongs to exactly one package.
 */
export function sourceIdsOf({ descriptor, resources }: PackageState): string[] {
  const ids = (descriptor?.resources ?? [])
    .filter(({ name }) => tableNameOf(name) === 'sources')
    .flatMap((resource) => {
      const table = resources.get(resource.name)?.table();
      if (!table) return [];
      const valuesOf = rowValues(table, resource, ['source_id']);
      return Array.from({ length: table.rowCount }, (_, row) => String(valuesOf(row)?.[0] ?? ''));
    });
  return [...new Set(ids)].sort();
}
