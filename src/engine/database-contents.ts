import type { DuckdbSession } from './duckdb-session.ts';
import { LoadError } from './engine-errors.ts';
import type { Dataset } from './engine.ts';
import { loadTable } from './load-table.ts';
import { unionViewSql } from './union-view-sql.ts';
import { WorkerDied } from './worker-died.ts';

/** What the database holds, kept outside of it, so that a new worker can be given the same. */
export class DatabaseContents {
  readonly datasets = new Map<string, Dataset>();
  /** Union views with the tables that they unite. */
  readonly views = new Map<string, readonly string[]>();

  /** The view that needs the table, if there is one. */
  viewOver(table: string): string | undefined {
    return [...this.views].find(([, tables]) => tables.includes(table))?.[0];
  }

  /** The statements that make the views over the table. */
  viewStatements(table: string): string[] {
    return [...this.views]
      .filter(([, tables]) => tables.includes(table))
      .map(([name, tables]) => unionViewSql(name, tables));
  }

  /** Loads all tables and makes all views in a new session. */
  async restore(session: DuckdbSession): Promise<void> {
    for (const [table, dataset] of this.datasets) {
      try {
        await loadTable(session, dataset, await dataset.read(), []);
      } catch (error) {
        throw error instanceof WorkerDied ? error : new LoadError(table, error);
      }
    }
    for (const [name, tables] of this.views) await session.command(unionViewSql(name, tables));
  }
}
