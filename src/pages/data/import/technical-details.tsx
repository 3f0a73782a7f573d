import { useImportWords } from './import-context.tsx';
import styles from './import.module.css';

/** What went wrong in the program's own words, for whoever is asked for help. */
export function TechnicalDetails({ text }: { text: string }) {
  const { page } = useImportWords().texts;
  return (
    <details className={styles['details']}>
      <summary>{page.details}</summary>
      <code>{text}</code>
    </details>
  );
}
