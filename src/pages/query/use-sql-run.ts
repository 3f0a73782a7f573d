import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { askSql } from '../../queries/ask-sql.ts';
import type { SqlAnswer } from '../../queries/sql-outcome.ts';
import { useDataAccess } from '../../queries/data-access-context.tsx';
import { askRemote } from './ask-remote.ts';
import type { ToldTrouble } from './trouble-sentence.ts';

/** An answer, and the statement that it is the answer to. */
export interface Answered extends SqlAnswer {
  /** Another for every run, even of the same statement. */
  id: number;
  sql: string;
}

export interface SqlRun {
  answered: Answered | undefined;
  /** Why the last run has no answer; the answer before it is gone then. */
  trouble: ToldTrouble | undefined;
  isRunning: boolean;
  run: (sql: string) => void;
  cancel: () => void;
}

/** Runs one statement at a time; a new one takes the place of the last, and leaving the page ends it. */
export function useSqlRun(server: string | undefined): SqlRun {
  const access = useDataAccess();
  const client = useQueryClient();
  const [answered, setAnswered] = useState<Answered>();
  const [trouble, setTrouble] = useState<SqlRun['trouble']>();
  const [isRunning, setRunning] = useState(false);
  const running = useRef<AbortController>(undefined);
  const lastId = useRef(0);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (sql: string) => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    const id = (lastId.current += 1);
    setRunning(true);
    setTrouble(undefined);
    const options = { signal: stop.signal, clock: () => performance.now() };
    const outcome = await (server === undefined
      ? askSql(access, client, sql, options)
      : askRemote(access.remote.get(), server, sql, options));
    // A later run has taken over, and tells of itself.
    if (running.current !== stop) return;
    setRunning(false);
    setAnswered(outcome.ok ? { ...outcome.answer, id, sql } : undefined);
    setTrouble(outcome.ok ? undefined : { ...outcome.trouble, server: outcome.server, sql });
  };
  return {
    answered,
    trouble,
    isRunning,
    run: (sql) => void run(sql),
    cancel: () => running.current?.abort(),
  };
}
