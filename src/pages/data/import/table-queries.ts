import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TableSession } from '../../../imports/import-session.ts';
import type { FigureChange, ProblemFilter, TableImport } from '../../../imports/table-import.ts';

type OpenTable = Pick<TableSession, 'key' | 'version' | 'isApplying'> & { open: TableImport };

interface Page {
  offset: number;
  limit: number;
}

/** Each table that is opened has a name in the cache, whichever session it is of. */
const names = new WeakMap<TableImport, number>();
let named = 0;
function nameOf(open: TableImport): number {
  const name = names.get(open) ?? (named += 1);
  names.set(open, name);
  return name;
}

/**
 * So long (ms) an answer is kept that nobody looks at: for turning a page and back. It holds the import
 * that it is of, and by the reason of its end the whole page, long after that was given up.
 */
const keptFor = 5_000;

/** An answer about the rows as they were last read; the one before stays while they are read anew. */
const about = <Answer>(
  { open, version, isApplying }: OpenTable,
  asked: readonly unknown[],
  ask: () => Promise<Answer>,
) =>
  queryOptions({
    queryKey: ['import', nameOf(open), version, ...asked],
    staleTime: 'static',
    structuralSharing: false,
    gcTime: keptFor,
    retry: false,
    enabled: !isApplying && !open.ended.aborted,
    placeholderData: keepPreviousData,
    queryFn: ask,
  });

export const problemsQuery = (table: OpenTable, filter: ProblemFilter, page: Page) =>
  about(table, ['problems', filter, page], () => table.open.problems(filter, page));

export const rowsQuery = (table: OpenTable, page: Page, onlyTroubled = false) =>
  about(table, ['rows', page, onlyTroubled], () => table.open.rows(page, onlyTroubled));

export const figuresQuery = (table: OpenTable, page: Page) =>
  about(table, ['figures', page], () => table.open.figures(page));

/**
 * Holds the figures against those in use; what is asked of the changes afterwards is about the last
 * time that this was done. So nothing of it is kept once it is not looked at: it would be about
 * another dataset that is replaced.
 */
export const comparisonQuery = (table: OpenTable, replaces: string | null) => ({
  ...about(table, ['comparison', replaces], () => table.open.compare(replaces)),
  gcTime: 0,
});

/** A page of the changes, once the comparison is there that they are of. */
export const changesQuery = (
  table: OpenTable,
  replaces: string | null,
  kinds: readonly FigureChange['kind'][],
  page: Page,
  isCompared: boolean,
) => {
  const query = about(table, ['changes', replaces, kinds, page], () =>
    table.open.changes(kinds, page),
  );
  return { ...query, gcTime: 0, enabled: query.enabled === true && isCompared };
};
