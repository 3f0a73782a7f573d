import { useSyncExternalStore } from 'react';
import { useDataAccess } from './data-access-context.tsx';
import { isInUse } from './remote-standing.ts';
import { useRemoteStandings } from './use-remote.ts';

/** Bytes that have come in; of the engine's code, whose size is known, with the total. */
interface LoadingProgress {
  loaded: number;
  total?: number;
  /** Figures come from a server, which tells no bytes. */
  fromServer?: boolean;
}

/** What is being waited for: the engine while it loads, else data files. */
export function useLoadingProgress(): LoadingProgress {
  const { engine, loadedBytes } = useDataAccess();
  const { state, progress } = useSyncExternalStore(
    (listener) => engine.subscribe(listener),
    () => engine.status,
    () => engine.status,
  );
  const loaded = useSyncExternalStore(loadedBytes.subscribe, loadedBytes.get, loadedBytes.get);
  const fromServer = useRemoteStandings().some(isInUse);
  return state === 'loading' && progress ? progress : { loaded, fromServer };
}
