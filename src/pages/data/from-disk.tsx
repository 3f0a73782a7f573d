import { isOpenedFromDisk } from '../../components/frame/opened-from-disk.ts';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { fromDiskWords } from '../../i18n/from-disk-words.ts';
import styles from './data-page.module.css';

/** What works otherwise where the app was opened from a disk; nothing where a server gave it. */
export function FromDisk() {
  const texts = fromDiskWords[useWords().language];
  if (!isOpenedFromDisk()) return null;
  return (
    <section className={page.section} data-from-disk>
      <h2 className={page.heading}>{texts.title}</h2>
      <p className={page.lead}>{texts.lead}</p>
      <ul className={styles.points}>
        {texts.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
