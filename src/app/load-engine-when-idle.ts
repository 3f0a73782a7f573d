import type { QueryClient } from '@tanstack/react-query';
import { engineQuery } from '../queries/answer.ts';
import type { DataAccess } from '../queries/data-access.ts';
import { loadsEngineAhead, onEngineLoadingChosen } from '../storage/engine-loading.ts';
import { isPageBusy } from './page-busy.ts';
import { onceReady } from './page-state.ts';
import { whenCalm } from './when-calm.ts';

/**
 * Loads the engine once the first view shows its figures, nobody does anything with the page and
 * nothing else is on its way: its 34 MB must not stand in anybody's way, and be there when a question
 * needs it. Whoever pays per megabyte holds it back until then.
 */
export function loadEngineWhenIdle(access: DataAccess, client: QueryClient): void {
  const isBusy = () => client.isFetching() > 0 || isPageBusy();
  let isWaiting = false;
  const begin = () => {
    if (isWaiting || !loadsEngineAhead()) return;
    isWaiting = true;
    whenCalm({ isBusy, alsoIdle: true }, () => {
      isWaiting = false;
      // It may have been held back meanwhile.
      if (loadsEngineAhead()) void client.query(engineQuery(access, client)).catch(() => undefined);
    });
  };
  onceReady(() => {
    begin();
    onEngineLoadingChosen(begin);
  });
}
