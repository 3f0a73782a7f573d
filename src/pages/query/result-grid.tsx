import { useMemo } from 'react';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import type { GridColumn } from '../../components/grid/grid-column.ts';
import { useWords } from '../../components/words-context.tsx';
import { formatResult, plainResult } from '../../i18n/format-result.ts';
import { queryWords } from '../../i18n/query-words.ts';
import type { ResultTable } from '../../lib/result-table.ts';

/** The rows of an answer, as many as there are. */
export function ResultGrid({ result }: { result: ResultTable }) {
  const { language } = useWords();
  const words = queryWords[language];
  const grid = useMemo(() => {
    const { columns, valueAt } = result;
    const of = (column: number) => columns[column] ?? { name: '', kind: 'text' as const };
    return {
      columns: columns.map(({ name, type, kind }, at): GridColumn => ({
        key: String(at),
        name,
        detail: `${words.types[kind]} · ${type}`,
        kind: kind === 'number' ? 'number' : 'text',
      })),
      cellAt: (row: number, column: number) =>
        formatResult(valueAt(row, column), of(column), language),
      copyAt: (row: number, column: number) =>
        plainResult(valueAt(row, column), of(column).kind, language),
    };
  }, [result, language, words]);
  return <DataGrid label={words.result} rowCount={result.rowCount} {...grid} />;
}
