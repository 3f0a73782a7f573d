import { useState } from 'react';
import { Choice } from '../../../components/filters/choice.tsx';
import type { Recipe } from '../../../imports/recipe.ts';
import { withRecipe } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import { IndicatorSelect } from './indicator-select.tsx';
import { PeriodField } from './period-field.tsx';
import { PlaceSelect } from './place-select.tsx';
import { withIndicator, withPeriod, withPlace, withSayings } from './recipe-changes.ts';

const kinds = ['', 'actual', 'plan'] as const;

/** Says of all chosen value columns at once what their headings don't, or say wrongly. */
export function WideEdit({ chosen }: { chosen: readonly number[] }) {
  const { texts } = useImportWords();
  const { table, commands } = useReviewed();
  const { wide } = texts.columns;
  const [isPeriod, setPeriod] = useState(false);
  const say = (next: (recipe: Recipe) => Recipe) => commands.draft(table.key, withRecipe(next));
  const uses = chosen.map((it) => table.draft.recipe.columns[it]);
  const all = new Set(uses.map((it) => (it?.use === 'value' ? it.says.valueKind : undefined)));
  const [kind = ''] = all.size === 1 ? all : [];
  return (
    <>
      <IndicatorSelect
        label={wide.indicator}
        value=""
        placeholder={wide.fromRow}
        onChange={(id) =>
          say((it) => withSayings(withIndicator(it, id, id), chosen, { indicator: id }))
        }
      />
      <PlaceSelect
        label={wide.place}
        value=""
        placeholder={wide.fromRow}
        onChange={(id) => say((it) => withSayings(withPlace(it, id, id), chosen, { place: id }))}
      />
      <Choice
        label={wide.kind}
        value={kind}
        options={kinds.map((value) => ({ value, label: wide.kinds[value] }))}
        onChange={(value) =>
          say((it) => withSayings(it, chosen, { valueKind: value === '' ? undefined : value }))
        }
      />
      <button
        type="button"
        className="button"
        aria-expanded={isPeriod}
        onClick={() => setPeriod(!isPeriod)}
      >
        {wide.period}…
      </button>
      {isPeriod && (
        <PeriodField
          onPeriod={(period) => {
            setPeriod(false);
            const text = `${period.start}/${period.end}`;
            say((it) => withSayings(withPeriod(it, text, period), chosen, { period: text }));
          }}
        />
      )}
    </>
  );
}
