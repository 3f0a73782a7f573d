import * as Ariakit from '@ariakit/react';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { useReopenedViews } from '../exports/reopen-context.tsx';
import { useWords } from '../words-context.tsx';
import styles from './modal.module.css';

interface ModalProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * Something over the page, until it is closed: by its button, by Escape, or beside it. A picture
 * that is dropped on it leads to another view, and closes it too.
 */
export function Modal({ title, onClose, children }: ModalProps) {
  const { messages } = useWords();
  const reopened = useReopenedViews();
  const before = useRef(reopened);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (reopened !== before.current) close();
  }, [reopened]);
  return (
    <Ariakit.Dialog
      open
      onClose={onClose}
      className={styles.dialog}
      backdrop={<div className={styles.backdrop} />}
    >
      <div className={styles.head}>
        <Ariakit.DialogHeading render={<h2 />}>{title}</Ariakit.DialogHeading>
        <Ariakit.DialogDismiss className="button">{messages.frame.close}</Ariakit.DialogDismiss>
      </div>
      {children}
    </Ariakit.Dialog>
  );
}
