import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../../i18n/format-number.ts';
import { columnsId } from './columns-id.ts';
import { ColumnRow } from './column-row.tsx';
import { withRecipe } from './correction-changes.ts';
import styles from './columns.module.css';
import { useImportWords, useReviewed } from './import-context.tsx';
import shared from './import.module.css';
import { Pager } from './pager.tsx';
import { withRole, type ColumnRole } from './recipe-changes.ts';
import { RoleChips } from './role-chips.tsx';
import { rowsQuery } from './table-queries.ts';
import { WholeUnit } from './whole-unit.tsx';
import { WideColumns } from './wide-columns.tsx';

const perPage = 40;
const sampled = 12;

/** What each column of the file is, to be corrected by choice or by dragging a role onto it. */
export function ColumnsSection() {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const { columns: page } = texts;
  const { columns } = table.draft.recipe;
  const [offset, setOffset] = useState(0);
  const { data: sample } = useQuery(rowsQuery(table, { offset: 0, limit: sampled }));
  const used = columns.filter(({ use }) => use !== 'none').length;
  const values = columns.flatMap(({ use }, index) => (use === 'value' ? [index] : []));
  // A known shape needs no second look; a new one does, and so does one that lacks something.
  const [isOpen] = useState(
    () => !table.remembered || table.applied.questions.some(({ about }) => about === 'missing'),
  );
  const count = (value: number) => formatNumber(value, words.language);
  const choose = (column: number, role: ColumnRole) =>
    commands.draft(
      table.key,
      withRecipe((recipe) => withRole(recipe, column, role)),
    );
  return (
    <details
      id={columnsId}
      className={`${shared['block'] ?? ''} ${shared['fold'] ?? ''}`}
      open={isOpen}
    >
      <summary>
        {page.title}
        <small>{page.summary(count(used), count(columns.length))}</small>
      </summary>
      <p className={shared['note']}>{page.lead}</p>
      <RoleChips />
      <ul className={styles['columns']}>
        {columns.slice(offset, offset + perPage).map((use, at) => {
          const index = offset + at;
          return (
            <ColumnRow
              key={index}
              index={index}
              role={use.use}
              samples={sample?.rows.map(({ cells }) => cells[index] ?? null) ?? []}
              onRole={(role) => choose(index, role)}
            />
          );
        })}
      </ul>
      <Pager offset={offset} limit={perPage} total={columns.length} onOffset={setOffset} />
      {values.length > 0 && <WideColumns values={values} />}
      {values.length > 0 && <WholeUnit />}
    </details>
  );
}
