import type { Resource } from '../datasets/data-package.ts';
import type { Field } from '../datasets/field.ts';
import type { ForeignKey } from '../datasets/table-schema.ts';
import { knownTable } from '../semantic/tables.ts';

/**
 * A resource with the rules added that every table of its name keeps: a descriptor may ask for
 * more, never for less than what the app reads.
 */
export function asKnownTable(resource: Resource): Resource {
  const known = knownTable(resource.name);
  if (!known) return resource;
  const { schema } = resource;
  const own = new Set(schema.fields.map(({ name }) => name));
  const needed = known.fields.filter(
    ({ name, constraints }) => constraints.required === true && !own.has(name),
  );
  const stands = (wanted: ForeignKey) =>
    schema.foreignKeys.some(({ fields }) => fields.join() === wanted.fields.join());
  const reachable = known.foreignKeys.filter(
    (it) => !stands(it) && it.fields.every((name) => own.has(name)),
  );
  return {
    ...resource,
    schema: {
      ...schema,
      fields: [...schema.fields.map((field) => withKnownRules(field, known.fields)), ...needed],
      foreignKeys: [...schema.foreignKeys, ...reachable],
    },
  };
}

function withKnownRules(field: Field, known: readonly Field[]): Field {
  const rules = known.find(({ name }) => name === field.name);
  if (!rules) return field;
  return {
    ...field,
    type: rules.type,
    constraints: { ...field.constraints, ...rules.constraints },
  };
}
