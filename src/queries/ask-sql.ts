import type { QueryClient } from '@tanstack/react-query';
import type { Engine, View } from '../engine/engine.ts';
import { kindOfType } from '../lib/result-kind.ts';
import type { ResultTable } from '../lib/result-table.ts';
import { shownLine } from '../lib/shown-text.ts';
import { withoutEnd } from '../lib/sql-text.ts';
import { engineQuery } from './answer.ts';
import type { DataAccess } from './data-access.ts';
import { PartsTooLarge } from './parts-errors.ts';
import type { SqlOutcome } from './sql-outcome.ts';
import { sqlTroubleOf, type SqlTrouble } from './sql-trouble.ts';

/** More rows than this no page shows, and no spreadsheet opens. */
export const mostRows = 1_000_000;

/**
 * Answers a statement that a person has written, once the engine has all data. `clock` gives
 * milliseconds.
 */
export async function askSql(
  access: DataAccess,
  client: QueryClient,
  sql: string,
  { signal, clock }: { signal: AbortSignal; clock: () => number },
): Promise<SqlOutcome> {
  try {
    await Promise.all([untilLoaded(access, client, signal), codeOfAnswers(access)]);
  } catch (error) {
    const technical = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ok: false, trouble: { kind: 'not-loaded', technical, position: undefined } };
  }
  if (!access.parts?.store) return answerOf(access.engine, sql, { signal, clock });
  try {
    return await overParts(access, sql, { signal, clock });
  } catch (error) {
    if (signal.aborted) {
      return { ok: false, trouble: { kind: 'cancelled', technical: '', position: undefined } };
    }
    if (!(error instanceof PartsTooLarge)) throw error;
    return { ok: false, trouble: { kind: 'too-many-rows', technical: '', position: undefined } };
  }
}

/** Where packages are read part by part: once the rows are there that the statement can touch. */
async function overParts(
  access: DataAccess,
  sql: string,
  { signal, clock }: { signal: AbortSignal; clock: () => number },
): Promise<SqlOutcome> {
  const [{ withRows }, { sqlReach }] = await Promise.all([
    import('./ask-engine.ts'),
    import('../semantic/sql-reach.ts'),
  ]);
  const work = (over: readonly View[]) => {
    const query: Engine['query'] = (text, parameters, options) =>
      access.engine.query(text, parameters, { ...options, over });
    return answerOf({ query }, sql, { signal, clock });
  };
  return withRows(access, sqlReach(withoutEnd(sql)), work, { signal });
}

/** What reads answers comes with the engine, not with the page; without it nothing is asked. */
const codeOfAnswers = ({ parts }: Pick<DataAccess, 'parts'>): Promise<unknown> =>
  Promise.all([
    import('../lib/arrow-result.ts'),
    ...(parts?.store ? [import('./ask-engine.ts'), import('../semantic/sql-reach.ts')] : []),
  ]);

/** The engine goes on loading for others; only the wait is given up. */
async function untilLoaded(
  access: DataAccess,
  client: QueryClient,
  signal: AbortSignal,
): Promise<void> {
  const given = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([client.query(engineQuery(access, client)), given]);
}

/** The same without loading anything: for an engine that has its data. */
export async function answerOf(
  engine: Pick<Engine, 'query'>,
  sql: string,
  { signal, clock }: { signal: AbortSignal; clock: () => number },
): Promise<SqlOutcome> {
  const statement = withoutEnd(sql);
  if (statement.trim() === '') return { ok: false, trouble: empty };
  const begun = clock();
  const { resultOf } = await import('../lib/arrow-result.ts');
  let prefix = '';
  const ask = async (before: string, after: string) => {
    prefix = before;
    return resultOf(await engine.query(before + statement + after, [], { signal }));
  };
  try {
    // Described first: so the statement is held against grammar and names as it stands, by itself.
    const described = isTable(statement) ? columnsOf(await ask('DESCRIBE ', '')) : undefined;
    const result = described
      ? named(described, await ask(selectOf(described), fromThere(described)))
      : await ask('', '');
    const isCut = result.rowCount > mostRows;
    const taken = isCut ? { ...result, rowCount: mostRows } : result;
    return { ok: true, answer: { result: taken, isCut, took: clock() - begun } };
  } catch (error) {
    const trouble = sqlTroubleOf(error, prefix + statement);
    const { position } = trouble;
    const at = position === undefined ? undefined : Math.max(0, position - prefix.length);
    return { ok: false, trouble: { ...trouble, position: at } };
  }
}

const empty: SqlTrouble = { kind: 'empty', technical: '', position: undefined };

/** Statements whose answer can be asked for in part; comments before the first word don't count. */
const isTable = (statement: string): boolean =>
  /^(?:SELECT|FROM|WITH|VALUES|TABLE)\b/i.test(
    statement.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/|\()+/, ''),
  );

interface DescribedColumn {
  name: string;
  type: string;
}

const columnsOf = ({ rowCount, valueAt }: ResultTable): DescribedColumn[] =>
  Array.from({ length: rowCount }, (_, row) => ({
    name: String(valueAt(row, 0)),
    type: String(valueAt(row, 1)),
  }));

/**
 * Types that arrive whole. All others (times, intervals, lists, structs, enums …) are asked for as
 * DuckDB's own text: Arrow in the page has fewer digits of a second, and no interval at all.
 */
const whole =
  /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(.*\)|FLOAT|DOUBLE|VARCHAR|BOOLEAN)$/;

/** By place, not by name: a statement may name two columns alike, or none. */
const selectOf = (columns: readonly DescribedColumn[]): string =>
  `SELECT ${columns
    .map(({ type }, at) => (whole.test(type) ? `c${at}` : `CAST(c${at} AS VARCHAR) AS c${at}`))
    .join(', ')} FROM (\n`;

const fromThere = (columns: readonly DescribedColumn[]): string =>
  `\n) AS answer(${columns.map((_, at) => `c${at}`).join(', ')}) LIMIT ${mostRows + 1}`;

/** The answer under the names and types that the statement itself has. */
const named = (columns: readonly DescribedColumn[], result: ResultTable): ResultTable => ({
  ...result,
  columns: columns.map(({ name, type }) => ({
    name: shownLine(name),
    type: shownLine(type),
    kind: kindOfType(type),
  })),
});
