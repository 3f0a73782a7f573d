import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { saveFile } from '../../../components/exports/save-file.ts';
import { formatNumber } from '../../../i18n/format-number.ts';
import { mostDecimals } from '../../../imports/decimals-sql.ts';
import type { ImportProblem } from '../../../imports/import-problem.ts';
import type { ProblemFilter } from '../../../imports/table-import.ts';
import { waitingCodes } from '../../../imports/waiting.ts';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import { columnName } from './column-name.ts';
import { withCells, withLines, withRecipe } from './correction-changes.ts';
import { titleOf } from './default-source.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import styles from './import.module.css';
import { importReason } from './import-reason.ts';
import { Pager } from './pager.tsx';
import { ProblemFilters } from './problem-filters.tsx';
import { allProblems, problemsFile } from './problems-file.ts';
import { madeIndicators, withDecimals } from './recipe-changes.ts';
import { shownCell } from './shown-cell.ts';
import { problemsQuery } from './table-queries.ts';
import { WideTable } from './wide-table.tsx';

const perPage = 50;
/** Where a file has more of them, it is the file that must be mended. */
const mostBadLines = 200;

/** Each problem with line, column, value, reason and, where there is one, a mend to accept. */
export function ProblemList() {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const catalogue = useCatalogue();
  const { problems: page } = texts;
  const { columns } = page;
  const [filter, setFilter] = useState<ProblemFilter>({ sort: 'line' });
  const [offset, setOffset] = useState(0);
  const { data } = useQuery({
    ...problemsQuery(table, filter, { offset, limit: perPage }),
    placeholderData: keepPreviousData,
  });
  const mendAll = useMutation({
    mutationFn: () => allProblems(table.open, { ...filter, sort: 'line' }),
    networkMode: 'always',
    onSuccess: (found) => {
      const cells = found.flatMap(({ mend, line, column }) =>
        mend === undefined || column === null ? [] : [{ line, column, text: mend }],
      );
      if (cells.length > 0) commands.draft(table.key, withCells(cells));
    },
  });
  const download = useMutation({
    mutationFn: () => problemsFile(table, filter, { catalogue, texts, words }),
    networkMode: 'always',
    onSuccess: (file) => saveFile(file, `${page.fileName(titleOf(table.table))}.csv`),
  });
  if (table.applied.problems.length + table.table.badLines.length === 0)
    return <p className={styles['line']}>{page.none}</p>;
  const nameOf = (column: number | null) =>
    column === null ? page.wholeRow : columnName(table.table, column, texts);
  const hasMends = data?.problems.some(({ mend, column }) => mend !== undefined && column !== null);
  const kind = filter.codes?.length === 1 ? filter.codes[0] : undefined;
  return (
    <>
      <ProblemFilters
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setOffset(0);
        }}
      />
      <div className={`${styles['actions'] ?? ''} ${styles['line'] ?? ''}`}>
        {hasMends && (
          <button
            type="button"
            className="button"
            aria-disabled={mendAll.isPending}
            onClick={() => mendAll.mutate()}
          >
            {kind === undefined
              ? page.mendAll
              : page.mendAllOf(page.kinds[kind], formatNumber(data?.total ?? 0, words.language))}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-disabled={download.isPending}
          onClick={() => download.mutate()}
        >
          {page.download}
        </button>
      </div>
      <div aria-busy={table.isApplying}>
        <WideTable
          label={page.title}
          columns={[columns.line, columns.column, columns.value, columns.reason, columns.action]}
        >
          {offset === 0 && isUnfiltered(filter) && <BadLines />}
          {data?.problems.map((problem, index) => (
            <ProblemRow
              key={`${problem.line} ${problem.column ?? ''} ${problem.code} ${index}`}
              problem={problem}
              column={nameOf(problem.column)}
              reason={importReason(problem, catalogue, texts, words)}
            />
          ))}
        </WideTable>
      </div>
      {data?.total === 0 && <p className={styles['line']}>{page.noneFound}</p>}
      <Pager offset={offset} limit={perPage} total={data?.total ?? 0} onOffset={setOffset} />
    </>
  );
}

const isUnfiltered = ({ codes, column, search, severity }: ProblemFilter): boolean =>
  [codes, column, search].every((it) => it === undefined) && severity !== 'doubt';

/** Lines that are no rows, because nobody could say which of their cells is which. */
function BadLines() {
  const { problems: page } = useImportWords().texts;
  const { badLines } = useReviewed().table.table;
  return badLines.slice(0, mostBadLines).map(({ line, why, text }) => (
    <tr key={line} data-problem="line" data-severity="error">
      <th scope="row">{line}</th>
      <td>{page.wholeRow}</td>
      <td className={styles['cell']}>{text}</td>
      <td>
        <strong>{page.severities.error}</strong>: {page.reasons[why]}
      </td>
      <td />
    </tr>
  ));
}

interface ProblemRowProps {
  problem: ImportProblem;
  column: string;
  reason: string;
}

function ProblemRow({ problem, column, reason }: ProblemRowProps) {
  const { texts } = useImportWords();
  const { table, commands } = useReviewed();
  const catalogue = useCatalogue();
  const { problems: page } = texts;
  const { line, value, mend, code } = problem;
  const at = problem.column;
  const isWaiting = waitingCodes(table.applied.questions).includes(code);
  const severity = isWaiting ? 'waiting' : problem.severity;
  const allowed = problem.code === 'value/decimals' ? problem.params : undefined;
  const mayAllow =
    allowed !== undefined &&
    allowed.needed <= mostDecimals &&
    madeIndicators(table, catalogue).some(({ id }) => id === allowed.indicatorId);
  return (
    <tr data-problem={code} data-severity={severity}>
      <th scope="row">{line}</th>
      <td className={styles['cell']}>{column}</td>
      <td className={styles['cell']}>{value === '' ? page.emptyCell : shownCell(value)}</td>
      <td>
        <strong>{page.severities[severity]}</strong>: {reason}
      </td>
      <td>
        <span className={styles['actions']}>
          {mend !== undefined && at !== null && (
            <button
              type="button"
              className="link-button"
              onClick={() =>
                commands.draft(table.key, withCells([{ line, column: at, text: mend }]))
              }
            >
              {page.mend(shownCell(mend))}
            </button>
          )}
          {mayAllow && (
            <button
              type="button"
              className="link-button"
              onClick={() =>
                commands.draft(
                  table.key,
                  withRecipe((it) => withDecimals(it, allowed.indicatorId, allowed.needed)),
                )
              }
            >
              {page.allowDecimals(allowed.needed)}
            </button>
          )}
          <button
            type="button"
            className="link-button"
            aria-label={page.leaveRowOf(line)}
            onClick={() => commands.draft(table.key, withLines([line], true))}
          >
            {page.leaveRow}
          </button>
        </span>
      </td>
    </tr>
  );
}
