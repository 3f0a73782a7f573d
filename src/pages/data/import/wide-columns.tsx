import { useState } from 'react';
import { Choice } from '../../../components/filters/choice.tsx';
import { periodLabel } from '../../../i18n/period-label.ts';
import type { Words } from '../../../i18n/words.ts';
import type { ColumnUse, Recipe, Sayings } from '../../../imports/recipe.ts';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import type { Catalogue } from '../../../semantic/catalogue.ts';
import { columnName } from './column-name.ts';
import styles from './columns.module.css';
import { withRecipe } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import shared from './import.module.css';
import { placeName } from './place-name.ts';
import { WideEdit } from './wide-edit.tsx';
import { withManner } from './recipe-changes.ts';

/** What the headings of value columns say of their figures; several can be changed at once. */
export function WideColumns({ values }: { values: readonly number[] }) {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const catalogue = useCatalogue();
  const { columns: page } = texts;
  const { recipe } = table.draft;
  const [unchosen, setUnchosen] = useState<ReadonlySet<number>>(new Set());
  const chosen = values.filter((it) => !unchosen.has(it));
  const toggle = (columns: readonly number[], isChosen: boolean) => {
    const next = new Set(unchosen);
    for (const it of columns) {
      if (isChosen) next.delete(it);
      else next.add(it);
    }
    setUnchosen(next);
  };
  const manner = commonManner(chosen.map((it) => recipe.columns[it]));
  return (
    <details className={styles['wide']} open={values.length > 1}>
      <summary className={styles['wideTitle']}>{page.wide.title}</summary>
      {values.length > 1 && <p className={shared['note']}>{page.wide.lead}</p>}
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={page.wide.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.length === values.length}
                    onChange={(event) => toggle(values, event.target.checked)}
                  />
                  {page.wide.forAll}
                </label>
              </th>
              {[
                page.wide.manner,
                page.wide.indicator,
                page.wide.place,
                page.wide.period,
                page.wide.kind,
              ].map((it) => (
                <th key={it} scope="col">
                  {it}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.map((index) => {
              const use = recipe.columns[index];
              if (use?.use !== 'value') return null;
              const said = sayingTexts(use.says, recipe, catalogue, words);
              return (
                <tr key={index}>
                  <th scope="row">
                    <label>
                      <input
                        type="checkbox"
                        checked={!unchosen.has(index)}
                        onChange={(event) => toggle([index], event.target.checked)}
                      />
                      {columnName(table.table, index, texts)}
                    </label>
                  </th>
                  <td>{page.manners[use.manner ?? '']}</td>
                  <td>{said.indicator ?? page.wide.fromRow}</td>
                  <td>{said.place ?? page.wide.fromRow}</td>
                  <td>{said.period ?? page.wide.fromRow}</td>
                  <td>{page.wide.kinds[use.says.valueKind ?? '']}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {chosen.length > 0 && (
        <div className={styles['edit']}>
          <Choice
            label={page.wide.manner}
            value={manner}
            options={(manner === '' ? (['', ...manners] as const) : manners).map((value) => ({
              value,
              label: page.manners[value],
            }))}
            onChange={(next) => {
              if (next === '') return;
              commands.draft(
                table.key,
                withRecipe((it) => chosen.reduce((all, at) => withManner(all, at, next), it)),
              );
            }}
          />
          <WideEdit chosen={chosen} />
        </div>
      )}
    </details>
  );
}

const manners = ['vietnamese', 'english'] as const;

function commonManner(uses: readonly (ColumnUse | undefined)[]): '' | 'vietnamese' | 'english' {
  const all = new Set(uses.map((it) => (it?.use === 'value' ? it.manner : null)));
  const [first] = all;
  return all.size === 1 ? (first ?? '') : '';
}

/** The sayings as names: what was chosen from a list stands there by its id. */
function sayingTexts(
  says: Sayings,
  { words: known, newIndicators }: Recipe,
  catalogue: Catalogue,
  words: Words,
): Partial<Record<'indicator' | 'place' | 'period', string>> {
  const { indicator, place, period } = says;
  const id = indicator === undefined ? undefined : (known.indicators[indicator] ?? indicator);
  const made = newIndicators.find((it) => it.id === id);
  const found = id === undefined ? undefined : (catalogue.indicators.get(id) ?? made);
  const placeId = place === undefined ? undefined : (known.places[place] ?? place);
  const read = period === undefined ? undefined : known.periods[period];
  const periodText = read ? periodLabel(read, words.language) : period;
  return {
    ...(id === undefined ? {} : { indicator: found?.name[words.language] ?? id }),
    ...(placeId === undefined ? {} : { place: placeName(placeId, catalogue, words) }),
    ...(periodText === undefined ? {} : { period: periodText }),
  };
}
