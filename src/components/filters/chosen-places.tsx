import { useRef, type ReactNode } from 'react';
import { useWords } from '../words-context.tsx';
import styles from './chosen-places.module.css';
import { withFirst, type PlaceChoice } from './place-choice.ts';

/** More than these are not all shown as chips; so many are then. */
const mostChips = 8;
const shownOfMany = 6;

interface ChosenPlacesProps {
  choice: PlaceChoice;
  nameOf: (id: string) => string;
  onChange: (ids: string[]) => void;
  /** What stands behind the chips, told how many places have none. */
  children: (hidden: number) => ReactNode;
}

/** The chosen places as chips: pressed, one comes first; its cross takes it out. */
export function ChosenPlaces({ choice, nameOf, onChange, children }: ChosenPlacesProps) {
  const { messages } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const shown = choice.length > mostChips ? choice.slice(0, shownOfMany) : choice;
  const remove = (id: string, index: number) => {
    // The cross goes with its place; whoever pressed it by keyboard goes on beside it.
    const beside = list.current?.children[index === shown.length - 1 ? index - 1 : index + 1];
    const button = choice.length > 2 ? 'button + button' : 'button';
    beside?.querySelector<HTMLElement>(button)?.focus();
    onChange(choice.filter((it) => it !== id));
  };
  return (
    <div ref={list} className={styles.chips}>
      {shown.map((id, index) => (
        <span key={id} className={styles.chip}>
          <button
            type="button"
            className={styles.name}
            aria-pressed={index === 0}
            onClick={() => onChange(withFirst(choice, id))}
          >
            {nameOf(id)}
          </button>
          {choice.length > 1 && (
            <button
              type="button"
              className={styles.remove}
              aria-label={messages.filters.remove(nameOf(id))}
              onClick={() => remove(id, index)}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {children(choice.length - shown.length)}
    </div>
  );
}
