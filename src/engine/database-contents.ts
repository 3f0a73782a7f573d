import type { DuckdbSession } from './duckdb-session.ts';
import { LoadError, TablesForgotten } from './engine-errors.ts';
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

  /** Makes views as they are asked for, where they are not so already. */
  async putViews(session: DuckdbSession, views: readonly View[]): Promise<void> {
    for (const view of views) {
      const lost = tablesOf(view).find((it) => !this.datasets.has(it) && !this.views.has(it));
      if (lost !== undefined) throw new TablesForgotten(lost);
      const before = this.views.get(view.name);
      if (before && tablesOf(before).join('\n') === tablesOf(view).join('\n')) continue;
      await makeView(session, view);
      this.views.set(view.name, view);
    }
  }

  /** Makes the views over a passing table again, without it. */
  async leaveOut(session: DuckdbSession, table: string): Promise<void> {
    for (const view of this.views.values()) {
      if (!view.tables.includes(table)) continue;
      await this.putViews(session, [without(view, (it) => it === table)]);
    }
  }

  /** Forgets the passing tables, of which a new worker has none. */
  forgetPassing(): void {
    const isGone = (table: string) => this.datasets.get(table)?.isPassing === true;
    for (const view of this.views.values()) this.views.set(view.name, without(view, isGone));
    for (const table of [...this.datasets.keys()].filter(isGone)) this.datasets.delete(table);
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
      tables: [...this.datasets.values()]
        .filter(({ table, isPassing }) => !tables.has(table) && !isPassing)
        .map(({ table }) => table),
      views: [...this.views.keys()].filter((it) => !names.has(it)),
    };
  }

  set({ datasets, views }: Contents): void {
    for (const { table, isPassing } of [...this.datasets.values()]) {
      if (!isPassing) this.datasets.delete(table);
    }
    this.views.clear();
    for (const dataset of datasets) this.datasets.set(dataset.table, dataset);
    for (const view of views) this.views.set(view.name, view);
  }

  /** Loads all tables but the passing ones and makes all views in a new session. */
  async restore(session: DuckdbSession): Promise<void> {
    this.forgetPassing();
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

const without = (view: View, isGone: (table: string) => boolean): View => ({
  ...view,
  tables: view.tables.filter((it) => !isGone(it)),
});

const tablesOf = ({ tables, without }: View): string[] =>
  without ? [...tables, without.table] : [...tables];
