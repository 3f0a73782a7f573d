import { errorPlace } from './error-place.ts';

/** The statement is at fault: a slip in the SQL, a missing table, a value that does not fit. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly sql: string;
  /** The message without its excerpt of the statement. */
  readonly reason: string;
  /** Offset in `sql` of what is at fault, where DuckDB tells it. */
  readonly position: number | undefined;

  constructor(sql: string, cause: unknown) {
    super(messageOf(cause), { cause });
    this.sql = sql;
    const { reason, position } = errorPlace(this.message, sql);
    this.reason = reason;
    this.position = position;
  }
}

/**
 * The data cannot be made a table, or a table or view cannot be changed; what was there before
 * stays.
 */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly table: string;

  constructor(table: string, cause: unknown) {
    super(`${table}: ${messageOf(cause)}`, { cause });
    this.table = table;
  }
}

/**
 * The engine died of loading this table, at every try: as a rule there is no memory for it beside what
 * is held already. What was there before stays.
 */
export class TableTooLarge extends LoadError {}

/** A question needs tables that a restart has forgotten: load them again and ask once more. */
export class TablesForgotten extends Error {
  override readonly name = 'TablesForgotten';
}

/**
 * The engine cannot start, or died again at the second try. `sql` is the statement it died of, if
 * any.
 */
export class EngineFailed extends Error {
  override readonly name = 'EngineFailed';
  readonly sql: string | undefined;

  constructor(cause: unknown, sql?: string) {
    super(messageOf(cause), { cause });
    this.sql = sql;
  }
}

/** The caller no longer wants the answer. Named like the browser's own error for this. */
export class EngineCancelled extends Error {
  override readonly name = 'AbortError';

  constructor(cause?: unknown) {
    super('the query was cancelled', { cause });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
