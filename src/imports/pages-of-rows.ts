import { quoteText } from '../engine/quote-identifier.ts';
import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { typedNumberMark, type SourceTable } from '../ingest/source/source-table.ts';
import { toRows } from '../lib/arrow-rows.ts';
import type { Observation } from '../semantic/observation.ts';
import { CELLS } from './cells-sql.ts';
import { textSql } from './cell-sql.ts';
import { FIGURES } from './figures-sql.ts';
import { observationOf, observationSelect } from './figure-rows.ts';
import { PROBLEMS, SOUND } from './find-problems.ts';
import type { ImportProblem, ImportProblemCode } from './import-problem.ts';
import { problemOf } from './problem-rows.ts';
import { STAGED } from './stage-table.ts';
import type { Applied, GridRow, ProblemFilter } from './table-import.ts';

interface Page {
  offset: number;
  limit: number;
}

const numberOf = async (database: ScratchDatabase, sql: string): Promise<number> =>
  Number((await database.query(sql)).getChildAt(0)?.get(0) ?? 0);

/** How many rows can be kept whole, how many can't, and how many figures that makes. */
export async function countRows(
  database: ScratchDatabase,
  rows: number,
  leftOut: number,
  hasLeftOutWords: boolean,
): Promise<Pick<Applied, 'rowsRead' | 'rowsOk' | 'rowsRejected' | 'rowsLeftOut' | 'figures'>> {
  const [counts] = toRows(
    await database.query(
      `SELECT CAST(count(DISTINCT line) AS INTEGER) AS stated,
         CAST(count(DISTINCT line) FILTER (NOT sound) AS INTEGER) AS rejected,
         CAST(count(*) FILTER (sound) AS INTEGER) AS sound
       FROM ${FIGURES}`,
    ),
  );
  const value = (name: string): number => Number(counts?.[name] ?? 0);
  const withCells = hasLeftOutWords
    ? await numberOf(database, `SELECT CAST(count(DISTINCT line) AS INTEGER) FROM ${CELLS}`)
    : value('stated');
  return {
    rowsRead: rows,
    rowsOk: value('stated') - value('rejected'),
    rowsRejected: value('rejected'),
    // Rows of which words of the recipe leave out every figure, such as those of the whole country.
    rowsLeftOut: leftOut + withCells - value('stated'),
    figures: value('sound'),
  };
}

/** How many rows nothing keeps out but problems of these kinds. */
export async function countWaiting(
  database: ScratchDatabase,
  codes: readonly ImportProblemCode[],
): Promise<number> {
  if (codes.length === 0) return 0;
  return numberOf(
    database,
    `SELECT CAST(count(*) AS INTEGER) FROM (SELECT line FROM ${PROBLEMS} WHERE severity = 'error'
       GROUP BY line HAVING bool_and(code IN (${codes.map(quoteText).join(', ')})))`,
  );
}

const orders = {
  line: 'line, col NULLS FIRST, code',
  code: 'code, line, col NULLS FIRST',
  value: 'value, line, col NULLS FIRST',
} as const;

export async function problemsOf(
  database: ScratchDatabase,
  { codes, column, search, severity, sort = 'line' }: ProblemFilter,
  { offset, limit }: Page,
): Promise<{ total: number; problems: ImportProblem[] }> {
  const conditions = [
    codes === undefined ? undefined : `code IN (${codes.map(quoteText).join(', ') || `''`})`,
    column === undefined ? undefined : `col = ${column}`,
    search === undefined || search === ''
      ? undefined
      : `contains(lower(value), ${quoteText(search.toLowerCase())})`,
    severity === undefined ? undefined : `severity = ${quoteText(severity)}`,
  ].filter((it) => it !== undefined);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const total = await numberOf(
    database,
    `SELECT CAST(count(*) AS INTEGER) FROM ${PROBLEMS} ${where}`,
  );
  const rows = await database.query(
    `SELECT * FROM ${PROBLEMS} ${where} ORDER BY ${orders[sort]} LIMIT ${limit} OFFSET ${offset}`,
  );
  return { total, problems: toRows(rows).map(problemOf) };
}

/** Figures that can be kept, in the order of the file. */
export async function figuresOf(
  database: ScratchDatabase,
  { offset, limit }: Page,
): Promise<{ total: number; figures: Observation[] }> {
  const total = await numberOf(database, `SELECT CAST(count(*) AS INTEGER) FROM ${SOUND}`);
  const rows = await database.query(
    `SELECT ${observationSelect('s')} FROM ${SOUND} s ORDER BY line, col LIMIT ${limit} OFFSET ${offset}`,
  );
  return { total, figures: toRows(rows).map((row) => observationOf(row)) };
}

export async function gridRows(
  database: ScratchDatabase,
  table: SourceTable,
  { offset, limit }: Page,
  onlyTroubled: boolean,
  isChecked: boolean,
): Promise<{ total: number; rows: GridRow[] }> {
  const troubled = isChecked ? `line IN (SELECT line FROM ${PROBLEMS})` : 'false';
  const where = onlyTroubled ? `WHERE ${troubled}` : '';
  const total = await numberOf(
    database,
    `SELECT CAST(count(*) AS INTEGER) FROM ${STAGED} ${where}`,
  );
  const cells = table.columns.map((column, index) => `${textSql(column, index)} AS c${index}`);
  const page = toRows(
    await database.query(
      `SELECT CAST(line AS INTEGER) AS line, ${cells.join(', ')} FROM ${STAGED} ${where}
       ORDER BY line LIMIT ${limit} OFFSET ${offset}`,
    ),
  );
  const lines = page.map((row) => Number(row['line']));
  const among = `line IN (${lines.join(', ') || '-1'})`;
  const marks = isChecked
    ? toRows(await database.query(`SELECT * FROM ${PROBLEMS} WHERE ${among}`)).map(problemOf)
    : [];
  const left = isChecked
    ? toRows(await database.query(`SELECT line FROM left_out WHERE ${among}`))
    : [];
  const leftOut = new Set(left.map((row) => Number(row['line'])));
  return {
    total,
    rows: page.map((row) => {
      const line = Number(row['line']);
      return {
        line,
        cells: table.columns.map((_, index) => {
          const cell = row[`c${index}`];
          return cell === null || cell === undefined
            ? null
            : String(cell).replace(typedNumberMark, '');
        }),
        problems: marks
          .filter((it) => it.line === line)
          .map(({ code, column, severity }) => ({ code, column, severity })),
        leftOut: leftOut.has(line),
      };
    }),
  };
}
