import { FIGURES } from '../figures-sql.ts';
import { isRead, type ImportCheck } from './import-check.ts';

/** The figures of the file and those in use, as far as they are about the same indicators. */
const together = `SELECT line, col, printed, indicator_id, place_id, period_start, period_end, value,
    value_kind, coalesce(breakdown, '') AS part, true AS here FROM ${FIGURES} WHERE ${isRead}
  UNION ALL SELECT NULL, NULL, NULL, indicator_id, place_id, period_start, period_end, value,
    value_kind, coalesce(breakdown, '') AS part, false AS here FROM existing`;

/** How far from the middle of its like a figure must lie to look like a slip of the unit. */
const jump = { from: 400, to: 2_500 };

/** Rules between figures, of the file and in use; they find what looks wrong, not what is. */
export const seriesChecks: readonly ImportCheck[] = [
  {
    code: 'value/unit-jump',
    severity: 'doubt',
    // Medians are dear: only where the largest and the smallest lie so far apart can one be jumped from.
    sql: `WITH known AS NOT MATERIALIZED (${together}),
      spread AS (SELECT indicator_id, place_id, value_kind, part
        FROM known WHERE value <> 0 GROUP BY ALL
        HAVING count(*) >= 3 AND max(abs(value)) >= ${jump.from - 1} * min(abs(value))),
      middle AS (SELECT indicator_id, place_id, value_kind, part, median(abs(value)) AS m
        FROM known SEMI JOIN spread USING (indicator_id, place_id, value_kind, part)
        WHERE value <> 0 GROUP BY ALL)
      SELECT line, col, printed AS value, '1000' AS a, CAST(m AS VARCHAR) AS b, NULL AS mend
      FROM known JOIN middle USING (indicator_id, place_id, value_kind, part)
      WHERE here AND value <> 0 AND m > 0
        AND (abs(value) / m BETWEEN ${jump.from} AND ${jump.to}
          OR m / abs(value) BETWEEN ${jump.from} AND ${jump.to})`,
  },
  {
    // From 1 January on, more months can't have fewer of what is counted.
    code: 'value/falls',
    severity: 'doubt',
    sql: `WITH known AS NOT MATERIALIZED (${together}),
      counted AS NOT MATERIALIZED (SELECT known.* FROM known JOIN indicators USING (indicator_id)
        WHERE measure = 'flow' AND value_kind = 'actual' AND value >= 0
          AND month(period_start) = 1 AND day(period_start) = 1
          AND year(period_start) = year(period_end)),
      several AS (SELECT indicator_id, place_id, part, period_start
        FROM counted GROUP BY ALL HAVING count(*) > 1 AND max(value) > min(value)),
      steps AS (SELECT *, lag(value) OVER way AS before, lag(line) OVER way AS before_line
        FROM counted SEMI JOIN several USING (indicator_id, place_id, part, period_start)
        WINDOW way AS (PARTITION BY indicator_id, place_id, part, period_start ORDER BY period_end))
      SELECT line, col, printed AS value, CAST(before AS VARCHAR) AS a,
        CAST(before_line AS VARCHAR) AS b, NULL AS mend
      FROM steps WHERE here AND value < before`,
  },
  {
    code: 'value/exceeds-total',
    severity: 'doubt',
    // Few figures are parts; only their totals are looked for.
    sql: `WITH parts AS (
        SELECT line, col, printed, place_id, period_start, period_end, value_kind, value,
          indicator_id AS total_id FROM ${FIGURES} WHERE ${isRead} AND breakdown <> ''
        UNION ALL SELECT line, col, printed, place_id, period_start, period_end, value_kind, value,
          part_of FROM ${FIGURES} JOIN indicators USING (indicator_id)
        WHERE ${isRead} AND part_of IS NOT NULL AND coalesce(breakdown, '') = ''),
      totals AS (SELECT indicator_id AS total_id, place_id, period_start, period_end, value_kind,
          max(value) AS total FROM (${together})
        WHERE part = '' AND indicator_id IN (SELECT total_id FROM parts) GROUP BY ALL)
      SELECT line, col, printed AS value, CAST(total AS VARCHAR) AS a, total_id AS b, NULL AS mend
      FROM parts JOIN totals USING (total_id, place_id, period_start, period_end, value_kind)
      WHERE value > total`,
  },
];
