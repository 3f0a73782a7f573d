import type { DuckdbSession } from './duckdb-session.ts';
import { LoadError } from './engine-errors.ts';
import type { Contents, Dataset, View } from './engine.ts';
import { loadTable } from './load-table.ts';
import { makeView } from './make-view.ts';
import { WorkerDied } from './worker-died.ts';

/** What the database holds, kept outside of it, so that a new worker can be given the same. */
export class DatabaseContents {
  readonly datasets = new Map<string, Dataset>();
  /** In the order in which they were made: none is over a later one. */
  readonly views = new Map<string, View>();

  /** The view that needs the table, if there is one. */
  viewOver(table: string): string | undefined {
    return [...this.views.values()].find((view) => tablesOf(view).includes(table))?.name;
  }

  /** Makes the views over the table again, and those over these. */
  async remakeViews(session: DuckdbSession, table: string): Promise<void> {
    const touched = new Set([table]);
    for (const view of this.views.values()) {
      if (!tablesOf(view).some((it) => touched.has(it))) continue;
      await makeView(session, view);
      touched.add(view.name);
    }
  }

  /** Whether the table holds just this already. */
  holds({ table, contentKey }: Dataset): boolean {
    return contentKey !== undefined && this.datasets.get(table)?.contentKey === contentKey;
  }

  /** Names of the tables and views that are there and not among the contents. */
  vanished({ datasets, views }: Contents): { tables: string[]; views: string[] } {
    const tables = new Set(datasets.map(({ table }) => table));
    const names = new Set(views.map(({ name }) => name));
    return {
      tables: [...this.datasets.keys()].filter((it) => !tables.has(it)),
      views: [...this.views.keys()].filter((it) => !names.has(it)),
    };
  }

  set({ datasets, views }: Contents): void {
    this.datasets.clear();
    this.views.clear();
    for (const dataset of datasets) this.datasets.set(dataset.table, dataset);
    for (const view of views) this.views.set(view.name, view);
  }

  /** Loads all tables and makes all views in a new session. */
  async restore(session: DuckdbSession): Promise<void> {
    for (const [table, dataset] of this.datasets) {
      try {
        await loadTable(session, dataset, await dataset.read());
      } catch (error) {
        throw error instanceof WorkerDied ? error : new LoadError(table, error);
      }
    }
    for (const view of this.views.values()) await makeView(session, view);
  }
}

const tablesOf = ({ tables, without }: View): string[] =>
  without ? [...tables, without.table] : [...tables];
