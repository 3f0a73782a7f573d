import {
  withTable,
  type ImportSession,
  type TableSession,
} from '../../../imports/import-session.ts';
import type { Store } from '../../../lib/store.ts';

/** How commands change the session at hand. What comes too late finds nothing to change. */
export function sessionChanges(session: Store<ImportSession | null>) {
  const change = (id: string, next: (now: ImportSession) => ImportSession) => {
    const now = session.get();
    if (now?.id === id) session.set(next(now));
  };
  const changeTable = (key: string, next: (table: TableSession) => Partial<TableSession>) => {
    const now = session.get();
    if (now) session.set(withTable(now, key, next));
  };
  const tableOf = (key: string) => session.get()?.tables.find((it) => it.key === key);
  /** Whether the table is still there, and nothing else was begun with it. */
  const isCurrent = (key: string, abort: AbortController) => tableOf(key)?.abort === abort;

  /** Runs one thing with a table; whatever ran before is stopped, and its outcome counts no more. */
  async function run(
    key: string,
    begun: Partial<TableSession>,
    act: (signal: AbortSignal) => Promise<Partial<TableSession>>,
    failed: Partial<TableSession>,
  ): Promise<void> {
    tableOf(key)?.abort?.abort();
    const abort = new AbortController();
    changeTable(key, () => ({ ...begun, abort, failure: null }));
    try {
      const done = await act(abort.signal);
      if (isCurrent(key, abort)) changeTable(key, () => ({ ...done, abort: null }));
    } catch (error) {
      if (!isCurrent(key, abort)) return;
      const failure = abort.signal.aborted ? null : technical(error);
      // Where its database was lost under it, the table can only be opened again.
      const isLost = tableOf(key)?.stage === 'failed';
      const stands = isLost ? { ...failed, stage: 'failed' as const } : failed;
      changeTable(key, () => ({ ...stands, abort: null, failure }));
    }
  }

  return { change, changeTable, tableOf, run };
}

/** An error in the program's own words. */
export const technical = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
