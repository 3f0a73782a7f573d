import { useState } from 'react';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import { withRecipe } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import shared from './import.module.css';
import { NewIndicatorForm } from './new-indicator-form.tsx';
import { madeIndicators, withNewIndicator } from './recipe-changes.ts';

/** The indicators that were made for this table: what was said of them can be said otherwise. */
export function MadeIndicators() {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const catalogue = useCatalogue();
  const { newIndicator: page } = texts.review;
  const [edited, setEdited] = useState<string>();
  const made = madeIndicators(table, catalogue);
  if (made.length === 0) return null;
  return (
    <section className={shared['block']} data-section="made-indicators">
      <div className={shared['blockHead']}>
        <h4>{page.made}</h4>
      </div>
      {made.map((indicator) => {
        const name = indicator.name[words.language];
        const isEdited = edited === indicator.id;
        return (
          <div key={indicator.id}>
            <p className={shared['line']}>
              {name} ({page.about(indicator.unit[words.language], indicator.decimals)}){' '}
              <button
                type="button"
                className="link-button"
                aria-expanded={isEdited}
                aria-label={page.editOf(name)}
                onClick={() => setEdited(isEdited ? undefined : indicator.id)}
              >
                {isEdited ? page.stopEdit : page.edit}
              </button>
            </p>
            {isEdited && (
              <NewIndicatorForm
                name={name}
                unit=""
                decimals={indicator.decimals}
                known={indicator}
                onCreate={(next) => {
                  setEdited(undefined);
                  commands.draft(
                    table.key,
                    withRecipe((it) => withNewIndicator(it, next)),
                  );
                }}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
