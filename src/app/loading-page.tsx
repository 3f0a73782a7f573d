import { useSyncExternalStore } from 'react';
import { Loading } from '../components/states/loading.tsx';
import { useWords } from '../components/words-context.tsx';
import { formatBytes } from '../i18n/format-number.ts';
import { useDataAccess } from '../queries/data-access-context.tsx';

/** Stands where a page will be, and tells in bytes what is being waited for. */
export function LoadingPage() {
  const { engine, loadedBytes } = useDataAccess();
  const { language, messages } = useWords();
  const status = useSyncExternalStore(
    (listener) => engine.subscribe(listener),
    () => engine.status,
  );
  const loaded = useSyncExternalStore(loadedBytes.subscribe, loadedBytes.get);
  const { states } = messages;
  const bytes = (count: number) => formatBytes(count, language);
  const progress =
    status.state === 'loading' && status.progress
      ? states.loadingEngine(bytes(status.progress.loaded), bytes(status.progress.total))
      : loaded > 0
        ? states.loadingData(bytes(loaded))
        : states.loading;
  return <Loading progress={progress} />;
}
