import type { Resource } from '../../datasets/data-package.ts';
import type { Problem } from '../../datasets/problem.ts';
import type { ForeignKey } from '../../datasets/table-schema.ts';
import { keySet } from '../key-sets.ts';
import type { LoadedPackage } from '../loaded-package.ts';
import { rowValues, toRowKey } from '../row-key.ts';
import { placeOf, type CheckSubject } from './check.ts';

/**
 * Every reference leads to a row: of the named package, or else of this package or any accepted
 * before it. A reference with an empty cell refers to nothing.
 */
export function* checkForeignKeys(subject: CheckSubject): Iterable<Problem> {
  for (const foreignKey of subject.resource.schema.foreignKeys) {
    const targets = targetsOf(subject, foreignKey);
    const missing = foreignKey.reference.package;
    if (targets.length === 0 && missing !== undefined) {
      yield { ...placeOf(subject), code: 'package/missing', params: { missing } };
    } else {
      yield* checkForeignKey(subject, foreignKey, targets);
    }
  }
}

function targetsOf(subject: CheckSubject, { reference }: ForeignKey): LoadedPackage[] {
  const known = [subject.package, ...subject.accepted];
  if (reference.package === undefined) return known;
  return known.filter(({ descriptor }) => descriptor.name === reference.package);
}

function* checkForeignKey(
  subject: CheckSubject,
  { fields, reference }: ForeignKey,
  targets: LoadedPackage[],
): Iterable<Problem> {
  const { table, resource } = subject;
  const target = reference.resource || resource.name;
  const keys = targets.map((each) => keySet(each, target, reference.fields));
  const valuesOf = rowValues(table, resource, fields);
  for (let row = 0; row < table.rowCount; row += 1) {
    const values = valuesOf(row);
    if (!values || values.includes(null)) continue;
    const key = toRowKey(values);
    if (keys.some((known) => known.has(key))) continue;
    yield {
      ...placeOf(subject, row),
      column: fields.join(', '),
      value: values.join(', '),
      ...reasonOfKey({ fields, reference }, resource),
    };
  }
}

/** What is told of a row whose reference leads nowhere. */
export const reasonOfKey = (
  { fields, reference }: ForeignKey,
  resource: Pick<Resource, 'name'>,
): Pick<Problem & { code: 'row/foreign-key' }, 'code' | 'params'> => ({
  code: 'row/foreign-key',
  params: {
    fields,
    resource: reference.resource || resource.name,
    ...(reference.package === undefined ? {} : { package: reference.package }),
  },
});
