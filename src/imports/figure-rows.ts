import type { Row } from '../lib/arrow-rows.ts';
import { toObservation } from '../semantic/from-rows.ts';
import type { Observation } from '../semantic/observation.ts';
import { observationColumns } from './figures-sql.ts';

/** Dates, and ids that the figures hold as numbers of a type. */
const asText: readonly string[] = [
  'period_start',
  'period_end',
  'as_of',
  'indicator_id',
  'place_id',
];

/** The columns of an observation of a table as `toObservation` takes them. */
export const observationSelect = (alias: string, prefix = ''): string =>
  observationColumns
    .map((name) => {
      const value = `${alias}.${name}`;
      return `${asText.includes(name) ? `CAST(${value} AS VARCHAR)` : value} AS ${prefix}${name}`;
    })
    .join(', ');

/** The observation in the columns of a row that begin with the prefix. */
export function observationOf(row: Row, prefix = ''): Observation {
  const own = Object.fromEntries(
    observationColumns.map((name) => [name, row[prefix + name] ?? null]),
  );
  return toObservation(own);
}
