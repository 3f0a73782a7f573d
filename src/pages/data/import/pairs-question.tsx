import type { Question } from '../../../imports/table-import.ts';
import { columnName } from './column-name.ts';
import { withRecipe } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import { QuestionHead } from './question-head.tsx';
import styles from './questions.module.css';
import { withPairs } from './recipe-changes.ts';

const mostExamples = 4;

/** Whether the 25 of "17/25" was planned, or is the whole of which 17 are a part. */
export function PairsQuestion({ question }: { question: Extract<Question, { about: 'pairs' }> }) {
  const { texts } = useImportWords();
  const { table, commands } = useReviewed();
  const { pairs: page } = texts.review.questions;
  const { column, examples, rows } = question;
  return (
    <>
      <QuestionHead rows={rows}>{page.title(columnName(table.table, column, texts))}</QuestionHead>
      <p className={styles['said']}>{page.ask(examples.slice(0, mostExamples).join('; '))}</p>
      <div className={styles['answers']}>
        {(['plan', 'whole'] as const).map((pairs) => (
          <button
            key={pairs}
            type="button"
            className="button"
            onClick={() =>
              commands.draft(
                table.key,
                withRecipe((it) => withPairs(it, column, pairs)),
              )
            }
          >
            {page[pairs]}
          </button>
        ))}
      </div>
    </>
  );
}
