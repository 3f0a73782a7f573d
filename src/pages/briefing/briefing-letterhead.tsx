import { today } from '../../components/exports/frame-of.ts';
import { useWords } from '../../components/words-context.tsx';
import { documentDate } from '../../i18n/document-date.ts';
import { useConfig } from '../../queries/data-access-context.tsx';
import type { Briefing } from '../../semantic/briefing.ts';
import styles from './briefing-print.module.css';
import { briefingTitle } from './briefing-title.ts';

/** The head of the printed document: who, where and when, and its title. */
export function BriefingLetterhead({ briefing }: { briefing: Briefing }) {
  const words = useWords();
  const { department } = useConfig();
  return (
    <header className={styles.letterhead}>
      <p className={styles.department}>{briefing.department ?? department[words.language]}</p>
      <p className={styles.date}>
        {documentDate(briefing.date ?? today(), briefing.place.trim(), words)}
      </p>
      <p className={styles.title}>{briefingTitle(briefing, words.messages)}</p>
    </header>
  );
}
