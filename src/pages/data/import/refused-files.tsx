import type { FileRefusal } from '../../../imports/import-access.ts';
import { useImportWords } from './import-context.tsx';
import styles from './import.module.css';

interface RefusedFilesProps {
  refused: readonly FileRefusal[];
  title: string;
}

/** Files, or sheets of them, that are not read: which, where, why, and the way out. */
export function RefusedFiles({ refused, title }: RefusedFilesProps) {
  const { page, refusals } = useImportWords().texts;
  return (
    <div role="alert" className={`${styles['told'] ?? ''} ${styles['bad'] ?? ''}`}>
      <h3>{title}</h3>
      <ul className={styles['refusals']}>
        {refused.map((it, index) => {
          const place = page.place(it);
          const reason = refusals[it.code] ?? refusals['otherwise'];
          return (
            <li key={index}>
              <strong>{place === '' ? it.file : `${it.file}, ${place}`}</strong>
              <br />
              {reason?.(it.params as Readonly<Record<string, string | number>>)}
            </li>
          );
        })}
      </ul>
      <p>{page.refusedLead}</p>
    </div>
  );
}
