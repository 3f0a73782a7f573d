import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { useImportDesk } from '../../../components/imports/import-desk.tsx';
import { useWords } from '../../../components/words-context.tsx';
import { importWords, type ImportWords } from '../../../i18n/import-words.ts';
import type { Words } from '../../../i18n/words.ts';
import type { TableImport } from '../../../imports/table-import.ts';
import type { ImportSession, TableDraft, TableSession } from '../../../imports/import-session.ts';
import { configQuery } from '../../../queries/data.ts';
import type { DataAccess } from '../../../queries/data-access.ts';
import { useDataAccess } from '../../../queries/data-access-context.tsx';
import { importAccessOf } from '../../../queries/use-import-access.ts';
import type { QueryClient } from '@tanstack/react-query';
import type { Store } from '../../../lib/store.ts';
import { importCommands, type ImportCommands } from './import-commands.ts';

/** The commands as the app runs them: with its readers, and its department's place. */
export const commandsFor = (
  session: Store<ImportSession | null>,
  access: DataAccess,
  client: QueryClient,
): ImportCommands =>
  importCommands({
    session,
    access: importAccessOf(access, client),
    defaults: async () => {
      const { defaultPlace } = await client.query(configQuery());
      return { placeId: defaultPlace };
    },
  });

export function useImportCommands(): ImportCommands {
  const { session } = useImportDesk();
  const access = useDataAccess();
  const client = useQueryClient();
  return useMemo(() => commandsFor(session, access, client), [session, access, client]);
}

/** Words of the import page come with it, not with the first view. */
export function useImportWords(): { texts: ImportWords; words: Words } {
  const words = useWords();
  return { texts: importWords(words.language), words };
}

/** A table that is read: what its review shows and changes. */
export interface Reviewed {
  table: TableSession & {
    open: TableImport;
    draft: TableDraft;
    applied: NonNullable<TableSession['applied']>;
  };
  commands: ImportCommands;
}

const ReviewedContext = createContext<Reviewed | undefined>(undefined);

export const ReviewedProvider = ReviewedContext.Provider;

/** The table under review and the commands; only within a review. */
export function useReviewed(): Reviewed {
  const reviewed = useContext(ReviewedContext);
  if (!reviewed) throw new Error('no table is being reviewed here');
  return reviewed;
}
