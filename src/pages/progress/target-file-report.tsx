import { PlainTable } from '../../components/figures/plain-table.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import type { Problem } from '../../datasets/problem.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { targetProblemText } from '../../i18n/target-text.ts';
import type { Words } from '../../i18n/words.ts';
import type { CheckedRows } from '../../semantic/check-target-rows.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import styles from './own-targets.module.css';

/** What became of a file: refused whole, its rows held against the catalogue, or not even opened. */
export type TargetFileOutcome =
  | { file: string; unread: readonly Problem[] }
  /** Misfits are the lines that are longer or shorter than the header. */
  | { file: string; checked: CheckedRows; misfits: readonly number[] }
  | 'failed';

/** More lines than anyone mends by hand. */
const mostShown = 200;

interface TargetFileReportProps {
  outcome: TargetFileOutcome | undefined;
  indicators: ReadonlyMap<string, Indicator>;
}

/** How many lines of a file were taken, and of the others where and why not. */
export function TargetFileReport({ outcome, indicators }: TargetFileReportProps) {
  const words = useWords();
  const { dataPage } = words.messages;
  const columns = dataPage.problemColumns;
  const lines = outcome ? problemLines(outcome, indicators, words) : [];
  const hidden = lines.length - mostShown;
  return (
    <>
      <p role="status" className={outcome ? `${page.refused} ${styles.report}` : styles.report}>
        {outcome && summary(outcome, words)}
      </p>
      {lines.length > 0 && (
        <PlainTable columns={[columns.line, columns.column, columns.value, columns.reason]}>
          {lines.slice(0, mostShown).map(({ line, column, value, reason }, index) => (
            <tr key={index}>
              <th scope="row">{line}</th>
              <td>{column}</td>
              <td className={styles.cell}>{value}</td>
              <td className={styles.reason}>{reason}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {hidden > 0 && <p className={page.small}>{dataPage.moreProblems(hidden)}</p>}
    </>
  );
}

function summary(outcome: TargetFileOutcome, { messages }: Words): string {
  const { ownTargets } = messages;
  if (outcome === 'failed') return ownTargets.fileFailed;
  if ('unread' in outcome) return ownTargets.fileRefused(outcome.file);
  const { taken, same, refused } = outcome.checked;
  const notTaken = refused.length + outcome.misfits.length;
  return ownTargets.fileRead(outcome.file, taken.length, same, notTaken);
}

interface ProblemLine {
  line: number | undefined;
  column: string | undefined;
  value: string;
  reason: string;
}

function problemLines(
  outcome: TargetFileOutcome,
  indicators: ReadonlyMap<string, Indicator>,
  words: Words,
): ProblemLine[] {
  if (outcome === 'failed') return [];
  if ('unread' in outcome) {
    return outcome.unread.map((problem) => ({
      line: problem.line,
      column: problem.column,
      value: String(problem.value ?? ''),
      reason: problemText(problem, words.messages),
    }));
  }
  const refused = outcome.checked.refused.flatMap(({ row, problems }) =>
    problems.map((problem) => ({
      line: row.line,
      column: problem.column,
      value: row.cells[problem.column],
      reason: targetProblemText(problem, indicators.get(row.candidate.indicatorId), words),
    })),
  );
  const reason = words.messages.ownTargets.reasons.cellCount;
  const misfits = outcome.misfits.map((line) => ({ line, column: undefined, value: '', reason }));
  return [...refused, ...misfits].sort((a, b) => a.line - b.line);
}
