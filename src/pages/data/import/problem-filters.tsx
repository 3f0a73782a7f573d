import { useId } from 'react';
import { Choice } from '../../../components/filters/choice.tsx';
import control from '../../../components/filters/control.module.css';
import { formatNumber } from '../../../i18n/format-number.ts';
import type { ProblemFilter } from '../../../imports/table-import.ts';
import { columnName } from './column-name.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import styles from './import.module.css';

interface ProblemFiltersProps {
  filter: ProblemFilter;
  onFilter: (filter: ProblemFilter) => void;
}

const severities = ['error', 'doubt'] as const;
const sorts = ['line', 'code', 'value'] as const;

/** Which problems are listed, and in which order. */
export function ProblemFilters({ filter, onFilter }: ProblemFiltersProps) {
  const { texts, words } = useImportWords();
  const { table } = useReviewed();
  const { problems: page } = texts;
  const id = useId();
  const { problems } = table.applied;
  const columns = table.table.columns.flatMap((_, index) =>
    table.draft.recipe.columns[index]?.use === 'none' ? [] : [index],
  );
  const kind = filter.codes?.[0] ?? filter.severity ?? 'all';
  const chooseKind = (chosen: string) => {
    const rest = without(filter, ['codes', 'severity']);
    const severity = severities.find((it) => it === chosen);
    const code = problems.find((it) => it.code === chosen)?.code;
    onFilter({ ...rest, ...(severity ? { severity } : {}), ...(code ? { codes: [code] } : {}) });
  };
  return (
    <div className={styles['filters']}>
      <Choice
        label={page.filters.kind}
        value={kind}
        options={[
          { value: 'all', label: page.filters.all },
          { value: 'error', label: page.filters.onlyErrors },
          { value: 'doubt', label: page.filters.onlyDoubts },
          ...problems.map(({ code, count }) => ({
            value: code,
            label: `${page.kinds[code]} (${formatNumber(count, words.language)})`,
          })),
        ]}
        onChange={chooseKind}
      />
      <Choice
        label={page.filters.column}
        value={filter.column === undefined ? '' : String(filter.column)}
        options={[
          { value: '', label: page.filters.all },
          ...columns.map((index) => ({
            value: String(index),
            label: columnName(table.table, index, texts),
          })),
        ]}
        onChange={(chosen) => {
          const rest = without(filter, ['column']);
          onFilter(chosen === '' ? rest : { ...rest, column: Number(chosen) });
        }}
      />
      <div>
        <label className={control.label} htmlFor={id}>
          {page.filters.search}
        </label>
        <input
          id={id}
          type="search"
          className={control.control}
          value={filter.search ?? ''}
          onChange={(event) => {
            const rest = without(filter, ['search']);
            const typed = event.target.value;
            onFilter(typed === '' ? rest : { ...rest, search: typed });
          }}
        />
      </div>
      <Choice
        label={page.filters.sort}
        value={filter.sort ?? 'line'}
        options={sorts.map((value) => ({ value, label: page.filters.sorts[value] }))}
        onChange={(sort) => onFilter({ ...filter, sort })}
      />
    </div>
  );
}

function without(filter: ProblemFilter, keys: readonly (keyof ProblemFilter)[]): ProblemFilter {
  const rest = { ...filter };
  for (const key of keys) Reflect.deleteProperty(rest, key);
  return rest;
}
