import { useWords } from '../words-context.tsx';
import styles from './place-chips.module.css';

interface NamedPlace {
  id: string;
  name: string;
}

export interface PlaceChipsProps {
  label: string;
  /** The first is the one being looked at. */
  chosen: readonly NamedPlace[];
  others: readonly NamedPlace[];
  onChange: (ids: string[]) => void;
}

/** The places that are shown: pressed, one comes first; its cross takes it out; others can be added. */
export function PlaceChips({ label, chosen, others, onChange }: PlaceChipsProps) {
  const { messages } = useWords();
  const ids = chosen.map(({ id }) => id);
  return (
    <div role="group" aria-label={label}>
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
                onClick={() => onChange(ids.filter((it) => it !== id))}
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
