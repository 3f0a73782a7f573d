import { AcceptBar } from './accept-bar.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ColumnsSection } from './columns-section.tsx';
import { FreeTable } from './free-table.tsx';
import { useImportWords, useReviewed } from './import-context.tsx';
import styles from './import.module.css';
import { MadeIndicators } from './made-indicators.tsx';
import { outOfMemoryText } from './out-of-memory-text.ts';
import { PreviewSection } from './preview-section.tsx';
import { ProblemsSection } from './problems-section.tsx';
import { Questions } from './questions.tsx';
import { SourceSection } from './source-section.tsx';
import { TechnicalDetails } from './technical-details.tsx';
import { UnderstoodSection } from './understood-section.tsx';

/** Everything about one table before it is loaded: first what only the person can say. */
export function TableReview() {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const { applied, failure } = table;
  const memory = outOfMemoryText(table, words.language, texts.page);
  const hasNoFigures = applied.figures === 0;
  const lacksValue = applied.questions.some((it) => it.about === 'missing' && it.what === 'value');
  const isRejected = hasNoFigures && applied.questions.length === 0;
  return (
    <>
      <UnderstoodSection />
      {failure !== null && (
        <div role="alert" className={`${styles['told'] ?? ''} ${styles['bad'] ?? ''}`}>
          <p>{memory ?? (table.isStale ? texts.page.applyFailed : texts.page.acceptFailed)}</p>
          <TechnicalDetails text={failure} />
        </div>
      )}
      {isRejected && (
        <p role="alert" className={`${styles['told'] ?? ''} ${styles['bad'] ?? ''}`}>
          {texts.page.rejectedRows}
        </p>
      )}
      <Questions />
      <MadeIndicators />
      <ColumnsSection />
      <ProblemsSection />
      {!hasNoFigures && (
        <>
          <PreviewSection />
          <SourceSection />
          <ChangesSection />
        </>
      )}
      {(isRejected || lacksValue) && <FreeTable table={table} commands={commands} />}
      <AcceptBar />
    </>
  );
}
