import type { ExportGrid } from '../../../exports/export-table.ts';
import type { ImportWords } from '../../../i18n/import-words.ts';
import type { Words } from '../../../i18n/words.ts';
import type { ImportProblem } from '../../../imports/import-problem.ts';
import { waitingCodes } from '../../../imports/waiting.ts';
import type { Applied, ProblemFilter, TableImport } from '../../../imports/table-import.ts';
import type { SourceTable } from '../../../imports/import-session.ts';
import type { Catalogue } from '../../../semantic/catalogue.ts';
import { columnName } from './column-name.ts';
import { importReason } from './import-reason.ts';
import { shownCell } from './shown-cell.ts';

const atOnce = 5000;

/** All problems that a filter lets through, however many pages they are. */
export async function allProblems(
  open: Pick<TableImport, 'problems'>,
  filter: ProblemFilter,
): Promise<ImportProblem[]> {
  const all: ImportProblem[] = [];
  for (;;) {
    const { problems, total } = await open.problems(filter, { offset: all.length, limit: atOnce });
    all.push(...problems);
    if (problems.length === 0 || all.length >= total) return all;
  }
}

/** The list as a CSV file that spreadsheets open, in which no cell is taken for a formula. */
export async function problemsFile(
  {
    table,
    open,
    applied,
  }: {
    table: SourceTable;
    open: Pick<TableImport, 'problems'>;
    applied: Pick<Applied, 'questions'>;
  },
  filter: ProblemFilter,
  { catalogue, texts, words }: { catalogue: Catalogue; texts: ImportWords; words: Words },
): Promise<Blob> {
  const { problems: page } = texts;
  const waiting = waitingCodes(applied.questions);
  const found = await allProblems(open, filter);
  const { writeCsv } = await import('../../../exports/write-csv.ts');
  const grid: ExportGrid = {
    columns: [
      { id: 'line', title: page.columns.line, kind: 'number' },
      { id: 'column', title: page.columns.column, kind: 'text' },
      { id: 'value', title: page.columns.value, kind: 'text' },
      { id: 'severity', title: page.filters.kind, kind: 'text' },
      { id: 'reason', title: page.columns.reason, kind: 'text' },
    ],
    rows: found.map((it) => [
      it.line,
      it.column === null ? page.wholeRow : columnName(table, it.column, texts),
      shownCell(it.value),
      page.severities[waiting.includes(it.code) ? 'waiting' : it.severity],
      importReason(it, catalogue, texts, words),
    ]),
  };
  return new Blob([writeCsv(grid)], { type: 'text/csv;charset=utf-8' });
}
