import page from '../../components/frame/page.module.css';
import { Trouble } from '../../components/states/trouble.tsx';
import { useWords } from '../../components/words-context.tsx';
import { queryWords } from '../../i18n/query-words.ts';
import styles from './query-page.module.css';
import { troubleSentence, type ToldTrouble } from './trouble-sentence.ts';

/** What nobody did wrong, and the next step of which is theirs. */
const calm = new Set<string>(['cancelled', 'empty', 'not-signed-in', 'unused']);

/** Why there is no answer; the own words of who was asked behind ours, in the language that they are in. */
export function TroubleNote({ trouble, onRetry }: { trouble: ToldTrouble; onRetry: () => void }) {
  const { language } = useWords();
  const { trouble: texts, asked } = queryWords[language];
  const sentence = troubleSentence(trouble, language);
  if (trouble.kind === 'not-loaded') {
    return <Trouble what={sentence} technical={trouble.technical} onRetry={onRetry} />;
  }
  const told = trouble.server?.trouble ?? trouble.kind;
  const isSlip = !calm.has(told);
  return (
    <div
      role={isSlip ? 'alert' : 'status'}
      data-query-trouble={trouble.kind}
      className={`${page.refused} ${isSlip ? styles.slip : ''}`}
    >
      <p>{sentence}</p>
      {trouble.technical !== '' && (
        <p className={styles.technical}>
          {trouble.server ? asked.technical : texts.engineSays}{' '}
          <span lang="en" className={styles.engineWords}>
            {trouble.technical}
          </span>
        </p>
      )}
    </div>
  );
}
