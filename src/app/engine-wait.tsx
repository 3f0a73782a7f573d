import { EngineLoadingChoice } from '../components/states/engine-loading-choice.tsx';
import { useWords } from '../components/words-context.tsx';
import { offlineWords } from '../i18n/offline-words.ts';
import { chooseEngineLoading, useLoadsEngineAhead } from '../storage/engine-loading.ts';

/** Beside the progress of the engine: whether it is to be loaded ahead the next time. */
export function EngineWait() {
  const { language } = useWords();
  const { loadAhead, loadAheadHint } = offlineWords[language];
  const isAhead = useLoadsEngineAhead();
  return (
    <EngineLoadingChoice
      isAhead={isAhead}
      onChange={chooseEngineLoading}
      label={loadAhead}
      hint={loadAheadHint}
    />
  );
}
