import { useSyncExternalStore } from 'react';
import { useDataAccess } from './data-access-context.tsx';

/** Bytes that have come in; of the engine's code, whose size is known, with the total. */
interface LoadingProgress {
  loaded: number;
  total?: number;
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
  return state === 'loading' && progress ? progress : { loaded };
}
