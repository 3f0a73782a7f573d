import type { ImportSession, TableSession } from '../../../imports/import-session.ts';

/** How the import stands as a whole, as it can be read from outside (a stable name of the contract). */
export type ImportState = 'reading' | 'review' | 'loaded' | 'rejected';

/**
 * `rejected` where nothing can be loaded: every file is refused, or every row of every table is in
 * error with nothing left to ask. `loaded` once nothing is left to look at and something came in.
 */
export function importState({ phase, tables, packages }: ImportSession): ImportState {
  if (phase === 'reading') return 'reading';
  if (phase === 'failed') return 'rejected';
  if (packages.some(({ stage }) => stage === 'keeping')) return 'reading';
  const stages = tables.filter(({ stage }) => stage !== 'left');
  if (stages.some((it) => it.stage === 'opening')) return 'reading';
  const isOpen =
    stages.some((it) => it.stage === 'waiting' || it.stage === 'accepting' || canGoOn(it)) ||
    packages.some(({ stage }) => stage === 'found');
  if (isOpen) return 'review';
  const isIn =
    stages.some(({ stage }) => stage === 'loaded' || stage === 'kept') ||
    packages.some(({ stage }) => stage === 'kept');
  return isIn ? 'loaded' : 'rejected';
}

/** Whether something of a table that is being looked at can be loaded, now or after an answer. */
export function canGoOn({ stage, applied }: Pick<TableSession, 'stage' | 'applied'>): boolean {
  if (stage !== 'review') return false;
  return applied === null || applied.figures > 0 || applied.questions.length > 0;
}

/** Rows that can be loaded and rows that can't, of all tables that were read; lines that fit no column are such. */
export function rowCounts({ tables }: ImportSession): { ok: number; rejected: number } {
  const read = tables.flatMap(({ stage, applied, table }) =>
    stage !== 'left' && applied ? [{ applied, badLines: table.badLines.length }] : [],
  );
  return {
    ok: read.reduce((sum, it) => sum + it.applied.rowsOk, 0),
    rejected: read.reduce((sum, it) => sum + it.applied.rowsRejected + it.badLines, 0),
  };
}
