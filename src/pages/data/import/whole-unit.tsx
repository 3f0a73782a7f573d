import { KeptField } from './kept-field.tsx';
import { withRecipe } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import shared from './import.module.css';
import { withWholeUnit } from './recipe-changes.ts';

/** The unit that holds where no column or heading names one: what a title seemed to say, or the person says. */
export function WholeUnit() {
  const { texts } = useImportWords();
  const { table, commands } = useReviewed();
  const { whole: page } = texts.columns;
  const unit = table.draft.recipe.whole.unit ?? '';
  return (
    <div className={shared['form']}>
      <KeptField
        key={unit}
        label={page.unit}
        hint={page.unitHint}
        value={unit}
        onKeep={(typed) =>
          commands.draft(
            table.key,
            withRecipe((it) => withWholeUnit(it, typed.trim())),
          )
        }
      />
    </div>
  );
}
