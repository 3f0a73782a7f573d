import { useEffect, useState } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { formatFixed } from '../../i18n/format-number.ts';
import { loadingText } from '../../i18n/loading-text.ts';
import { queryWords } from '../../i18n/query-words.ts';
import { useLoadingProgress } from '../../queries/use-loading-progress.ts';
import styles from './query-page.module.css';

/** How often the seconds are told (ms). */
const tick = 100;

/** That a statement runs, and for how long; or what it still waits for. */
export function RunStatus() {
  const words = useWords();
  const texts = queryWords[words.language];
  const progress = useLoadingProgress();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - begun), tick);
    return () => clearInterval(timer);
  }, []);
  const isLoading = progress.total !== undefined;
  return (
    <p className={styles.running}>
      {/* Said once; the seconds are only seen. */}
      <span role="status" className="visually-hidden">
        {isLoading ? texts.waiting : texts.running('0')}
      </span>
      <span aria-hidden="true">
        {isLoading
          ? loadingText(progress, words)
          : texts.running(formatFixed(passed / 1000, words.language, 1))}
      </span>
    </p>
  );
}
