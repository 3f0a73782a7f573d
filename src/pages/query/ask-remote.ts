import type { AskServer, RemoteAccess } from '../../queries/remote-access.ts';
import type { RemoteStanding } from '../../queries/remote-standing.ts';
import type { AskedTrouble, SqlFailure, SqlOutcome } from '../../queries/sql-outcome.ts';

/**
 * Asks the server of a dataset what a person wrote, once it is connected to where that is under way.
 * Where it can't be asked, the outcome says why.
 */
export async function askRemote(
  remote: RemoteAccess | undefined,
  name: string,
  ...[sql, options]: Parameters<AskServer>
): Promise<SqlOutcome> {
  const standing = remote && (await untilSettled(remote, name, options.signal));
  if (options.signal.aborted) return failed({ kind: 'cancelled' });
  const opened = remote?.opened(name);
  if (opened) return opened.ask(sql, options);
  const { state, failure } = standing ?? {};
  if (state === 'unused') return unsent(state);
  if (state === 'signed-out' || !failure) return unsent('not-signed-in');
  return unsent(failure.trouble, failure.detail);
}

/** Where a dataset stands once it is not about to be opened, or once nobody waits for that any more. */
const untilSettled = (
  { standings, opened }: RemoteAccess,
  name: string,
  signal: AbortSignal,
): Promise<RemoteStanding | undefined> =>
  new Promise((resolve) => {
    const look = (): void => {
      const standing = standings.get().find(({ dataset }) => dataset.name === name);
      if (standing?.state === 'connecting' && !opened(name) && !signal.aborted) return;
      unsubscribe();
      signal.removeEventListener('abort', look);
      resolve(standing);
    };
    const unsubscribe = standings.subscribe(look);
    signal.addEventListener('abort', look);
    look();
  });

const failed = (
  trouble: Pick<SqlFailure['trouble'], 'kind'> & { technical?: string },
  server: SqlFailure['server'] = {},
): SqlFailure => ({
  ok: false,
  trouble: { technical: '', position: undefined, ...trouble },
  server,
});

const unsent = (trouble: AskedTrouble, technical = ''): SqlFailure =>
  failed({ kind: 'other', technical }, { trouble });
