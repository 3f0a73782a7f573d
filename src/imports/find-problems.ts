import { quoteText } from '../engine/quote-identifier.ts';
import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { toRows } from '../lib/arrow-rows.ts';
import type { IsoDate } from '../semantic/period.ts';
import type { SourceTable } from '../ingest/source/source-table.ts';
import { columnOf, locatorSql, periodColumns } from './cells-sql.ts';
import { FIGURES, READ } from './figures-sql.ts';
import { figureChecks, repeatsSql } from './checks/figure-checks.ts';
import type { ImportCheck } from './checks/import-check.ts';
import { readingChecks } from './checks/reading-checks.ts';
import { seriesChecks } from './checks/series-checks.ts';
import type { ImportProblemCode, Severity } from './import-problem.ts';
import type { KeyUse, Recipe } from './recipe.ts';

/** Everything that was found wrong or doubtful, one row for each place. */
export const PROBLEMS = 'problems';

export interface ProblemCount {
  code: ImportProblemCode;
  severity: Severity;
  count: number;
}

/** Runs all checks over the read figures; what they find is in the table `problems`. */
export async function findProblems(
  database: ScratchDatabase,
  recipe: Recipe,
  today: IsoDate,
): Promise<ProblemCount[]> {
  await database.run(`CREATE OR REPLACE TABLE ${PROBLEMS} (code VARCHAR, severity VARCHAR,
    line BIGINT, col INTEGER, value VARCHAR, a VARCHAR, b VARCHAR, mend VARCHAR)`);
  await database.run(repeatsSql);
  const at = (use: KeyUse): number | null => {
    const index = columnOf(recipe, use);
    return index < 0 ? null : index;
  };
  const checks: readonly ImportCheck[] = [
    ...readingChecks({
      indicator: at('indicator'),
      place: at('place'),
      period: periodColumns(recipe)[0]?.index ?? null,
      unit: at('unit'),
      valueKind: at('value-kind'),
      qualifier: at('qualifier'),
      status: at('status'),
    }),
    ...figureChecks(today),
    ...seriesChecks,
  ];
  for (const { code, severity, sql } of checks) {
    await database.run(
      `INSERT INTO ${PROBLEMS} SELECT ${quoteText(code)}, ${quoteText(severity)}, line, col,
         trim(coalesce(value, '')), a, b, mend FROM (${sql})`,
    );
  }
  const counts = await database.query(
    `SELECT code, severity, CAST(count(*) AS INTEGER) AS count FROM ${PROBLEMS}
     GROUP BY ALL ORDER BY severity DESC, count DESC, code`,
  );
  return toRows(counts).map((row) => ({
    code: row['code'] as ImportProblemCode,
    severity: row['severity'] as Severity,
    count: Number(row['count']),
  }));
}

/**
 * Figures that can be kept: read in all their parts, and neither they nor their row in error. An error
 * in a cell of what the row is about keeps all of the row out; one in a figure's cell only that one.
 */
export const SOUND = 'sound_figures';

/** Takes the mark of soundness from figures in error, and makes the view of those that have it. */
export async function markSound(
  database: ScratchDatabase,
  table: SourceTable,
  valueColumns: readonly number[],
): Promise<void> {
  const ofValues = valueColumns.length > 0 ? valueColumns.join(', ') : '-1';
  await database.run(
    `UPDATE ${READ} SET sound = false WHERE line IN (SELECT line FROM ${PROBLEMS}
       WHERE severity = 'error' AND (col IS NULL OR col NOT IN (${ofValues})))`,
  );
  await database.run(
    `UPDATE ${READ} SET sound = false FROM ${PROBLEMS} p
     WHERE p.severity = 'error' AND p.line = ${READ}.line AND p.col = ${READ}.col`,
  );
  await database.run(
    `CREATE OR REPLACE VIEW ${SOUND} AS SELECT * REPLACE (
       coalesce(locator, ${locatorSql(table)}) AS locator, coalesce(as_printed, printed) AS as_printed)
     FROM ${FIGURES} WHERE sound`,
  );
}
