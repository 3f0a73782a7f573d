import { useId } from 'react';
import styles from './control.module.css';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; isRefused?: boolean }[];
  onChange: (value: Value) => void;
  /** Where it is said why some options are refused. */
  reasonId?: string | undefined;
}

/** A short list to choose one from: the platform's own control, which every keyboard knows. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  reasonId,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.control}
        value={value}
        aria-describedby={reasonId}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            disabled={option.isRefused === true && option.value !== value}
          >
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
