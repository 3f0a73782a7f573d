import type { ReactNode } from 'react';
import styles from './filter-row.module.css';

/** Choices in one row under the bar, read as a sentence; actions at its end. */
export function FilterRow({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={`${styles.row} no-print`}>
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
