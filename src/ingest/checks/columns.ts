import type { Problem } from '../../datasets/problem.ts';
import { placeOf, type CheckSubject } from './check.ts';

/** The table has the columns of its schema, each once and no other; their order is free. */
export function* checkColumns(subject: CheckSubject): Iterable<Problem> {
  const place = placeOf(subject);
  const { columns } = subject.table;
  const fields = subject.resource.schema.fields.map(({ name }) => name);

  for (const column of fields) {
    if (!columns.includes(column)) {
      yield { ...place, column, code: 'table/missing-column', params: {} };
    }
  }
  for (const [index, column] of columns.entries()) {
    const header = { ...place, line: 1, column };
    if (!fields.includes(column)) yield { ...header, code: 'table/unknown-column', params: {} };
    if (columns.indexOf(column) !== index) {
      yield { ...header, code: 'table/duplicate-column', params: {} };
    }
  }
}
