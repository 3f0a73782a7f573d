import type { QueryClient } from '@tanstack/react-query';
import { PartsRefused } from '../queries/parts-errors.ts';
import type { PartsStore } from '../queries/parts-store.ts';
import { loadsEngineAhead, onEngineLoadingChosen } from '../storage/engine-loading.ts';
import { isPageBusy } from './page-busy.ts';
import { onceReady } from './page-state.ts';

/** How often a busy page is looked at again (ms). */
const pause = 30;

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
      .bringAhead(() => untilFree(client, signal), signal)
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

function untilFree(client: QueryClient, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (client.isFetching() === 0 && !isPageBusy()) resolve();
      else setTimeout(look, pause);
    };
    // Not at once either: what was just drawn goes to the screen first.
    setTimeout(look);
  });
}
