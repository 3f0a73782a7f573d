import { useId, useState } from 'react';
import control from '../../../components/filters/control.module.css';
import styles from './import.module.css';

interface KeptFieldProps {
  className?: string | undefined;
  label: string;
  value: string;
  hint?: string;
  isRequired?: boolean;
  /** Kept with every key: what costs no reading anew. */
  isLive?: boolean;
  /** What is wrong with what is typed; empty where nothing is. Told once the field was left. */
  check?: (typed: string) => string;
  /** A value that is taken at a press, with the words on its button. */
  offer?: { value: string; label: string } | undefined;
  onKeep: (typed: string) => void;
}

/** A field that is kept when it is left: not every key is a reason to read all rows anew. */
export function KeptField({
  className = styles['field'],
  label,
  value,
  hint = '',
  isRequired = false,
  isLive = false,
  check = () => '',
  offer,
  onKeep,
}: KeptFieldProps) {
  const id = useId();
  const [own, setTyped] = useState(value);
  const typed = isLive ? value : own;
  const [isLeft, setLeft] = useState(value !== '');
  const problem = isLeft ? check(typed) : '';
  const keep = () => {
    setLeft(true);
    if (typed !== value && check(typed) === '') onKeep(typed);
  };
  return (
    <div className={className}>
      <label className={control.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={control.control}
        autoComplete="off"
        value={typed}
        aria-required={isRequired}
        data-required-empty={isRequired && value.trim() === ''}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const next = event.target.value;
          if (isLive) onKeep(next);
          else setTyped(next);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      <p id={`${id}-hint`} className={problem === '' ? styles['hint'] : styles['problem']}>
        {problem === '' ? hint : problem}
      </p>
      {offer && value === '' && (
        <p className={styles['hint']}>
          <button type="button" className="link-button" onClick={() => onKeep(offer.value)}>
            {offer.label}
          </button>
        </p>
      )}
    </div>
  );
}
