import type { ReactNode } from 'react';
import { Modal } from './modal.tsx';
import styles from './modal.module.css';

interface ConfirmDialogProps {
  title: string;
  /** What it would do. */
  children: ReactNode;
  yes: string;
  no: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once before something is gone. */
export function ConfirmDialog({
  title,
  children,
  yes,
  no,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Modal title={title} onClose={onClose}>
      {children}
      <div className={styles.actions}>
        <button
          type="button"
          className="button"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {yes}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {no}
        </button>
      </div>
    </Modal>
  );
}
