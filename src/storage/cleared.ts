import { useSyncExternalStore } from 'react';
import { createStore } from '../lib/store.ts';

const times = createStore(0);

/** Tells that what the browser kept was thrown away from outside while the page is open. */
export const tellCleared = (): void => times.set(times.get() + 1);

/** Calls the listener each time that this happens. */
export const onCleared = times.subscribe;

/** Whether it has happened since the page was loaded. */
export const useCleared = (): boolean =>
  useSyncExternalStore(times.subscribe, times.get, times.get) > 0;
