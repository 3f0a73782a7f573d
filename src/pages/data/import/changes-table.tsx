import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fullCitation, issuerShort } from '../../../i18n/citation.ts';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import { observationKey, type Observation } from '../../../semantic/observation.ts';
import { withoutKey, type ChangeKind } from './accepted-counts.ts';
import { changeKey } from '../../../imports/change-key.ts';
import styles from './changes.module.css';
import { figureTexts } from './figure-texts.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import shared from './import.module.css';
import { Pager } from './pager.tsx';
import { changesQuery } from './table-queries.ts';
import { WideTable } from './wide-table.tsx';

const perPage = 25;

/** The changes of a kind, one by one: what is in use, what the file says, each with its source. */
export function ChangesTable({ kind, isCompared }: { kind: ChangeKind; isCompared: boolean }) {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const catalogue = useCatalogue();
  const [offset, setOffset] = useState(0);
  const { data } = useQuery(
    changesQuery(table, table.replaces, [kind], { offset, limit: perPage }, isCompared),
  );
  const { changes: page } = texts;
  const { columns } = page;
  const { acceptance, draft } = table;
  const { newIndicators, source } = draft.recipe;
  const isKindTaken = acceptance.kinds.includes(kind);
  const toggle = (key: string, isTaken: boolean) =>
    commands.set(table.key, {
      acceptance: {
        ...acceptance,
        without: isTaken
          ? acceptance.without.filter((it) => it !== key)
          : [...acceptance.without, key],
      },
    });
  const textsOf = (figure: Observation) => figureTexts(figure, catalogue, newIndicators, words);
  const citation = ({ sourceId, locator }: Observation) => {
    const known = catalogue.sources.get(sourceId);
    const document = fullCitation(known, { sourceId, locator }, words.language);
    return known ? `${issuerShort(known, words.language)}, ${document}` : document;
  };
  return (
    <div className={shared['line']} data-changes={kind}>
      <WideTable
        label={page.kinds[kind]}
        columns={[
          columns.take,
          columns.indicator,
          columns.place,
          columns.period,
          columns.before,
          columns.after,
        ]}
      >
        {data?.changes.map((change, index) => {
          const figure = change.after ?? change.before[0];
          if (!figure) return null;
          const told = textsOf(figure);
          const key = withoutKey(kind, changeKey(change));
          return (
            <tr key={`${offset + index} ${key}`}>
              <td>
                <input
                  type="checkbox"
                  aria-label={page.takeOne(`${told.indicator}, ${told.place}, ${told.period}`)}
                  checked={isKindTaken && !acceptance.without.includes(key)}
                  disabled={!isKindTaken}
                  onChange={(event) => toggle(key, event.target.checked)}
                />
              </td>
              <th scope="row">{told.indicator}</th>
              <td>{told.place}</td>
              <td>{told.period}</td>
              <td>
                {change.before.map((it) => (
                  <p key={observationKey(it)} className={styles['before']}>
                    {textsOf(it).value}
                    <span className={styles['small']}>{citation(it)}</span>
                  </p>
                ))}
              </td>
              <td>
                {change.after && (
                  <>
                    <strong>{told.value}</strong>
                    <span className={styles['small']}>
                      {[source.title, change.line === null ? '' : page.line(change.line)]
                        .filter((it) => it !== '')
                        .join(', ')}
                    </span>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </WideTable>
      <Pager offset={offset} limit={perPage} total={data?.total ?? 0} onOffset={setOffset} />
    </div>
  );
}
