import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { RemoteDataset } from '../datasets/packages-list.ts';
import { createStore } from '../lib/store.ts';
import { shippedQuery } from './data.ts';
import { useDataAccess } from './data-access-context.tsx';
import { type RemoteAccess } from './remote-access.ts';
import { isInUse, type RemoteStanding } from './remote-standing.ts';

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

/** A dataset on a server that is not in use. */
export interface AbsentDataset {
  dataset: RemoteDataset;
  /** It is being opened. */
  isComing: boolean;
}

/** The datasets on servers that are not in use; suspends until the list of packages is there. */
export function useAbsentDatasets(): readonly AbsentDataset[] {
  const client = useQueryClient();
  const { remote } = useSuspenseQuery(shippedQuery(useDataAccess(), client)).data;
  const standings = useRemoteStandings();
  return remote.flatMap((dataset) => {
    const standing = standings.find((it) => it.dataset.name === dataset.name);
    if (standing && isInUse(standing)) return [];
    // Until the way there is known it is about to be opened.
    return [{ dataset, isComing: !standing || standing.state === 'connecting' }];
  });
}

/** When the oldest kept answer among the figures shown was received; undefined where none is shown. */
export const useKeptSince = (): number | undefined => oldestKept(useRemoteStandings());

/** The same of what the datasets say at one moment, in milliseconds since 1970. */
export function oldestKept(standings: readonly RemoteStanding[] = []): number | undefined {
  const all = standings.flatMap(({ keptSince }) => keptSince ?? []);
  return all.length > 0 ? Math.min(...all) : undefined;
}
