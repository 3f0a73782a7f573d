import type { Engine } from '../engine/engine.ts';

const page = document.documentElement;

/** `ready` as soon as figures are on the page; `failed` where they can't be. */
type AppState = 'starting' | 'ready' | 'failed';

/** Writes the app's state where it can be read from outside (a stable name of the contract). */
export function showAppState(state: AppState): void {
  page.dataset['appState'] = state;
}

export const appState = (): string | undefined => page.dataset['appState'];

/** Acts once the first view shows its figures; gives back what takes the order back. */
export function onceReady(act: () => void): () => void {
  if (appState() === 'ready') {
    act();
    return () => undefined;
  }
  const observer = new MutationObserver(() => {
    if (appState() !== 'ready') return;
    observer.disconnect();
    act();
  });
  observer.observe(page, { attributeFilter: ['data-app-state'] });
  return () => observer.disconnect();
}

/** Keeps the engine's state on the page's root element. */
export function showEngineState(engine: Engine): void {
  const show = () => {
    page.dataset['engineState'] = engine.status.state;
  };
  engine.subscribe(show);
  show();
}
