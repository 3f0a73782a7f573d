import { useSyncExternalStore } from 'react';
import { createStore } from '../lib/store.ts';
import { useDataAccess } from './data-access-context.tsx';
import type { RemoteAccess } from './remote-access.ts';
import type { RemoteStanding } from './remote-standing.ts';

const none = createStore<readonly RemoteStanding[]>([]);

/** The way to datasets on servers; undefined where the list names none. */
export function useRemote(): RemoteAccess | undefined {
  const { subscribe, get } = useDataAccess().remote;
  return useSyncExternalStore(subscribe, get, get);
}

/** Where each dataset on a server stands; none where the list names none. */
export function useRemoteStandings(): readonly RemoteStanding[] {
  const { subscribe, get } = useRemote()?.standings ?? none;
  return useSyncExternalStore(subscribe, get, get);
}

/** When the oldest kept answer among the figures shown was received; undefined where none is shown. */
export const useKeptSince = (): number | undefined => oldestKept(useRemoteStandings());

/** The same of what the datasets say at one moment, in milliseconds since 1970. */
export function oldestKept(standings: readonly RemoteStanding[] = []): number | undefined {
  const all = standings.flatMap(({ keptSince }) => keptSince ?? []);
  return all.length > 0 ? Math.min(...all) : undefined;
}
