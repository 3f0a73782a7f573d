import { useState } from 'react';
import { periodLabel } from '../../../i18n/period-label.ts';
import type { Question } from '../../../imports/table-import.ts';
import { periodKey, type Period } from '../../../semantic/period.ts';
import { withRecipe } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import { PeriodField } from './period-field.tsx';
import { QuestionHead } from './question-head.tsx';
import styles from './questions.module.css';
import { withPeriod } from './recipe-changes.ts';

/** Which period a text of the file means: one of its readings, or another one. */
export function PeriodQuestion({ question }: { question: Extract<Question, { about: 'period' }> }) {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const { questions: page } = texts.review;
  const { text, candidates, rows } = question;
  const [isOpen, setOpen] = useState(candidates.length === 0);
  const answer = (period: Period | null) =>
    commands.draft(
      table.key,
      withRecipe((it) => withPeriod(it, text, period)),
    );
  return (
    <>
      <QuestionHead rows={rows}>{page.period.title(text)}</QuestionHead>
      <div className={styles['answers']}>
        {candidates.map((it) => (
          <button key={periodKey(it)} type="button" className="button" onClick={() => answer(it)}>
            {periodLabel(it, words.language)}
          </button>
        ))}
        {candidates.length > 0 && (
          <button
            type="button"
            className="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {page.period.choose}
          </button>
        )}
        <button type="button" className="link-button" onClick={() => answer(null)}>
          {page.leave}
        </button>
      </div>
      {isOpen && <PeriodField onPeriod={answer} />}
    </>
  );
}
