import page from '../../components/frame/page.module.css';
import { Trouble } from '../../components/states/trouble.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatNumber } from '../../i18n/format-number.ts';
import { queryWords } from '../../i18n/query-words.ts';
import type { Words } from '../../i18n/words.ts';
import { lineAndColumn } from '../../lib/sql-text.ts';
import type { SqlTrouble } from '../../queries/sql-trouble.ts';
import styles from './query-page.module.css';

type TroubleOf = SqlTrouble & { sql: string };

/** What is wrong with a statement and where, in the reader's words. */
export function troubleSentence({ kind, position, sql }: TroubleOf, { language }: Words): string {
  const { trouble } = queryWords[language];
  if (position === undefined) return trouble.plain(trouble.kinds[kind]);
  const { line, column } = lineAndColumn(sql, position);
  const [lineText, columnText] = [line, column].map((it) => formatNumber(it, language));
  const say = kind === 'syntax' ? trouble.at : trouble.near;
  return say(trouble.kinds[kind], lineText ?? '', columnText ?? '');
}

/** Why there is no answer; the engine's own words behind ours, in the language that they are in. */
export function TroubleNote({ trouble, onRetry }: { trouble: TroubleOf; onRetry: () => void }) {
  const words = useWords();
  const { trouble: texts } = queryWords[words.language];
  const sentence = troubleSentence(trouble, words);
  if (trouble.kind === 'not-loaded') {
    return <Trouble what={sentence} technical={trouble.technical} onRetry={onRetry} />;
  }
  const isSlip = trouble.kind !== 'cancelled' && trouble.kind !== 'empty';
  return (
    <div
      role={isSlip ? 'alert' : 'status'}
      data-query-trouble={trouble.kind}
      className={`${page.refused} ${isSlip ? styles.slip : ''}`}
    >
      <p>{sentence}</p>
      {trouble.technical !== '' && (
        <p className={styles.technical}>
          {texts.engineSays}{' '}
          <span lang="en" className={styles.engineWords}>
            {trouble.technical}
          </span>
        </p>
      )}
    </div>
  );
}
