import { formatShare } from '../../i18n/format-number.ts';
import { formatInSentence } from '../../i18n/format-value.ts';
import { upperFirst } from '../../i18n/name-in-sentence.ts';
import { shareReachedInWords } from '../../i18n/progress-standing.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Progress } from '../../semantic/progress.ts';
import { useWords } from '../words-context.tsx';
import styles from './progress-line.module.css';
import { StatusMark } from './status-mark.tsx';

/** Done of what was planned; or the plain word that the report states no plan. */
export function ProgressLine({
  progress,
  problem,
  indicator,
}: {
  progress: Progress | null;
  /** Why a stated plan isn't measured against. */
  problem?: string | undefined;
  indicator: Pick<Indicator, 'unit' | 'decimals'>;
}) {
  const { language, messages } = useWords();
  if (!progress) {
    return <p className={styles.missing}>{problem ?? messages.progress.notStated}</p>;
  }
  return (
    <div className={styles.line}>
      <div className={styles.track} aria-hidden="true">
        <div
          className={styles.done}
          style={{ width: `${Math.min(1, progress.progress) * 100}%` }}
        />
        <div className={styles.time} style={{ insetInlineStart: `${progress.timeShare * 100}%` }} />
      </div>
      <div className={styles.words}>
        <strong>
          {upperFirst(messages.progress.ofPlan(shareReachedInWords(progress, language)))}
        </strong>
        <span>{messages.progress.plan(formatInSentence(progress.plan, indicator, language))}</span>
        <span>{messages.progress.timePassed(formatShare(progress.timeShare, language))}</span>
        <StatusMark status={progress.status} />
      </div>
    </div>
  );
}
