import { useState } from 'react';
import { SegmentedChoice } from '../../../components/filters/segmented-choice.tsx';
import { formatNumber } from '../../../i18n/format-number.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import styles from './import.module.css';
import { waitingCodes } from '../../../imports/waiting.ts';
import { problemsId } from './problems-id.ts';
import { ProblemList } from './problem-list.tsx';
import { RowsGrid } from './rows-grid.tsx';

/** What keeps rows out or makes them doubtful, as a list and in the rows of the file themselves. */
export function ProblemsSection() {
  const { texts, words } = useImportWords();
  const { table } = useReviewed();
  const { problems: page } = texts;
  const { problems } = table.applied;
  const [view, setView] = useState<'list' | 'grid'>('list');
  const codes = waitingCodes(table.applied.questions);
  const sum = (kind: 'error' | 'doubt' | 'waiting') =>
    problems.reduce((all, { code, severity, count: found }) => {
      const own = codes.includes(code) ? 'waiting' : severity;
      return own === kind ? all + found : all;
    }, 0);
  const [errors, doubts] = [sum('error') + table.table.badLines.length, sum('doubt')];
  const waiting = sum('waiting');
  const count = (value: number) => formatNumber(value, words.language);
  const hasProblems = errors + doubts + waiting > 0;
  // While there are questions most of the list is only what waits for their answers.
  const [said, setOpen] = useState<boolean>();
  const isOpen = said ?? (hasProblems && table.applied.questions.length === 0);
  return (
    <details
      id={problemsId}
      className={`${styles['block'] ?? ''} ${styles['fold'] ?? ''}`}
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        {page.title}
        <small>
          {hasProblems ? page.summary(count(errors), count(doubts), count(waiting)) : page.none}
        </small>
      </summary>
      <>
        {hasProblems && <p className={styles['note']}>{page.lead}</p>}
        <div className={styles['line']}>
          <SegmentedChoice
            label={page.viewLabel}
            value={view}
            options={(['list', 'grid'] as const).map((value) => ({
              value,
              label: page.view[value],
            }))}
            onChange={setView}
          />
        </div>
        {view === 'list' ? <ProblemList /> : <RowsGrid />}
      </>
    </details>
  );
}
