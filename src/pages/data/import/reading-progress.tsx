import { formatBytes, formatNumber } from '../../../i18n/format-number.ts';
import type { ImportSession } from '../../../imports/import-session.ts';
import { useImportWords } from './import-context.tsx';
import styles from './import.module.css';

/** How far each file is read, in bytes and rows, and a way to stop. */
export function ReadingProgress({
  session,
  onStop,
}: {
  session: ImportSession;
  onStop: () => void;
}) {
  const {
    texts: { page },
    words: { language },
  } = useImportWords();
  return (
    <div className={styles['progress']}>
      <h3 data-step-heading tabIndex={-1}>
        <span role="status">{page.reading}</span>
      </h3>
      {session.progress.map(({ file, bytes, ofBytes, rows }) => (
        <div key={file}>
          <span className={styles['cell']}>{file}</span>{' '}
          <span className={styles['amount']}>
            {page.readingFile(
              formatBytes(bytes, language),
              formatBytes(ofBytes, language),
              formatNumber(rows, language),
            )}
          </span>
          <progress aria-label={file} value={bytes} max={Math.max(1, ofBytes)} />
        </div>
      ))}
      <p>
        <button type="button" className="button" onClick={onStop}>
          {page.stop}
        </button>
      </p>
    </div>
  );
}
