import type { QueryClient } from '@tanstack/react-query';
import { PartsRefused } from '../queries/parts-errors.ts';
import type { PartsStore } from '../queries/parts-store.ts';
import { loadsEngineAhead, onEngineLoadingChosen } from '../storage/engine-loading.ts';
import { sinceLastMove } from './last-move.ts';
import { isPageBusy } from './page-busy.ts';
import { onceReady } from './page-state.ts';

/** How often a busy page is looked at again (ms). */
const pause = 30;

/**
 * Reading goes on in a worker of its own, loading in the engine that answers questions: so long after
 * the last change of address (ms), since who has just changed something will soon do it again.
 */
const calm = { toRead: 0, toLoad: 1_000 };

/**
 * Brings the rows of small enough packages in parts nearer once the first view shows its figures, and
 * steps back whenever the page asks for something. Not where bytes are to be spared.
 */
export function bringRowsAhead(store: PartsStore, client: QueryClient): void {
  let last = new AbortController();
  const begin = (): void => {
    last.abort();
    last = new AbortController();
    const { signal } = last;
    if (!loadsEngineAhead()) return;
    store
      .bringAhead(
        {
          toRead: () => untilFree(client, calm.toRead, signal),
          toLoad: () => untilFree(client, calm.toLoad, signal),
        },
        signal,
      )
      .catch((error: unknown) => {
        // A line that fails says so to whoever asks for these rows.
        if (error instanceof PartsRefused) void store.refuse(error);
      });
  };
  onceReady(() => {
    begin();
    store.inUse.subscribe(begin);
    onEngineLoadingChosen(begin);
  });
}

function untilFree(client: QueryClient, rest: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (client.isFetching() === 0 && !isPageBusy() && sinceLastMove() >= rest) resolve();
      else setTimeout(look, pause);
    };
    // Not at once either: what was just drawn goes to the screen first.
    setTimeout(look);
  });
}
