import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { ownDatasetWords } from '../../i18n/own-dataset-words.ts';
import { createStore, type Store } from '../../lib/store.ts';
import type { DataAccess } from '../../queries/data-access.ts';
import { useDataAccess } from '../../queries/data-access-context.tsx';
import { refreshOwnData } from '../../queries/follow-own-packages.ts';
import type { OwnPackages } from '../../storage/own-packages.ts';
import { useVisit } from '../../url/use-visit.ts';
import { ownTroubleText } from './own-trouble-text.ts';

/** What was done last, or why it wasn't, and what takes it back. */
export interface OwnNotice {
  text: string;
  isFailure: boolean;
  undo?: () => Promise<void>;
  /** It tells that something was taken back; the button for it is gone. */
  isUndone?: true;
}

export interface OwnActions {
  notice: OwnNotice | undefined;
  /** Words for what is going on; undefined while nothing is. */
  busy: string | undefined;
  /**
   * Does something with own packages, after what was begun before. What it gives back is told once
   * every page has seen the change; undefined says that there was none. What goes wrong is told too.
   */
  run: (
    act: (own: OwnPackages) => Promise<Omit<OwnNotice, 'isFailure'> | undefined>,
    busy?: string,
  ) => Promise<void>;
}

/** How things stand at one visit of the page; the next one begins without. */
interface Standing {
  visit: string;
  notice?: OwnNotice;
  busy?: string;
}

interface Desk {
  standing: Store<Standing>;
  last: Promise<void>;
}

/** Beyond the page: it may be put up anew while what it shows is read anew. */
const desks = new WeakMap<DataAccess, Desk>();

function deskOf(access: DataAccess): Desk {
  const desk = desks.get(access) ?? {
    standing: createStore<Standing>({ visit: '' }),
    last: Promise.resolve(),
  };
  desks.set(access, desk);
  return desk;
}

export function useOwnActions(): OwnActions {
  const access = useDataAccess();
  const client = useQueryClient();
  const texts = ownDatasetWords[useWords().language];
  const visit = useVisit();
  const desk = deskOf(access);
  const { standing } = desk;
  const shown = useSyncExternalStore(standing.subscribe, standing.get);
  const { notice, busy } = shown.visit === visit ? shown : { notice: undefined, busy: undefined };
  const setNotice = (next: OwnNotice) => standing.set({ ...standing.get(), notice: next });
  const perform = async (...[act, words = '']: Parameters<OwnActions['run']>) => {
    standing.set({ visit, busy: words });
    try {
      const done = await act(await access.own.open());
      if (!done) return;
      await refreshOwnData(access, client).catch(() => undefined);
      setNotice({ ...done, isFailure: false });
    } catch (error) {
      setNotice({ text: ownTroubleText(error, texts), isFailure: true });
    } finally {
      const rest = { ...standing.get() };
      delete rest.busy;
      standing.set(rest);
      void client.invalidateQueries({ queryKey: ['own shelf'] });
    }
  };
  const run: OwnActions['run'] = (...wanted) => {
    desk.last = desk.last.then(() => perform(...wanted));
    return desk.last;
  };
  return { notice, busy, run };
}
