import { useEffect, useId, useRef } from 'react';
import { useWords } from '../../components/words-context.tsx';
import styles from './briefing-page.module.css';

/** Something that was done and can be taken back. */
export interface Undoable {
  text: string;
  undo: () => void;
}

/** Says what was removed, with the way back; takes the focus, for the pressed button is gone. */
export function UndoNotice({ notice: { text, undo } }: { notice: Undoable }) {
  const { briefing } = useWords().messages;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [text]);
  return (
    <p className={`${styles.undo} no-print`}>
      <span id={id}>{text}</span>
      <button ref={button} type="button" className="button" aria-describedby={id} onClick={undo}>
        {briefing.undo}
      </button>
    </p>
  );
}
