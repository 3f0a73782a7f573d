import { useState } from 'react';
import type { NewIndicator } from '../../../imports/recipe.ts';
import type { Question } from '../../../imports/table-import.ts';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import { withRecipe } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import { IndicatorSelect } from './indicator-select.tsx';
import { NewIndicatorForm } from './new-indicator-form.tsx';
import { QuestionHead } from './question-head.tsx';
import styles from './questions.module.css';
import { withIndicator, withNewIndicator } from './recipe-changes.ts';

/** Which indicator a text of the file means: a near one, any other, or a new one. */
export function IndicatorQuestion({
  question,
}: {
  question: Extract<Question, { about: 'indicator' }>;
}) {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const catalogue = useCatalogue();
  const [isNew, setNew] = useState(false);
  const { questions } = texts.review;
  const page = questions.indicator;
  const { text, unit, candidates, decimals, rows } = question;
  const answer = (indicatorId: string | null) =>
    commands.draft(
      table.key,
      withRecipe((it) => withIndicator(it, text, indicatorId)),
    );
  const create = (indicator: NewIndicator) =>
    commands.draft(
      table.key,
      withRecipe((it) => withIndicator(withNewIndicator(it, indicator), text, indicator.id)),
    );
  return (
    <>
      <QuestionHead rows={rows}>{page.title(text)}</QuestionHead>
      {unit !== null && <p className={styles['said']}>{page.unit(unit)}</p>}
      {candidates.length > 0 && (
        <div className={styles['answers']}>
          <span className={styles['rows']}>{page.near}:</span>
          {candidates.map((id) => {
            const known = catalogue.indicators.get(id);
            return (
              <button key={id} type="button" className="button" onClick={() => answer(id)}>
                {known ? `${known.name[words.language]} (${known.unit[words.language]})` : id}
              </button>
            );
          })}
        </div>
      )}
      <div className={styles['answers']}>
        <IndicatorSelect label={page.choose} value="" onChange={answer} />
        <button
          type="button"
          className="button"
          aria-expanded={isNew}
          onClick={() => setNew(!isNew)}
        >
          {page.create}
        </button>
        <button type="button" className="link-button" onClick={() => answer(null)}>
          {questions.leave}
        </button>
      </div>
      {isNew && (
        <NewIndicatorForm
          name={text}
          unit={unit ?? ''}
          near={candidates[0]}
          decimals={decimals}
          onCreate={create}
        />
      )}
    </>
  );
}
