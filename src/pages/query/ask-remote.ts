import type { AskServer, RemoteAccess } from '../../queries/remote-access.ts';
import type { AskedTrouble, SqlFailure, SqlOutcome } from '../../queries/sql-outcome.ts';

/** Asks the server of a dataset what a person wrote. Where it can't be asked yet, the outcome says why. */
export async function askRemote(
  remote: RemoteAccess | undefined,
  name: string,
  ...question: Parameters<AskServer>
): Promise<SqlOutcome> {
  const asker = remote?.asker(name);
  if (asker) return asker(...question);
  const { state, failure } =
    remote?.standings.get().find(({ dataset }) => dataset.name === name) ?? {};
  if (state === 'connecting' || state === 'unused') return unsent(state);
  if (state === 'signed-out' || !failure) return unsent('not-signed-in');
  return unsent(failure.trouble, failure.detail);
}

const unsent = (trouble: AskedTrouble, technical = ''): SqlFailure => ({
  ok: false,
  trouble: { kind: 'other', technical, position: undefined },
  server: { trouble },
});
