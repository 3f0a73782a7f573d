import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { locatorLabel } from '../../../i18n/citation.ts';
import { formatNumber } from '../../../i18n/format-number.ts';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import { observationKey } from '../../../semantic/observation.ts';
import { figureTexts } from './figure-texts.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import styles from './import.module.css';
import { Pager } from './pager.tsx';
import { figuresQuery } from './table-queries.ts';
import { WideTable } from './wide-table.tsx';

const perPage = 8;

/** The figures as they were understood, each beside what the file says there. */
export function PreviewSection() {
  const { texts, words } = useImportWords();
  const { table } = useReviewed();
  const catalogue = useCatalogue();
  const [offset, setOffset] = useState(0);
  const { data } = useQuery(figuresQuery(table, { offset, limit: perPage }));
  const { preview: page } = texts.columns;
  const { newIndicators } = table.draft.recipe;
  return (
    <details
      className={`${styles['block'] ?? ''} ${styles['fold'] ?? ''}`}
      open={!table.remembered}
    >
      <summary>
        {page.title}
        <small>{page.summary(formatNumber(table.applied.figures, words.language))}</small>
      </summary>
      <p className={styles['note']}>{page.lead}</p>
      <WideTable
        label={page.title}
        columns={[page.inFile, page.indicator, page.place, page.period, page.value, page.kind]}
      >
        {data?.figures.map((it, index) => {
          const figure = figureTexts(it, catalogue, newIndicators, words);
          return (
            <tr key={`${offset + index} ${observationKey(it)}`}>
              <th scope="row" className={styles['cell']}>
                {[locatorLabel(it.locator, words.language), it.asPrinted]
                  .filter((text) => text !== '')
                  .join(': ')}
              </th>
              <td>{figure.indicator}</td>
              <td>{figure.place}</td>
              <td>{figure.period}</td>
              <td>
                <strong>{figure.value}</strong>
              </td>
              <td>{it.kind === 'plan' ? page.plan : page.actual}</td>
            </tr>
          );
        })}
      </WideTable>
      {data?.total === 0 && <p className={styles['note']}>{page.none}</p>}
      <Pager offset={offset} limit={perPage} total={data?.total ?? 0} onOffset={setOffset} />
    </details>
  );
}
