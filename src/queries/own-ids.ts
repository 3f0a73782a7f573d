import { rowValues } from '../ingest/row-key.ts';
import { tableNameOf } from '../semantic/tables.ts';
import type { PackageState } from './data-packages.ts';

/** Which table brings its ids in which column. */
const idColumns = { sources: 'source_id', places: 'place_id' } as const;

/**
 * The ids that a package in use brings along in a table, in order; those of its documents tell which
 * figures are its own, since every source belongs to exactly one package.
 */
export function ownIdsOf(
  { descriptor, resources }: PackageState,
  table: keyof typeof idColumns,
): string[] {
  const ids = (descriptor?.resources ?? [])
    .filter(({ name }) => tableNameOf(name) === table)
    .flatMap((resource) => {
      const rows = resources.get(resource.name)?.table();
      if (!rows) return [];
      const valuesOf = rowValues(rows, resource, [idColumns[table]]);
      return Array.from({ length: rows.rowCount }, (_, row) => String(valuesOf(row)?.[0] ?? ''));
    });
  return [...new Set(ids)].sort();
}
