import { numberInWords } from '../../../i18n/number-in-words.ts';
import type { NumberManner } from '../../../imports/import-session.ts';
import type { Question } from '../../../imports/table-import.ts';
import { columnName } from './column-name.ts';
import { withRecipe } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import { QuestionHead } from './question-head.tsx';
import styles from './questions.module.css';
import { withManner } from './recipe-changes.ts';

const mostEvidence = 3;

/** Whether 1.234 is a thousand or one and a bit; both readings of real cells stand side by side. */
export function MannerQuestion({ question }: { question: Extract<Question, { about: 'manner' }> }) {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const { manner: page } = texts.review.questions;
  const { column, examples, evidence, rows } = question;
  const read = (value: number) => numberInWords(value, words.language);
  const [first] = examples;
  const others = table.applied.questions.flatMap((it) =>
    it.about === 'manner' && it.column !== column ? [it.column] : [],
  );
  const answer = (manner: NumberManner, columns: readonly number[]) =>
    commands.draft(
      table.key,
      withRecipe((recipe) => columns.reduce((all, it) => withManner(all, it, manner), recipe)),
    );
  const speaks = (['vietnamese', 'english'] as const).filter((it) => evidence[it].length > 0);
  return (
    <>
      <QuestionHead rows={rows}>{page.title(columnName(table.table, column, texts))}</QuestionHead>
      {first && (
        <p className={styles['said']}>
          {page.ask(first.text, read(first.vietnamese), read(first.english))}
        </p>
      )}
      <table className={styles['examples']}>
        <thead>
          <tr>
            <th scope="col">{page.cell}</th>
            <th scope="col">{page.manners.vietnamese}</th>
            <th scope="col">{page.manners.english}</th>
          </tr>
        </thead>
        <tbody>
          {examples.slice(0, 4).map((it) => (
            <tr key={it.text}>
              <th scope="row">{it.text}</th>
              <td>{read(it.vietnamese)}</td>
              <td>{read(it.english)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {speaks.map((manner) => (
        <p key={manner} className={styles['said']}>
          {page.evidence(page.manners[manner], evidence[manner].slice(0, mostEvidence).join('; '))}
        </p>
      ))}
      {speaks.length === 0 && <p className={styles['said']}>{page.noEvidence}</p>}
      <div className={styles['answers']}>
        {(['vietnamese', 'english'] as const).map((manner) => (
          <button
            key={manner}
            type="button"
            className="button"
            onClick={() => answer(manner, [column])}
          >
            {page[manner]}
          </button>
        ))}
      </div>
      {others.length > 0 && (
        <div className={styles['answers']}>
          <span className={styles['said']}>{page.all}:</span>
          {(['vietnamese', 'english'] as const).map((manner) => (
            <button
              key={manner}
              type="button"
              className="link-button"
              onClick={() => answer(manner, [column, ...others])}
            >
              {page.manners[manner]}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
