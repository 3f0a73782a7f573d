import type { ImportProblemCode, Severity } from '../import-problem.ts';

/**
 * One rule as a question over the tables of an import: `figures`, `indicators` (those in use),
 * `existing` (figures of the same indicators that are in use already). It selects
 * `line, col, value, a, b, mend`: `a` and `b` become the reason's parameters, NULL where it has none.
 */
export interface ImportCheck {
  code: ImportProblemCode;
  severity: Severity;
  sql: string;
}

/** What two statements of one figure have in common, as texts and numbers of a table. */
export const figureParts: readonly ((alias: string) => string)[] = [
  (alias) => `${alias}.indicator_id`,
  (alias) => `${alias}.place_id`,
  (alias) => `CAST(${alias}.period_start AS VARCHAR)`,
  (alias) => `CAST(${alias}.period_end AS VARCHAR)`,
  (alias) => `${alias}.value_kind`,
  (alias) => `coalesce(${alias}.breakdown, '')`,
];

/** The columns of a figure that are the same in every statement of it. */
export const sameFigure = `indicator_id, place_id, period_start, period_end, value_kind,
  coalesce(breakdown, '')`;

/** That a figure was read in all its parts, and can be compared. */
export const isRead = 'sound';
