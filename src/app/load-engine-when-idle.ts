import type { QueryClient } from '@tanstack/react-query';
import { engineQuery } from '../queries/answer.ts';
import type { DataAccess } from '../queries/data-access.ts';
import { onceReady } from './page-state.ts';

/** After this long the engine is loaded even if the page has never been idle. */
const longestWait = 5_000;

const whenIdle = (act: () => void): void => {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: longestWait });
  else setTimeout(act, 1_000);
};

/**
 * Loads the engine once the first view shows its figures and the page has nothing to do: its 34 MB
 * must not stand in the way of the first view, and be there when a question needs it.
 */
export function loadEngineWhenIdle(access: DataAccess, client: QueryClient): void {
  const begin = () =>
    whenIdle(() => void client.query(engineQuery(access, client)).catch(() => undefined));
  onceReady(begin);
}
