import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { ownDatasetWords } from '../../i18n/own-dataset-words.ts';
import { useDataAccess } from '../../queries/data-access-context.tsx';
import { refreshOwnData } from '../../queries/follow-own-packages.ts';
import type { OwnPackages } from '../../storage/own-packages.ts';
import { ownTroubleText } from './own-trouble-text.ts';

/** What was done last, or why it wasn't, and what takes it back. */
export interface OwnNotice {
  text: string;
  isFailure: boolean;
  undo?: () => Promise<void>;
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

export function useOwnActions(): OwnActions {
  const access = useDataAccess();
  const client = useQueryClient();
  const texts = ownDatasetWords[useWords().language];
  const [notice, setNotice] = useState<OwnNotice | undefined>();
  const [busy, setBusy] = useState<string | undefined>();
  const last = useRef<Promise<void>>(Promise.resolve());
  const perform = async (...[act, words = '']: Parameters<OwnActions['run']>) => {
    setBusy(words);
    setNotice(undefined);
    try {
      const done = await act(await access.own.open());
      if (!done) return;
      await refreshOwnData(access, client).catch(() => undefined);
      setNotice({ ...done, isFailure: false });
    } catch (error) {
      setNotice({ text: ownTroubleText(error, texts), isFailure: true });
    } finally {
      setBusy(undefined);
      void client.invalidateQueries({ queryKey: ['own shelf'] });
    }
  };
  const run: OwnActions['run'] = (...wanted) => {
    last.current = last.current.then(() => perform(...wanted));
    return last.current;
  };
  return { notice, busy, run };
}
