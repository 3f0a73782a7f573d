import { useCallback } from 'react';
import { findPassage } from '../../lib/find-passage.ts';
import { useWords } from '../words-context.tsx';
import styles from './source-dialog.module.css';

/** The text of a report, opened at the passage, with the figure marked. */
export function ReportText({
  file,
  text,
  words,
}: {
  file: string;
  text: string;
  words: string | undefined;
}) {
  const { messages } = useWords();
  const scrollTo = useCallback((mark: HTMLElement | null) => {
    mark?.scrollIntoView({ block: 'center' });
  }, []);
  const whole = text.normalize('NFC');
  const passage = words === undefined ? undefined : findPassage(whole, words);
  return (
    <section aria-label={messages.source.text}>
      <h3>{messages.source.text}</h3>
      <p>
        {messages.source.fileName}: {file}
      </p>
      {words !== undefined && !passage && <p>{messages.source.textNotFound}</p>}
      <div className={styles.text} lang="vi" tabIndex={0}>
        {passage ? (
          <>
            {whole.slice(0, passage.start)}
            <mark ref={scrollTo}>{whole.slice(passage.start, passage.end)}</mark>
            {whole.slice(passage.end)}
          </>
        ) : (
          whole
        )}
      </div>
    </section>
  );
}
