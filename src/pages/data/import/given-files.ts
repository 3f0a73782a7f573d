import type { ImportAccess, ReadFiles, ReadProgress } from '../../../imports/import-access.ts';
import type { Given, ImportSession } from '../../../imports/import-session.ts';

/** Reads what was given, whichever way it was. */
export function readGiven(
  given: Given,
  access: ImportAccess,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<ReadFiles> {
  if ('pasted' in given) return access.readPasted(given.pasted);
  return access.read(given.files, { signal, onProgress });
}

/** Frees what a session holds. */
export function end(session: ImportSession | null): void {
  session?.abort.abort();
  for (const { abort, open } of session?.tables ?? []) {
    abort?.abort();
    open?.close();
  }
}
