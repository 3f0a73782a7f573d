import { PlainTable } from '../../components/figures/plain-table.tsx';
import { useWords } from '../../components/words-context.tsx';
import { problemText } from '../../i18n/problem-text.ts';
import type { PackageState } from '../../queries/data-packages.ts';

/** Why a dataset is refused: each reason with its file, line, column and value. */
export function PackageProblems({ state }: { state: PackageState }) {
  const { messages } = useWords();
  const { dataPage } = messages;
  const columns = dataPage.problemColumns;
  const hidden = state.problemCount - state.problems.length;
  return (
    <>
      <p>{dataPage.refusedWhy(state.problemCount)}</p>
      <PlainTable
        columns={[columns.file, columns.line, columns.column, columns.value, columns.reason]}
      >
        {state.problems.map((problem, index) => (
          <tr key={index}>
            <th scope="row">{problem.file}</th>
            <td>{problem.line}</td>
            <td>{problem.column}</td>
            <td>{problem.value === undefined ? '' : String(problem.value)}</td>
            <td>{problemText(problem, messages)}</td>
          </tr>
        ))}
      </PlainTable>
      {hidden > 0 && <p>{dataPage.moreProblems(hidden)}</p>}
    </>
  );
}
