import type { ReactNode } from 'react';
import type { ProgressStatus } from '../../semantic/progress.ts';
import { useWords } from '../words-context.tsx';
import styles from './status-mark.module.css';

const marks: Record<ProgressStatus, { className: string | undefined; shape: ReactNode }> = {
  behind: { className: styles.behind, shape: <rect x="1" y="1" width="10" height="10" /> },
  watch: { className: styles.watch, shape: <path d="M6 0.5 12 11.5H0z" /> },
  'on-track': { className: styles.onTrack, shape: <circle cx="6" cy="6" r="5.5" /> },
  done: {
    className: styles.done,
    shape: (
      <>
        <circle cx="6" cy="6" r="6" />
        <path d="m3 6.2 2.2 2.2L9 4.4" fill="none" stroke="var(--surface)" strokeWidth="1.6" />
      </>
    ),
  },
  'no-plan': {
    className: styles.noPlan,
    shape: (
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeDasharray="2.4 1.8" />
    ),
  },
};

/** A status by shape, colour and word together, never by colour alone. */
export function StatusMark({ status }: { status: ProgressStatus }) {
  const { messages } = useWords();
  const { className, shape } = marks[status];
  return (
    <span className={`${styles.status} ${className ?? ''}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        {shape}
      </svg>
      {messages.progress.statuses[status]}
    </span>
  );
}
