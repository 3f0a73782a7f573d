import type { ReactNode } from 'react';
import styles from './schema-browser.module.css';

export interface BrowsedColumn {
  name: string;
  /** Type and meaning, as a line under the name. */
  about: string;
  /** The whole of what the dictionary says. */
  description: string;
}

export interface BrowsedTable {
  name: string;
  meaning: string;
  rows: string;
  columns: readonly BrowsedColumn[];
}

interface SchemaBrowserProps {
  /** Tables under a title, the first group open. */
  groups: readonly { title: string; tables: readonly BrowsedTable[] }[];
  insertLabel: (name: string) => string;
  onInsert: (name: string) => void;
}

/** Every table that can be asked, with its columns; a press puts a name into the statement. */
export function SchemaBrowser({ groups, insertLabel, onInsert }: SchemaBrowserProps) {
  const press = (name: string, shown: ReactNode) => (
    <button
      type="button"
      className={styles['name']}
      aria-label={insertLabel(name)}
      onClick={() => onInsert(name)}
    >
      {shown}
    </button>
  );
  return groups.map(({ title, tables }, at) => (
    <details key={title} open={at === 0} className={styles['group']}>
      <summary className={styles['title']}>{title}</summary>
      <ul>
        {tables.map((table) => (
          <li key={table.name} className={styles['table']}>
            <details>
              <summary className={styles['head']}>
                <code className={styles['code']}>{table.name}</code>
                <span className={styles['about']}>
                  {[table.meaning, table.rows].filter((it) => it !== '').join(' · ')}
                </span>
              </summary>
              <ul className={styles['columns']}>
                <li>{press(table.name, <code className={styles['code']}>{table.name}</code>)}</li>
                {table.columns.map((column) => (
                  <li key={column.name} title={column.description || undefined}>
                    {press(column.name, <code className={styles['code']}>{column.name}</code>)}
                    <span className={styles['about']}>{column.about}</span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </details>
  ));
}
