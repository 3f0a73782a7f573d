import type { QueryClient } from '@tanstack/react-query';
import type { DataAccess } from '../../queries/data-access.ts';
import type { KeptState, PageMessage } from '../../service-worker/messages.ts';
import { isPageBusy } from '../page-busy.ts';
import { onceReady } from '../page-state.ts';
import { whenCalm } from '../when-calm.ts';

/**
 * Sees to it that the app is there without a network: after the first view, when the page is calm. It
 * does not wait for idleness, which a busy machine may never have; one file is fetched at a time.
 */
export function startOffline(access: DataAccess, client: QueryClient): void {
  const { offline } = access;
  const tell = (keeping: 'insecure' | 'unsupported' | 'failed') =>
    offline.set({ ...offline.get(), keeping });
  showKeeping(access);
  // A folder that was opened without a server is there anyway.
  if (!location.protocol.startsWith('http')) return;
  if (!('serviceWorker' in navigator)) {
    tell(window.isSecureContext ? 'unsupported' : 'insecure');
    return;
  }
  hearWhatIsKept(offline);
  const isBusy = () => client.isFetching() > 0 || isPageBusy();
  const begin = async () => {
    try {
      const { keepOffline } = await import('./keep-offline.ts');
      await keepOffline(access, client);
    } catch {
      tell('failed');
    }
  };
  onceReady(() => whenCalm({ isBusy, alsoIdle: false }, () => void begin()));
}

/** Follows what the service worker tells; one that serves this page is asked at once. */
function hearWhatIsKept(offline: DataAccess['offline']): void {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent) => {
    if (!isKeptState(data)) return;
    offline.set({ ...offline.get(), kept: data, keeping: data.data ? 'kept' : 'under-way' });
  });
  serviceWorker.startMessages();
  serviceWorker.controller?.postMessage({ kind: 'tell' } satisfies PageMessage);
}

const isKeptState = (data: unknown): data is KeptState =>
  (data as Partial<KeptState> | null)?.kind === 'kept-state';

/** Keeps what there is without a network where it can be read from outside (a stable name of the contract). */
function showKeeping({ offline }: DataAccess): void {
  const show = () => {
    document.documentElement.dataset['offlineState'] = offline.get().keeping;
  };
  offline.subscribe(show);
  show();
}
