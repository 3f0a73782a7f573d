import type { QueryClient } from '@tanstack/react-query';
import { Workbox } from 'workbox-window';
import { appVersion } from '../../lib/app-version.ts';
import type { DataAccess } from '../../queries/data-access.ts';
import { shippedQuery } from '../../queries/data.ts';
import type { OfflineState } from '../../queries/offline-state.ts';
import type { PageMessage } from '../../service-worker/messages.ts';

/** A server is asked for a newer version at most this often (ms). */
const betweenLooks = 600_000;

/**
 * Registers the service worker and tells it what this page shows. A newer
 * version is offered in `access.offline`, never taken unasked. Rejects where the browser refuses.
 */
export async function keepOffline(access: DataAccess, client: QueryClient): Promise<void> {
  const { offline } = access;
  const change = (part: Partial<OfflineState>) => offline.set({ ...offline.get(), ...part });
  const container = navigator.serviceWorker;
  let isControlled = container.controller !== null;
  let isTaking = false;

  const workbox = new Workbox('./service-worker.js', { updateViaCache: 'none' });
  workbox.addEventListener('waiting', () => {
    change({
      update: 'offered',
      takeUpdate: () => {
        isTaking = true;
        workbox.messageSkipWaiting();
      },
    });
  });
  workbox.addEventListener('redundant', () => {
    if (!container.controller) change({ keeping: 'failed' });
  });
  container.addEventListener('controllerchange', () => {
    if (isTaking) location.reload();
    else if (isControlled) change({ update: 'taken-elsewhere', takeUpdate: reload });
    // The first worker takes over a page of its own version: nothing changes for it.
    isControlled = true;
  });

  if (!isControlled) change({ keeping: 'under-way' });
  const registration = await workbox.register({ immediate: true });
  // Some browsers refuse without a word.
  if (!registration) throw new Error('the service worker is not registered');
  lookForUpdates(registration);

  const { active } = await container.ready;
  const say = (message: PageMessage) => (container.controller ?? active)?.postMessage(message);
  if (!container.controller) say({ kind: 'hello', appVersion });
  const { version, packages } = await client.query(shippedQuery(access, client));
  const resources = packages.flatMap((it) => [...it.resources.values()]);
  const isWhole = resources.every(({ parted }) => parted === undefined);
  say({ kind: 'shown', dataVersion: version, isWhole });
  onceEngine(access, () => void chosenBuild().then((build) => say({ kind: 'keep-engine', build })));
}

const reload = () => location.reload();

/** Whoever has come back to the page, or to the network, hears of what is new. */
function lookForUpdates(registration: ServiceWorkerRegistration): void {
  let last = Date.now();
  const look = () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < betweenLooks) return;
    last = Date.now();
    // Without a network there is nothing new.
    void registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
}

/** The engine is kept where it was loaded anyway, and after everything else. */
function onceEngine({ engine }: DataAccess, act: () => void): void {
  if (engine.status.state === 'ready') {
    act();
    return;
  }
  const stop = engine.subscribe(() => {
    if (engine.status.state !== 'ready') return;
    stop();
    act();
  });
}

async function chosenBuild(): Promise<'eh' | 'mvp'> {
  const { chooseBuild } = await import('../../engine/choose-build.ts');
  return (await chooseBuild()).name;
}
