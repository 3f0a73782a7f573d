import { useId, type Ref } from 'react';
import control from '../../components/filters/control.module.css';
import { useWords } from '../../components/words-context.tsx';
import { scaleFor } from '../../i18n/format-value.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import styles from './own-targets.module.css';
import { isTypedInMillions } from './target-draft.ts';

interface TargetValueProps {
  ref: Ref<HTMLInputElement>;
  indicator: Indicator | undefined;
  value: string;
  problem: string;
  onChange: (value: string) => void;
}

/** The field for the target itself, with the unit it is typed in behind it. */
export function TargetValue({ ref, indicator, value, problem, onChange }: TargetValueProps) {
  const { messages, language } = useWords();
  const id = useId();
  // A round number of millions is written in millions, whatever it is.
  const examples = isTypedInMillions(indicator) ? [1e6] : [];
  const unit = indicator ? scaleFor(indicator, examples, language).unit : '';
  return (
    <div>
      <label className={control.label} htmlFor={id}>
        {messages.ownTargets.value}
      </label>
      <div className={styles.value}>
        <input
          ref={ref}
          id={id}
          className={control.control}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={value}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-unit ${id}-problem`}
          onChange={(event) => onChange(event.target.value)}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </div>
      <p id={`${id}-problem`} className={styles.problem} role="alert">
        {problem}
      </p>
    </div>
  );
}
