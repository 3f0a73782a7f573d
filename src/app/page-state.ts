import type { Engine } from '../engine/engine.ts';
import { createStore } from '../lib/store.ts';

/** `ready` as soon as figures are on the page; `failed` where they can't be. */
type AppState = 'starting' | 'ready' | 'failed';

// Not read back from the page: the view drawn at build says that it is ready before the app is.
const state = createStore<AppState>('starting');

/** Writes the app's state where it can be read from outside (a stable name of the contract). */
export function showAppState(next: AppState): void {
  document.documentElement.dataset['appState'] = next;
  state.set(next);
}

export const appState = state.get;

/** Calls the listener whenever the app has told its state. */
export const onAppState = state.subscribe;

/** Acts once the app shows its first figures; gives back what takes the order back. */
export function onceReady(act: () => void): () => void {
  if (appState() === 'ready') {
    act();
    return () => undefined;
  }
  const stop = onAppState(() => {
    if (appState() !== 'ready') return;
    stop();
    act();
  });
  return stop;
}

/** Keeps the engine's state on the page's root element. */
export function showEngineState(engine: Engine): void {
  const show = () => {
    document.documentElement.dataset['engineState'] = engine.status.state;
  };
  engine.subscribe(show);
  show();
}
