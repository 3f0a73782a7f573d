import type { IsoDate } from '../../semantic/period.ts';
import { decimalsSql } from '../decimals-sql.ts';
import { FIGURES } from '../figures-sql.ts';
import { firstOf34, lastOf63 } from '../words/read-places.ts';
import { isRead, sameFigure, type ImportCheck } from './import-check.ts';

const found = (where: string, a = 'NULL', b = 'NULL', mend = 'NULL'): string =>
  `SELECT line, col, printed AS value, CAST(${a} AS VARCHAR) AS a, CAST(${b} AS VARCHAR) AS b,
     CAST(${mend} AS VARCHAR) AS mend
   FROM ${FIGURES} WHERE ${isRead} AND (${where})`;

/** Rules that hold of each figure for itself, and between the figures of the file. */
export function figureChecks(today: IsoDate): ImportCheck[] {
  return [
    {
      code: 'value/decimals',
      severity: 'error',
      sql: `SELECT line, col, printed AS value,
          n.decimals || '~' || max(${decimalsSql('value')}) OVER (PARTITION BY indicator_id) AS a,
          CAST(indicator_id AS VARCHAR) AS b, NULL AS mend
        FROM ${FIGURES} JOIN indicators n USING (indicator_id)
        WHERE ${isRead} AND value <> round(value)
          AND abs(value * pow(10, n.decimals) - round(value * pow(10, n.decimals))) >= 1e-6`,
    },
    {
      code: 'value/minimum',
      severity: 'doubt',
      sql: `SELECT line, col, printed AS value, '0' AS a, NULL AS b, NULL AS mend
        FROM ${FIGURES} JOIN indicators n USING (indicator_id)
        WHERE ${isRead} AND value < 0 AND n.measure IN ('flow', 'stock', 'rank')
          AND indicator_id NOT IN (SELECT indicator_id FROM existing WHERE value < 0)`,
    },
    {
      code: 'place/not-valid-then',
      severity: 'error',
      sql: found(
        `place_id LIKE '63-%' AND period_start > DATE '${lastOf63}'`,
        `''`,
        `'${lastOf63}'`,
      ),
    },
    {
      // Publishers do state today's units for earlier years; a department's own file rarely means it.
      code: 'place/not-valid-then',
      severity: 'doubt',
      sql: found(
        `place_id LIKE '34-%' AND period_end < DATE '${firstOf34}'`,
        `'${firstOf34}'`,
        `''`,
      ),
    },
    {
      code: 'period/future',
      severity: 'doubt',
      sql: found(`value_kind = 'actual' AND coalesce(as_of, period_start) > DATE '${today}'`),
    },
    {
      code: 'period/plan-without',
      severity: 'error',
      sql: found(`value_kind = 'plan' AND period_start = period_end AND as_of IS NOT NULL`),
    },
    ...duplicateChecks,
  ];
}

/**
 * The table `repeats`: figures that the file states more than once, each after the first; the first
 * as well where another column of its own line contradicts it, since then a column is misunderstood.
 * Which they are is found by hashes, since a million rows can't be sorted in passing.
 */
export const repeatsSql = `CREATE OR REPLACE TABLE repeats AS
  SELECT line, col, printed, value,
    first_value(line) OVER same AS first_line, first_value(value) OVER same AS first_stated,
    min(value) OVER row_alone <> max(value) OVER row_alone AS is_torn
  FROM ${FIGURES}
  WHERE ${isRead} AND hash(${sameFigure}) IN (
    SELECT hash(${sameFigure}) AS same FROM ${FIGURES} WHERE ${isRead}
    GROUP BY same HAVING count(*) > 1)
  WINDOW same AS (PARTITION BY ${sameFigure} ORDER BY line, col),
    row_alone AS (PARTITION BY ${sameFigure}, line)
  QUALIFY row_number() OVER same > 1 OR is_torn`;

const duplicateChecks: readonly ImportCheck[] = [
  {
    code: 'row/duplicate',
    severity: 'error',
    sql: `SELECT line, col, printed AS value, CAST(first_line AS VARCHAR) AS a, NULL AS b, NULL AS mend
      FROM repeats WHERE value = first_stated AND NOT is_torn`,
  },
  {
    code: 'row/contradiction',
    severity: 'error',
    sql: `SELECT line, col, printed AS value, CAST(first_line AS VARCHAR) AS a,
        CAST(first_stated AS VARCHAR) AS b, NULL AS mend
      FROM repeats WHERE value <> first_stated OR is_torn`,
  },
];
