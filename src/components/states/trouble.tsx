import { shownText } from '../../lib/shown-text.ts';
import { useWords } from '../words-context.tsx';
import styles from './trouble.module.css';

interface TroubleProps {
  /** What happened, in the reader's words. */
  what: string;
  /** For whoever is asked for help. */
  technical: string;
  onRetry: () => void;
}

/** Says what happened, what was kept and what to do. */
export function Trouble({ what, technical, onRetry }: TroubleProps) {
  const { messages } = useWords();
  const { states } = messages;
  return (
    <section role="alert" className={styles.trouble}>
      <h2>{states.failedTitle}</h2>
      <p>{shownText(what)}</p>
      <p>{states.failedNext}</p>
      <div className={styles.actions}>
        <button type="button" className="button" onClick={onRetry}>
          {states.retry}
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          {states.reload}
        </button>
      </div>
      <details className={styles.details}>
        <summary>{states.details}</summary>
        <code>{shownText(technical)}</code>
      </details>
    </section>
  );
}
