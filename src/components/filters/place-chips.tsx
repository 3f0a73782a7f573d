import { useRef } from 'react';
import { useWords } from '../words-context.tsx';
import styles from './place-chips.module.css';

interface NamedPlace {
  id: string;
  name: string;
}

interface PlaceChipsProps {
  label: string;
  /** The first is the one being looked at. */
  chosen: readonly NamedPlace[];
  others: readonly NamedPlace[];
  onChange: (ids: string[]) => void;
}

/** The places that are shown: pressed, one comes first; its cross takes it out; others can be added. */
export function PlaceChips({ label, chosen, others, onChange }: PlaceChipsProps) {
  const { messages } = useWords();
  const group = useRef<HTMLDivElement>(null);
  const ids = chosen.map(({ id }) => id);
  // The cross goes with its place; whoever pressed it by keyboard goes on at the first one.
  const remove = (id: string) => {
    onChange(ids.filter((it) => it !== id));
    group.current?.querySelector('button')?.focus();
  };
  return (
    <div ref={group} role="group" aria-label={label}>
      <p className={styles.label}>{label}</p>
      <div className={styles.chips}>
        {chosen.map(({ id, name }, index) => (
          <span key={id} className={styles.chip}>
            <button
              type="button"
              aria-pressed={index === 0}
              onClick={() => onChange([id, ...ids.filter((it) => it !== id)])}
            >
              {name}
            </button>
            {chosen.length > 1 && (
              <button
                type="button"
                aria-label={messages.filters.remove(name)}
                onClick={() => remove(id)}
              >
                ×
              </button>
            )}
          </span>
        ))}
        {others.map(({ id, name }) => (
          <span key={id} className={`${styles.chip} ${styles.add}`}>
            <button type="button" onClick={() => onChange([...ids, id])}>
              + {name}
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}
