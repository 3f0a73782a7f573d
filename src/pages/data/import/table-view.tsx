import { Suspense } from 'react';
import { formatNumber } from '../../../i18n/format-number.ts';
import type { TableSession } from '../../../imports/import-session.ts';
import { titleOf } from './default-source.ts';
import type { ImportCommands } from './import-commands.ts';
import { ReviewedProvider, useImportWords, type Reviewed } from './import-context.tsx';
import styles from './import.module.css';
import { FreeTable } from './free-table.tsx';
import { Outcome } from './outcome.tsx';
import { outOfMemoryText } from './out-of-memory-text.ts';
import { TableReview } from './table-review.tsx';
import { TechnicalDetails } from './technical-details.tsx';

interface TableViewProps {
  table: TableSession;
  /** Another table that waits, if one does. */
  next: TableSession | undefined;
  commands: ImportCommands;
}

/** One table, at whichever stage it is. */
export function TableView({ table, next, commands }: TableViewProps) {
  const { texts, words } = useImportWords();
  const { page } = texts;
  const { key, stage } = table;
  const name = titleOf(table.table);
  if (stage === 'loaded' || stage === 'kept') {
    return (
      <Outcome
        table={table}
        onAgain={() => void commands.again(key)}
        next={next && { name: titleOf(next.table), onShow: () => commands.show(next.key) }}
      />
    );
  }
  return (
    <div>
      <h3 data-step-heading tabIndex={-1} className={styles['tableHead']}>
        {stage === 'opening' ? page.opening(name) : name}
      </h3>
      {(stage === 'opening' || stage === 'waiting') && (
        <div className={styles['progress']}>
          <p role="status">
            {table.progress &&
              page.stepRows(
                page.steps[table.progress.step],
                formatNumber(table.progress.rows, words.language),
              )}
          </p>
          <progress aria-label={page.opening(name)} />
          <p>
            <button type="button" className="button" onClick={() => commands.stop(key)}>
              {page.stop}
            </button>
          </p>
        </div>
      )}
      {stage === 'left' && (
        <p className={styles['block']}>
          <button type="button" className="button" onClick={() => void commands.open(key)}>
            {page.takeBackTable}
          </button>
        </p>
      )}
      {stage === 'failed' && (
        <>
          <div role="alert" className={`${styles['told'] ?? ''} ${styles['bad'] ?? ''}`}>
            <p>
              {outOfMemoryText(table, words.language, page) ??
                (isEngineMissing(table) ? page.engineFailed : page.tableFailed)}
            </p>
            <p>
              <button type="button" className="button" onClick={() => void commands.open(key)}>
                {page.reopen}
              </button>
            </p>
            {table.failure !== null && <TechnicalDetails text={table.failure} />}
          </div>
          <FreeTable table={table} commands={commands} />
        </>
      )}
      {isReviewed(table) && (
        <Suspense fallback={null}>
          <ReviewedProvider value={{ table, commands }}>
            <TableReview />
          </ReviewedProvider>
        </Suspense>
      )}
    </div>
  );
}

/** A table that never was in a database, because none could be started. */
const isEngineMissing = ({ failure, version }: TableSession): boolean =>
  version === 0 && failure !== null && /^EngineFailed:/.test(failure);

const isReviewed = (table: TableSession): table is Reviewed['table'] =>
  (table.stage === 'review' || table.stage === 'accepting') &&
  table.open !== null &&
  table.draft !== null &&
  table.applied !== null;
