import * as v from 'valibot';
import { fieldSchema } from './field.ts';

const fieldNamesSchema = v.union([
  v.array(v.string()),
  v.pipe(
    v.string(),
    v.transform((name) => [name]),
  ),
]);

const foreignKeySchema = v.pipe(
  v.object({
    fields: fieldNamesSchema,
    reference: v.object({
      /** The one package to look in; without it, this package and all accepted before it. */
      package: v.optional(v.string()),
      /** Empty for the tables of the same name. */
      resource: v.optional(v.string(), ''),
      fields: fieldNamesSchema,
    }),
  }),
  v.check(
    ({ fields, reference }) => fields.length > 0 && fields.length === reference.fields.length,
    'expected as many fields as the reference has',
  ),
);

const shapeSchema = v.object({
  fields: v.pipe(v.array(fieldSchema), v.minLength(1)),
  primaryKey: v.optional(fieldNamesSchema, []),
  uniqueKeys: v.optional(v.array(fieldNamesSchema), []),
  foreignKeys: v.optional(v.array(foreignKeySchema), []),
});

/** The schema of a table after the Table Schema standard, keys as lists of field names. */
export const tableSchemaSchema = v.pipe(
  shapeSchema,
  v.check(
    ({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length,
    'expected every field name once',
  ),
  v.check(
    (schema) => keyFields(schema).every((name) => schema.fields.some((f) => f.name === name)),
    'expected keys to be made of fields of the table',
  ),
);

export type ForeignKey = v.InferOutput<typeof foreignKeySchema>;
type TableSchema = v.InferOutput<typeof shapeSchema>;

function keyFields({ primaryKey, uniqueKeys, foreignKeys }: TableSchema): string[] {
  return [...primaryKey, ...uniqueKeys.flat(), ...foreignKeys.flatMap(({ fields }) => fields)];
}
