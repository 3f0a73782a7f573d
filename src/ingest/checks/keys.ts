import type { Problem } from '../../datasets/problem.ts';
import { keysOf } from '../key-sets.ts';
import { rowValues, toRowKey } from '../row-key.ts';
import { placeOf, type CheckSubject } from './check.ts';

/**
 * No two rows share a primary or unique key, and no primary key has an empty cell. An empty cell of
 * a unique key counts as a value: two totals without a breakdown are the same observation.
 */
export function* checkKeys(subject: CheckSubject): Iterable<Problem> {
  for (const fields of keysOf(subject.resource)) {
    yield* checkKey(subject, fields);
  }
  yield* checkPrimaryKeyIsFilled(subject);
}

function* checkKey(subject: CheckSubject, fields: string[]): Iterable<Problem> {
  const { table, resource } = subject;
  const valuesOf = rowValues(table, resource, fields);
  const firstLines = new Map<string, number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const values = valuesOf(row);
    if (!values || values.every((value) => value === null)) continue;
    const key = toRowKey(values);
    const firstLine = firstLines.get(key);
    if (firstLine === undefined) {
      firstLines.set(key, table.lineOf(row));
      continue;
    }
    yield {
      ...placeOf(subject, row),
      column: fields.join(', '),
      value: values.map((value) => value ?? '').join(', '),
      code: 'row/duplicate-key',
      params: { fields, firstLine },
    };
  }
}

function* checkPrimaryKeyIsFilled(subject: CheckSubject): Iterable<Problem> {
  const { table, resource } = subject;
  const { primaryKey, fields } = resource.schema;
  // A required field's empty cells are told by the check of cells.
  const open = primaryKey.filter((name) =>
    fields.some((field) => field.name === name && !field.constraints.required),
  );
  for (const column of open) {
    const valuesOf = rowValues(table, resource, [column]);
    for (let row = 0; row < table.rowCount; row += 1) {
      if (valuesOf(row)?.[0] !== null) continue;
      yield { ...placeOf(subject, row), column, code: 'cell/required', params: {} };
    }
  }
}
