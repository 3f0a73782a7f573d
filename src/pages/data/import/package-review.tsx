import { formatNumber } from '../../../i18n/format-number.ts';
import { problemText } from '../../../i18n/problem-text.ts';
import type { PackageSession } from '../../../imports/import-session.ts';
import { useImportWords } from './import-context.tsx';
import styles from './import.module.css';
import { TechnicalDetails } from './technical-details.tsx';
import { WideTable } from './wide-table.tsx';

interface PackageReviewProps {
  state: PackageSession;
  onKeep: () => void;
}

/** A data package says itself what it means: it is checked and kept, or refused with the reasons. */
export function PackageReview({ state, onKeep }: PackageReviewProps) {
  const { texts, words } = useImportWords();
  const { package: page } = texts.page;
  const { dataPage } = words.messages;
  const { given, stage, name, problems, failure } = state;
  const columns = dataPage.problemColumns;
  const hidden = problems ? problems.count - problems.problems.length : 0;
  return (
    <section className={styles['block']}>
      <div className={styles['blockHead']}>
        <h3>{page.title(given.path === '' ? page.folder : given.path)}</h3>
      </div>
      <p className={styles['note']}>{page.lead}</p>
      {(stage === 'found' || stage === 'failed') && (
        <p className={styles['block']}>
          <button type="button" className="button primary" onClick={onKeep}>
            {page.keep}
          </button>
        </p>
      )}
      <p role="status" className={styles['line']}>
        {stage === 'keeping' && page.keeping}
        {stage === 'kept' && page.kept(name ?? '')}
      </p>
      {failure !== null && (
        <div role="alert" className={`${styles['told'] ?? ''} ${styles['bad'] ?? ''}`}>
          <p>{page.failed}</p>
          <TechnicalDetails text={failure} />
        </div>
      )}
      {problems && (
        <>
          <p role="alert" className={`${styles['told'] ?? ''} ${styles['bad'] ?? ''}`}>
            {page.refused(formatNumber(problems.count, words.language))}
          </p>
          <WideTable
            label={page.title(given.path)}
            columns={[columns.file, columns.line, columns.column, columns.value, columns.reason]}
          >
            {problems.problems.map((problem, index) => (
              <tr key={index}>
                <th scope="row">{problem.file}</th>
                <td>{problem.line}</td>
                <td>{problem.column}</td>
                <td className={styles['cell']}>{String(problem.value ?? '')}</td>
                <td>{problemText(problem, words.messages)}</td>
              </tr>
            ))}
          </WideTable>
          {hidden > 0 && <p className={styles['note']}>{dataPage.moreProblems(hidden)}</p>}
        </>
      )}
    </section>
  );
}
