import { StatusMark } from '../../components/figures/status-mark.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { ProgressStatus } from '../../semantic/progress.ts';
import styles from './status-summary.module.css';

interface StatusSummaryProps {
  summary: readonly { status: ProgressStatus; count: number; own: number }[];
  /** How many have a plan that can't be measured against. */
  unmeasured: number;
  chosen: readonly ProgressStatus[];
  onChange: (statuses: ProgressStatus[]) => void;
}

/** How many indicators have each status; pressed, a status is the only one shown. */
export function StatusSummary({ summary, unmeasured, chosen, onChange }: StatusSummaryProps) {
  const { progress, progressPage } = useWords().messages;
  return (
    <div className={styles.strip} role="group" aria-label={progressPage.summary}>
      {summary.map(({ status, count, own }) => {
        const isChosen = chosen.includes(status);
        return (
          <button
            key={status}
            type="button"
            className={styles.status}
            aria-pressed={isChosen}
            title={progressPage.filterBy(progress.statuses[status], count, own)}
            data-status={status}
            data-value={count}
            disabled={count + own === 0 && !isChosen}
            onClick={() =>
              onChange(isChosen ? chosen.filter((it) => it !== status) : [...chosen, status])
            }
          >
            <StatusMark status={status} />
            <span>
              <strong className={styles.count}>{count}</strong>
              {own > 0 && <span className={styles.own}> {progressPage.ownCount(own)}</span>}
            </span>
          </button>
        );
      })}
      {unmeasured > 0 && (
        <p className={styles.unmeasured}>
          {progressPage.notMeasured} <strong className={styles.count}>{unmeasured}</strong>
        </p>
      )}
    </div>
  );
}
