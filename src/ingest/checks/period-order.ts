import type { Problem } from '../../datasets/problem.ts';
import { rowValues } from '../row-key.ts';
import { placeOf, type CheckSubject } from './check.ts';

/** A period starts before it ends, and a cut-off date lies within its period. */
export function* checkPeriodOrder(subject: CheckSubject): Iterable<Problem> {
  const { table, resource } = subject;
  if (!table.columns.includes('period_start') || !table.columns.includes('period_end')) return;

  const valuesOf = rowValues(table, resource, ['period_start', 'period_end', 'as_of']);
  for (let row = 0; row < table.rowCount; row += 1) {
    const [start, end, asOf] = valuesOf(row) ?? [];
    if (typeof start !== 'string' || typeof end !== 'string') continue;
    const params = { start, end };
    if (start > end) {
      const place = { ...placeOf(subject, row), column: 'period_end', value: end };
      yield { ...place, code: 'row/period-order', params };
    } else if (typeof asOf === 'string' && (asOf < start || asOf > end)) {
      const place = { ...placeOf(subject, row), column: 'as_of', value: asOf };
      yield { ...place, code: 'row/as-of-outside', params };
    }
  }
}
