import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { RemoteDataset } from '../datasets/packages-list.ts';
import { useDataAccess } from './data-access-context.tsx';
import { shippedQuery } from './data.ts';
import { isInUse } from './remote-standing.ts';
import { useRemoteStandings } from './use-remote.ts';

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
