import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { ImportDeskProvider, type ImportDesk } from '../components/imports/import-desk.tsx';
import type { ImportSession } from '../imports/import-session.ts';
import { createStore, type Store } from '../lib/store.ts';
import { useDataAccess } from '../queries/data-access-context.tsx';
import { useSelection } from '../url/use-selection.ts';

/** Keeps the import at hand while the person goes from page to page. Its code comes with the first file. */
export function ImportKeeper({ children }: { children: ReactNode }) {
  const [session] = useState(() => createStore<ImportSession | null>(null));
  const access = useDataAccess();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { route, linkTo } = useSelection();
  useUnloadWarning(session);
  const desk: ImportDesk = useMemo(
    () => ({
      session,
      begin: async (files) => {
        if (route !== 'data') void navigate(linkTo('data'));
        const { commandsFor } = await import('../pages/data/import/import-context.tsx');
        await commandsFor(session, access, client).begin({ files });
      },
    }),
    [session, access, client, navigate, route, linkTo],
  );
  return <ImportDeskProvider value={desk}>{children}</ImportDeskProvider>;
}

/** The browser asks before it closes a page with answers and mendings that are not loaded yet. */
function useUnloadWarning(session: Store<ImportSession | null>): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnfinished(session.get())) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session]);
}

/** Whether answers and mendings would be lost with the page. */
export const isUnfinished = (session: ImportSession | null): boolean =>
  session?.tables.some(({ stage }) => stage === 'review' || stage === 'accepting') ?? false;
