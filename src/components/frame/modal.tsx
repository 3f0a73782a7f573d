import * as Ariakit from '@ariakit/react';
import { useEffect, useEffectEvent, useRef, type ReactNode, type RefObject } from 'react';
import { useReopenedViews } from '../exports/reopen-context.tsx';
import { useWords } from '../words-context.tsx';
import { focusTitle } from './focus-title.ts';
import styles from './modal.module.css';

interface ModalProps {
  title: string;
  /** What has the focus at first; without it, what closes the dialog. */
  initialFocus?: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/**
 * Something over the page, until it is closed: by its button, by Escape, or beside it. A picture
 * that is dropped on it leads to another view, and closes it too.
 */
export function Modal({ title, initialFocus, onClose, children }: ModalProps) {
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
      {...(initialFocus && { initialFocus })}
      // What opened it may be gone with what was done in it.
      autoFocusOnHide={(element) => {
        if (element?.isConnected) return true;
        focusTitle();
        return false;
      }}
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
