import { lazy, Suspense } from 'react';
import { Loading } from '../components/states/loading.tsx';
import { useWords } from '../components/words-context.tsx';
import { loadingText } from '../i18n/loading-text.ts';
import { useLoadingProgress } from '../queries/use-loading-progress.ts';

const EngineWait = lazy(async () => ({ default: (await import('./engine-wait.tsx')).EngineWait }));

/** Stands where a page will be, and tells in bytes what is being waited for. */
export function LoadingPage() {
  const progress = useLoadingProgress();
  // Only the engine tells how much is to come.
  const isEngine = progress.total !== undefined;
  return (
    <>
      <Loading progress={loadingText(progress, useWords())} />
      {isEngine && (
        <Suspense fallback={null}>
          <EngineWait />
        </Suspense>
      )}
    </>
  );
}
