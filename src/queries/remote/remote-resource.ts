import type { Resource } from '../../datasets/data-package.ts';
import type { Field } from '../../datasets/field.ts';
import type { ServerColumn } from '../../engine/clickhouse/dialect.ts';
import { knownTables } from '../../semantic/tables.ts';

/** What no two rows of a table have in common, where its package doesn't say. */
const usualKeys: Partial<Record<string, Pick<Resource['schema'], 'primaryKey' | 'uniqueKeys'>>> = {
  indicators: { primaryKey: ['indicator_id'], uniqueKeys: [] },
  sources: { primaryKey: ['source_id'], uniqueKeys: [] },
  places: { primaryKey: ['place_id'], uniqueKeys: [] },
  observations: {
    primaryKey: [],
    uniqueKeys: [
      [
        'indicator_id',
        'place_id',
        'period_start',
        'period_end',
        'as_of',
        'value_kind',
        'breakdown',
        'source_id',
      ],
    ],
  },
};

/**
 * A table of a server as a resource of a package, by the rules that the package states of it: a table
 * that was filled twice must not pass for one of twice as many figures.
 */
export function resourceOf(
  table: keyof typeof knownTables,
  columns: readonly ServerColumn[],
  stated: Resource | undefined,
): Resource {
  const has = (name: string): boolean => columns.some((it) => it.name === name);
  // Of a column that isn't there all values are missing, and so the same.
  const within = (key: readonly string[]): string[] => key.filter(has);
  const { primaryKey, uniqueKeys } = stated?.schema ?? usualKeys[table] ?? none;
  const rulesOf = (field: Field): Field =>
    stated?.schema.fields.find(({ name, type }) => name === field.name && type === field.type) ??
    field;
  const fields: readonly Field[] = knownTables[table].fields;
  const name = table.replaceAll('_', '-');
  return {
    name,
    path: `${name}.csv`,
    format: 'csv',
    schema: {
      fields: fields.filter((field) => has(field.name)).map(rulesOf),
      primaryKey: within(primaryKey),
      uniqueKeys: uniqueKeys.map(within),
      foreignKeys: [],
    },
  };
}

const none = { primaryKey: [], uniqueKeys: [] };
