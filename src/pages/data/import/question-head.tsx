import type { ReactNode } from 'react';
import { formatNumber } from '../../../i18n/format-number.ts';
import { useImportWords } from './import-context.tsx';
import styles from './questions.module.css';

/** What is asked, and how many rows wait for the answer. */
export function QuestionHead({ children, rows }: { children: ReactNode; rows?: number }) {
  const { texts, words } = useImportWords();
  return (
    <h5 className={styles['ask']}>
      {children}
      {rows !== undefined && (
        <span className={styles['rows']}>
          {texts.review.questions.rows(formatNumber(rows, words.language))}
        </span>
      )}
    </h5>
  );
}
