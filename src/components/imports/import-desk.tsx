import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ImportSession } from '../../imports/import-session.ts';
import type { NamedFile } from '../../imports/import-access.ts';
import { createStore, type Store } from '../../lib/store.ts';

/** The one import at hand. It lies above the pages, so that going to another one loses nothing. */
export interface ImportDesk {
  session: Store<ImportSession | null>;
  /**
   * Leads to the page of data and begins an import there; one that is not finished takes the files
   * in. Rejects where the code for it can't be fetched.
   */
  begin: (files: readonly NamedFile[]) => Promise<void>;
}

const emptyDesk: ImportDesk = {
  session: createStore<ImportSession | null>(null),
  begin: async () => undefined,
};

const ImportDeskContext = createContext<ImportDesk>(emptyDesk);

export const ImportDeskProvider = ImportDeskContext.Provider;

export const useImportDesk = (): ImportDesk => useContext(ImportDeskContext);

/** The import at hand, now and after every change. */
export function useImportSession(): ImportSession | null {
  const { session } = useImportDesk();
  return useSyncExternalStore(session.subscribe, session.get, session.get);
}
