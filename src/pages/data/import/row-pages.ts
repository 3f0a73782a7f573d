import type { GridRow, TableImport } from '../../../imports/table-import.ts';

const perPage = 200;

/** The rows of a file as a grid asks for them: page by page, those that are looked at. */
export interface RowPages {
  /** Undefined while its page is on the way; asking for it sets it on its way. */
  rowAt: (index: number) => GridRow | undefined;
  subscribe: (listener: () => void) => () => void;
  /** Counts what has come in; `total` is unknown until the first page is there. */
  state: () => { loaded: number; total: number | null };
}

/** Nothing is asked for until it is looked at, and nothing twice. */
export function rowPages(open: Pick<TableImport, 'rows'>, onlyTroubled: boolean): RowPages {
  const pages = new Map<number, readonly GridRow[] | 'asked'>();
  const listeners = new Set<() => void>();
  let state: { loaded: number; total: number | null } = { loaded: 0, total: null };
  const ask = async (page: number) => {
    pages.set(page, 'asked');
    try {
      const at = { offset: page * perPage, limit: perPage };
      const { rows, total } = await open.rows(at, onlyTroubled);
      pages.set(page, rows);
      state = { loaded: state.loaded + 1, total };
    } catch {
      // The table has ended, which is told elsewhere; a page that failed is asked for again.
      pages.delete(page);
      return;
    }
    for (const listener of listeners) listener();
  };
  return {
    rowAt: (index) => {
      const page = Math.floor(index / perPage);
      const known = pages.get(page);
      if (known === undefined) void ask(page);
      return known === 'asked' ? undefined : known?.[index % perPage];
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (!pages.has(0)) void ask(0);
      return () => listeners.delete(listener);
    },
    state: () => state,
  };
}
