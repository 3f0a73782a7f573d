import { useWords } from '../words-context.tsx';
import styles from './pin-button.module.css';

/** A drawing pin seen from the side: head, neck, needle. */
const pinShape = 'M5 1.5h6M6 1.5v5L3.5 9.5h9L10 6.5v-5M8 9.5v5';

interface PinButtonProps {
  /** The indicator's name, by which the button is known among others of its kind. */
  name: string;
  pinned: boolean;
  onToggle: () => void;
}

/** Puts an indicator on the list of those that a person watches, or takes it off again. */
export function PinButton({ name, pinned, onToggle }: PinButtonProps) {
  const { watchList } = useWords().messages;
  const label = pinned ? watchList.unpin(name) : watchList.pin(name);
  return (
    <button
      type="button"
      className={`${styles.pin} no-print`}
      aria-pressed={pinned}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={pinShape}
          fill={pinned ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
    </button>
  );
}
