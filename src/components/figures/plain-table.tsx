import type { ReactNode } from 'react';
import styles from './figures-table.module.css';

interface PlainTableProps {
  columns: readonly string[];
  /** Which column holds figures, set right and in digits of one width; none if missing. */
  figures?: number;
  /** Tables that stand under each other share their columns' widths. */
  aligned?: boolean;
  children: ReactNode;
}

/** A ruled table that scrolls in itself where a screen is too narrow for it. */
export function PlainTable({ columns, figures, aligned = false, children }: PlainTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${aligned ? styles.aligned : ''}`}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === figures ? styles.value : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
