import type { Resource } from '../../datasets/data-package.ts';
import type { Field } from '../../datasets/field.ts';
import type { Problem } from '../../datasets/problem.ts';
import type { ForeignKey } from '../../datasets/table-schema.ts';
import { tableNameOf } from '../../semantic/tables.ts';
import { asKnownTable } from '../as-known-table.ts';
import { cellRule } from './cells.ts';
import { reasonOfKey } from './foreign-keys.ts';

/** A column that names things: it has few texts, each of which is looked at once for all rows. */
export interface ListedColumn {
  field: Field;
  /** What of it leads to other tables; each by this column alone. */
  references: readonly ForeignKey[];
}

/**
 * The columns of a resource whose texts are worth a list: those that keep to a pattern, which only
 * JavaScript reads as it is meant, to a few words, or to the keys of other tables.
 */
export function listedColumns(declared: Resource): ListedColumn[] {
  const { fields, foreignKeys } = asKnownTable(declared).schema;
  return fields.flatMap((field): ListedColumn[] => {
    const { pattern, enum: allowed } = field.constraints;
    const references = foreignKeys.filter((it) => it.fields.join() === field.name);
    const isListed = pattern !== undefined || allowed !== undefined || references.length > 0;
    return field.type === 'string' && isListed ? [{ field, references }] : [];
  });
}

/** The table of the engine that a reference leads to. */
export const targetTable = (
  { package: owner, resource: named }: ForeignKey['reference'],
  { name }: Pick<Resource, 'name'>,
): string => (owner === undefined ? tableNameOf(named || name) : `${owner}/${named || name}`);

/**
 * What is wrong with a text of a listed column; `isKey` tells whether the table of a reference has a
 * row of this key.
 */
export function reasonAgainstText(
  { field, references }: ListedColumn,
  text: string,
  resource: Pick<Resource, 'name'>,
  isKey: (reference: ForeignKey, text: string) => boolean,
): Pick<Problem, 'code' | 'params'> | undefined {
  const ofCell = cellRule(field)(text);
  if (ofCell || text === '') return ofCell;
  const lost = references.find((it) => !isKey(it, text));
  return lost && reasonOfKey(lost, resource);
}
