import type { FieldType } from './field.ts';

const sqlTypes = {
  string: 'VARCHAR',
  number: 'DOUBLE',
  integer: 'BIGINT',
  boolean: 'BOOLEAN',
  date: 'DATE',
} as const satisfies Record<FieldType, string>;

/** The column type in which the engine keeps a field, in the browser as in scripts. */
export const sqlTypeOf = (type: FieldType): (typeof sqlTypes)[FieldType] => sqlTypes[type];
