import type { Problem } from '../../datasets/problem.ts';
import { keySet, keysOf } from '../key-sets.ts';
import { rowValues, toRowKey } from '../row-key.ts';
import { placeOf, type CheckSubject } from './check.ts';

/**
 * No row defines anew what an earlier package defines in a table of the same name: tables of one
 * name are read together, and a second definition would change the meaning of accepted figures.
 */
export function* checkTakenIds(subject: CheckSubject): Iterable<Problem> {
  const { table, resource, accepted } = subject;
  for (const fields of keysOf(resource)) {
    const valuesOf = rowValues(table, resource, fields);
    for (const earlier of accepted) {
      const taken = keySet(earlier, resource.name, fields);
      if (taken.size === 0) continue;
      for (let row = 0; row < table.rowCount; row += 1) {
        const values = valuesOf(row);
        if (!values || !taken.has(toRowKey(values))) continue;
        yield {
          ...placeOf(subject, row),
          column: fields.join(', '),
          value: values.map((value) => value ?? '').join(', '),
          code: 'rule/id-taken',
          params: { fields, takenBy: earlier.descriptor.name },
        };
      }
    }
  }
}
