import { SchemaBrowser, type BrowsedTable } from '../../components/sql/schema-browser.tsx';
import { sqlName } from '../../components/sql/sql-name.ts';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { formatNumber } from '../../i18n/format-number.ts';
import { loadingText } from '../../i18n/loading-text.ts';
import { queryWords } from '../../i18n/query-words.ts';
import type { Words } from '../../i18n/words.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { SchemaTable } from '../../queries/schema-table.ts';
import { useLoadingProgress } from '../../queries/use-loading-progress.ts';

interface SchemaPanelProps {
  schema: readonly SchemaTable[] | undefined;
  hasFailed: boolean;
  /** What is said until the tables are known, where that isn't up to the engine. */
  waiting: string | undefined;
  onRetry: () => void;
  onInsert: (name: string) => void;
}

/** The tables that can be asked, or why they can't be told. */
export function SchemaPanel({ schema, hasFailed, waiting, onRetry, onInsert }: SchemaPanelProps) {
  const words = useWords();
  const texts = queryWords[words.language].schema;
  const progress = useLoadingProgress();
  if (!schema) {
    return hasFailed ? (
      <p className={page.refused}>
        {texts.failed}{' '}
        <button type="button" className="link-button" onClick={onRetry}>
          {texts.retry}
        </button>
      </p>
    ) : (
      <p role="status" className={page.small}>
        {waiting ?? (progress.total === undefined ? texts.loading : loadingText(progress, words))}
      </p>
    );
  }
  const groups = [...groupBy(schema, (it) => it.dataset)].map(([dataset, tables]) => ({
    title:
      dataset === undefined
        ? texts.all
        : texts.ofDataset(tables[0]?.datasetTitle?.[words.language] ?? dataset),
    tables: tables.map((it) => browsed(it, words)),
  }));
  return (
    <>
      <p className={page.small}>{texts.lead}</p>
      <SchemaBrowser
        groups={groups}
        insertLabel={texts.insert}
        onInsert={(name) => onInsert(sqlName(name))}
      />
    </>
  );
}

function browsed(table: SchemaTable, { language }: Words): BrowsedTable {
  const { rows, schema } = queryWords[language];
  return {
    name: table.name,
    meaning: table.title[language] ?? '',
    rows: table.rows === undefined ? '' : rows(formatNumber(table.rows, language)),
    columns: table.columns.map((column) => ({
      name: column.name,
      about: schema.column(column.type, column.title[language] ?? ''),
      description: column.description[language] ?? '',
    })),
  };
}
