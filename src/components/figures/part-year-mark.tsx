import styles from './part-year-mark.module.css';

/** A hatched square and the words that say what part of the year a figure covers. */
export function PartYearMark({ words }: { words: string }) {
  return (
    <p className={styles.mark}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path
          d="M0 4 4 0M0 8l8-8M0 12 12 0M4 12l8-8M8 12l4-4"
          stroke="var(--accent)"
          strokeWidth="1.4"
        />
        <rect x="0.5" y="0.5" width="11" height="11" fill="none" stroke="var(--accent)" />
      </svg>
      {words}
    </p>
  );
}
