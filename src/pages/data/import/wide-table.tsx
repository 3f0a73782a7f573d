import type { ReactNode } from 'react';
import styles from './wide-table.module.css';

interface WideTableProps {
  label: string;
  columns: readonly string[];
  children: ReactNode;
}

/** A table whose rows stay rows on any screen: where it is too wide, it scrolls in itself. */
export function WideTable({ label, columns, children }: WideTableProps) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={label}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
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
