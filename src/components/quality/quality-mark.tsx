import { useWords } from '../words-context.tsx';
import styles from './quality-mark.module.css';

/** Beside a figure that a reader should look at more closely: an outlined i, and the words for it. */
export function QualityMark() {
  const { quality } = useWords().messages;
  return (
    <span className={styles.mark}>
      <svg width="12" height="12" viewBox="0 0 12 12" fill="none" aria-hidden="true">
        <circle cx="6" cy="6" r="5.25" stroke="currentColor" strokeWidth="1.2" />
        <path d="M6 5.4v3.4" stroke="currentColor" strokeWidth="1.4" />
        <circle cx="6" cy="3.5" r="0.9" fill="currentColor" />
      </svg>
      <span className="visually-hidden">{quality.mark}</span>
    </span>
  );
}
