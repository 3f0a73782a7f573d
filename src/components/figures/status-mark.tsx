import { outlineDash, statusShapes } from '../../charts/draw/status-shape.ts';
import type { ProgressStatus } from '../../semantic/progress.ts';
import { useWords } from '../words-context.tsx';
import styles from './status-mark.module.css';

const classNames: Record<ProgressStatus, string | undefined> = {
  behind: styles.behind,
  watch: styles.watch,
  'on-track': styles.onTrack,
  done: styles.done,
  'no-plan': styles.noPlan,
};

/** A status by shape, colour and word together, never by colour alone. */
export function StatusMark({ status }: { status: ProgressStatus }) {
  const { messages } = useWords();
  const { fill, cut, outline } = statusShapes[status];
  return (
    <span className={`${styles.status} ${classNames[status] ?? ''}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {fill !== undefined && <path d={fill} fill="currentColor" />}
        {cut !== undefined && (
          <path d={cut} fill="none" stroke="var(--surface)" strokeWidth="1.6" />
        )}
        {outline !== undefined && (
          <path
            d={outline}
            fill="none"
            stroke="currentColor"
            strokeDasharray={outlineDash.join(' ')}
          />
        )}
      </svg>
      {messages.progress.statuses[status]}
    </span>
  );
}
