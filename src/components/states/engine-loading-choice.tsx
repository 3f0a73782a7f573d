import { useId } from 'react';
import styles from './engine-loading-choice.module.css';

interface EngineLoadingChoiceProps {
  isAhead: boolean;
  onChange: (isAhead: boolean) => void;
  label: string;
  /** What it costs. */
  hint: string;
}

/** Whether the engine is loaded before anybody needs it: for whoever pays per megabyte. */
export function EngineLoadingChoice({ isAhead, onChange, label, hint }: EngineLoadingChoiceProps) {
  const hintId = useId();
  return (
    <div className={styles['choice']}>
      <label>
        <input
          type="checkbox"
          checked={isAhead}
          aria-describedby={hintId}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <p id={hintId}>{hint}</p>
    </div>
  );
}
