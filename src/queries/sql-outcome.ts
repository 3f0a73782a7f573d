import type { ServerTrouble } from '../engine/clickhouse/clickhouse-error.ts';
import type { ResultTable } from '../lib/result-table.ts';
import type { SqlTrouble } from './sql-trouble.ts';

/** The answer to a statement that a person has written. */
export interface SqlAnswer {
  result: ResultTable;
  /** There are more rows than were taken. */
  isCut: boolean;
  /** How long the engine took (ms), its loading not counted. */
  took: number;
}

/** What is the matter with a server, or why it was not asked. */
export type AskedTrouble = ServerTrouble | 'not-signed-in' | 'unused';

export interface SqlFailure {
  ok: false;
  trouble: SqlTrouble;
  /** Where a server was to answer; its trouble, unless the statement is what is wrong. */
  server?: { trouble?: AskedTrouble };
}

export type SqlOutcome = { ok: true; answer: SqlAnswer } | SqlFailure;
