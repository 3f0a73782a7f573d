import { useEffect, useState } from 'react';
import { EngineLoadingChoice } from '../../components/states/engine-loading-choice.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatFixed } from '../../i18n/format-number.ts';
import { loadingText } from '../../i18n/loading-text.ts';
import { offlineWords } from '../../i18n/offline-words.ts';
import { queryWords } from '../../i18n/query-words.ts';
import { useLoadingProgress } from '../../queries/use-loading-progress.ts';
import { chooseEngineLoading, useLoadsEngineAhead } from '../../storage/engine-loading.ts';
import styles from './query-page.module.css';

/** How often the seconds are told (ms). */
const tick = 100;

/** That a statement runs, and for how long; or what it still waits for. */
export function RunStatus({ connecting }: { connecting: boolean }) {
  const words = useWords();
  const texts = queryWords[words.language];
  const progress = useLoadingProgress();
  const { loadAhead, loadAheadHint } = offlineWords[words.language];
  const isAhead = useLoadsEngineAhead();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - begun), tick);
    return () => clearInterval(timer);
  }, []);
  const isLoading = progress.total !== undefined && !connecting;
  const said = connecting ? texts.asked.connecting : undefined;
  return (
    <div className={styles.running}>
      {/* Said once; the seconds are only seen. */}
      <p role="status" className="visually-hidden">
        {said ?? (isLoading ? texts.waiting : texts.running('0'))}
      </p>
      <p aria-hidden="true">
        {said ??
          (isLoading
            ? loadingText(progress, words)
            : texts.running(formatFixed(passed / 1000, words.language, 1)))}
      </p>
      {isLoading && (
        <EngineLoadingChoice
          isAhead={isAhead}
          onChange={chooseEngineLoading}
          label={loadAhead}
          hint={loadAheadHint}
        />
      )}
    </div>
  );
}
