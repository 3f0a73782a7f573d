import { useSyncExternalStore } from 'react';
import { useDataAccess } from './data-access-context.tsx';
import type { OfflineState } from './offline-state.ts';

export function useOfflineState(): OfflineState {
  const { offline } = useDataAccess();
  return useSyncExternalStore(offline.subscribe, offline.get, offline.get);
}
