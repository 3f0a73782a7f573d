import { useState } from 'react';
import type { Recipe } from '../../../imports/recipe.ts';
import type { Question } from '../../../imports/table-import.ts';
import { columnsId } from './columns-id.ts';
import { withRecipe } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import { IndicatorSelect } from './indicator-select.tsx';
import { NewIndicatorForm } from './new-indicator-form.tsx';
import { PeriodField } from './period-field.tsx';
import { PlaceSelect } from './place-select.tsx';
import { QuestionHead } from './question-head.tsx';
import styles from './questions.module.css';
import {
  withNewIndicator,
  withWholeIndicator,
  withWholePeriod,
  withWholePlace,
} from './recipe-changes.ts';

/** What neither a column nor a heading says: one answer for all rows, or the way to the columns. */
export function MissingQuestion({
  question,
}: {
  question: Extract<Question, { about: 'missing' }>;
}) {
  const { texts } = useImportWords();
  const { table, commands } = useReviewed();
  const [isNew, setNew] = useState(false);
  const { questions } = texts.review;
  const page = questions.missing[question.what];
  const say = (next: (recipe: Recipe) => Recipe) => commands.draft(table.key, withRecipe(next));
  return (
    <>
      <QuestionHead>{page.title}</QuestionHead>
      <p className={styles['said']}>{page.lead}</p>
      <div className={styles['answers']}>
        {question.what === 'place' && (
          <PlaceSelect
            label={questions.place.choose}
            value=""
            onChange={(id) => say((it) => withWholePlace(it, id))}
          />
        )}
        {question.what === 'indicator' && (
          <>
            <IndicatorSelect
              label={questions.indicator.choose}
              value=""
              onChange={(id) => say((it) => withWholeIndicator(it, id))}
            />
            <button
              type="button"
              className="button"
              aria-expanded={isNew}
              onClick={() => setNew(!isNew)}
            >
              {questions.indicator.create}
            </button>
          </>
        )}
        <button
          type="button"
          className="link-button"
          onClick={() => {
            const columns = document.getElementById(columnsId);
            if (columns instanceof HTMLDetailsElement) columns.open = true;
            columns?.querySelector('summary')?.focus();
          }}
        >
          {questions.toColumns}
        </button>
      </div>
      {question.what === 'period' && (
        <PeriodField onPeriod={(period) => say((it) => withWholePeriod(it, period))} />
      )}
      {isNew && question.what === 'indicator' && (
        <NewIndicatorForm
          name=""
          unit={table.draft.recipe.whole.unit ?? ''}
          decimals={question.decimals}
          onCreate={(made) => say((it) => withWholeIndicator(withNewIndicator(it, made), made.id))}
        />
      )}
    </>
  );
}
