import * as v from 'valibot';
import { randomId } from '../lib/random-id.ts';
import { shownLine } from '../lib/shown-text.ts';
import { keptList } from './kept-entries.ts';
import { createKept, useKept } from './kept.ts';

/** A statement that a person has kept, under a name of their own. */
export interface SavedQuery {
  id: string;
  name: string;
  sql: string;
}

export const longestQueryName = 80;
/** More than the address takes: what is kept here is for this browser alone. */
const longestSql = 100_000;

const queries = createKept<readonly SavedQuery[]>(
  'saved-queries',
  keptList(
    v.object({
      id: v.pipe(v.string(), v.minLength(1)),
      name: v.pipe(
        v.string(),
        v.transform(shownLine),
        v.minLength(1),
        v.maxLength(longestQueryName),
      ),
      sql: v.pipe(v.string(), v.maxLength(longestSql)),
    }),
  ),
);

interface SavedQueries {
  queries: readonly SavedQuery[];
  /** Keeps a statement under a name; one that has this name already gets the new text. */
  keep: (name: string, sql: string) => void;
  rename: (id: string, name: string) => void;
  /** Gives back what brings it back to where it was. */
  forget: (id: string) => () => void;
  /** Whether all of it will still be there once the page is left. */
  lasts: () => boolean;
}

/** Statements that this browser keeps. */
export function useSavedQueries(): SavedQueries {
  return {
    queries: useKept(queries),
    keep: keepQuery,
    rename: renameQuery,
    forget: forgetQuery,
    lasts: queries.lasts,
  };
}

export const savedQueries = (): readonly SavedQuery[] => queries.get();

export function keepQuery(name: string, sql: string): void {
  const kept = { name: cleanName(name), sql: sql.slice(0, longestSql) };
  if (kept.name === '') return;
  queries.change((all) =>
    all.some((it) => it.name === kept.name)
      ? all.map((it) => (it.name === kept.name ? { ...it, ...kept } : it))
      : [...all, { id: randomId(), ...kept }],
  );
}

/** A name that another statement has is refused, as is none at all. */
export function renameQuery(id: string, name: string): void {
  const clean = cleanName(name);
  queries.change((all) =>
    clean === '' || all.some((it) => it.name === clean)
      ? all
      : all.map((it) => (it.id === id ? { ...it, name: clean } : it)),
  );
}

export function forgetQuery(id: string): () => void {
  const at = queries.get().findIndex((it) => it.id === id);
  const forgotten = queries.get()[at];
  queries.change((all) => all.filter((it) => it.id !== id));
  return () => {
    if (!forgotten) return;
    queries.change((all) =>
      all.some((it) => it.id === id) ? all : [...all.slice(0, at), forgotten, ...all.slice(at)],
    );
  };
}

const cleanName = (name: string): string =>
  shownLine(name).normalize('NFC').slice(0, longestQueryName);
