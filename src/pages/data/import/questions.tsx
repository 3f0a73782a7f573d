import { formatNumber } from '../../../i18n/format-number.ts';
import type { Question } from '../../../imports/table-import.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import { IndicatorQuestion } from './indicator-question.tsx';
import styles from './questions.module.css';
import { MannerQuestion } from './manner-question.tsx';
import { MissingQuestion } from './missing-question.tsx';
import { PairsQuestion } from './pairs-question.tsx';
import { PeriodQuestion } from './period-question.tsx';
import { PlaceQuestion } from './place-question.tsx';

/** More at once would only frighten; the next ones come when these are answered. */
const mostShown = 8;

/** What only the person can say, before anything else. */
export function Questions() {
  const { texts, words } = useImportWords();
  const { table } = useReviewed();
  const { questions } = table.applied;
  const { questions: page } = texts.review;
  if (questions.length === 0) return null;
  const hidden = questions.length - mostShown;
  return (
    <section className={styles['questions']} aria-busy={table.isApplying}>
      <h4 className={styles['title']}>{page.title(questions.length)}</h4>
      <p className={styles['lead']}>{page.lead}</p>
      <ol className={styles['list']}>
        {questions.slice(0, mostShown).map((question) => (
          <li key={questionKey(question)} data-question={question.about}>
            <OneQuestion question={question} />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <p className={styles['lead']}>{page.more(formatNumber(hidden, words.language))}</p>
      )}
    </section>
  );
}

function OneQuestion({ question }: { question: Question }) {
  switch (question.about) {
    case 'manner':
      return <MannerQuestion question={question} />;
    case 'place':
      return <PlaceQuestion question={question} />;
    case 'period':
      return <PeriodQuestion question={question} />;
    case 'indicator':
      return <IndicatorQuestion question={question} />;
    case 'pairs':
      return <PairsQuestion question={question} />;
    case 'missing':
      return <MissingQuestion question={question} />;
  }
}

function questionKey(question: Question): string {
  if ('column' in question) return `${question.about} ${question.column}`;
  return `${question.about} ${question.about === 'missing' ? question.what : question.text}`;
}
