import type { Problem } from '../../datasets/problem.ts';
import { rowValues } from '../row-key.ts';
import { placeOf, type CheckSubject } from './check.ts';

interface PrecisionRule {
  date: string;
  precision: string;
  /** By the precision's name: how a date that is known no closer is written. */
  written: Readonly<Record<string, (date: string) => boolean>>;
}

/** Which dates have their precision in a column beside them. */
export const precisionRules: readonly PrecisionRule[] = [
  { date: 'period_end', precision: 'period_precision', written: { month: endsMonth } },
  {
    date: 'issued_on',
    precision: 'issued_precision',
    written: { month: (date) => date.endsWith('-01'), year: (date) => date.endsWith('-01-01') },
  },
];

/**
 * A date known only to the month or the year is written with the day agreed on for it: the last of
 * the month where a period ends, the first where a document was issued.
 */
export function* checkDatePrecision(subject: CheckSubject): Iterable<Problem> {
  const { table, resource } = subject;
  for (const { date: column, precision, written } of precisionRules) {
    if (!table.columns.includes(column) || !table.columns.includes(precision)) continue;

    const valuesOf = rowValues(table, resource, [column, precision]);
    for (let row = 0; row < table.rowCount; row += 1) {
      const [date, name] = valuesOf(row) ?? [];
      if (typeof date !== 'string' || typeof name !== 'string') continue;
      if (written[name]?.(date) ?? true) continue;
      const params = { precision: name };
      const place = { ...placeOf(subject, row), column, value: date };
      yield { ...place, code: 'row/date-precision', params };
    }
  }
}

function endsMonth(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return day === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
