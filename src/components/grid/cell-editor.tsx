import { useEffect, useRef, useState } from 'react';
import styles from './data-grid.module.css';

interface CellEditorProps {
  label: string;
  text: string;
  /** `next` is where the reader goes on: below, right or left of the cell, or nowhere else. */
  onDone: (text: string, next: 'down' | 'right' | 'left' | 'stay') => void;
  onCancel: () => void;
}

/** A field in the place of a cell. Enter and Tab keep what is typed, Escape leaves the cell as it was. */
export function CellEditor({ label, text, onDone, onCancel }: CellEditorProps) {
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLInputElement>(null);
  /** Taking the field away blurs it, which must not keep what was given up. */
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const finish = (next: Parameters<CellEditorProps['onDone']>[1]) => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(typed, next);
  };
  return (
    <input
      ref={field}
      className={styles['editor']}
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => finish('stay')}
      onKeyDown={(event) => {
        // Keys that move in the grid move in the text here; an input method's Enter is its own.
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          isOver.current = true;
          onCancel();
        } else if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          finish(event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right');
        }
      }}
    />
  );
}
