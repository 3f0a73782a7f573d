import { RemarkText } from '../source/remark-text.tsx';
import { useWords } from '../words-context.tsx';
import type { ToldNote } from './quality-context.tsx';
import styles from './quality-notes.module.css';

/** All notes on a figure or a document, those to look at first. */
export function QualityNotes({ notes }: { notes: readonly ToldNote[] }) {
  const { quality } = useWords().messages;
  const texts = [...notes]
    .sort((one, other) => Number(one.severity === 'agrees') - Number(other.severity === 'agrees'))
    .map(({ text }) => text);
  if (texts.length === 0) return null;
  return (
    <section aria-label={quality.title}>
      <h3 className={styles.title}>{quality.title}</h3>
      <ul className={styles.list}>
        {[...new Set(texts)].map((text) => (
          <li key={text}>
            <RemarkText text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
