import { ClickhouseError } from '../../engine/clickhouse/clickhouse-error.ts';
import type { ClickhouseServer } from '../../engine/clickhouse/clickhouse-server.ts';
import { kindOf, personStatement } from '../../engine/clickhouse/dialect.ts';
import type { ServerRows, ServerValue } from '../../engine/clickhouse/server-rows.ts';
import type { ResultKind, ResultTable } from '../../lib/result-table.ts';
import { shownLine } from '../../lib/shown-text.ts';
import type { SqlFailure, SqlOutcome } from '../sql-outcome.ts';
import type { SqlTroubleKind } from '../sql-trouble.ts';
import { mostRemoteRows } from './remote-table.ts';

/** The server's own numbers of slips in a statement (`ErrorCodes.cpp`). */
const slipOfCode: Partial<Record<number, SqlTroubleKind>> = {
  6: 'value', // CANNOT_PARSE_TEXT
  8: 'unknown-name', // THERE_IS_NO_COLUMN
  34: 'meaning', // TOO_MANY_ARGUMENTS_FOR_FUNCTION
  35: 'meaning', // TOO_FEW_ARGUMENTS_FOR_FUNCTION
  36: 'meaning', // BAD_ARGUMENTS
  38: 'value', // CANNOT_PARSE_DATE
  41: 'value', // CANNOT_PARSE_DATETIME
  42: 'meaning', // NUMBER_OF_ARGUMENTS_DOESNT_MATCH
  43: 'meaning', // ILLEGAL_TYPE_OF_ARGUMENT
  46: 'unknown-name', // UNKNOWN_FUNCTION
  48: 'meaning', // NOT_IMPLEMENTED
  53: 'meaning', // TYPE_MISMATCH
  62: 'syntax', // SYNTAX_ERROR
  63: 'unknown-name', // UNKNOWN_AGGREGATE_FUNCTION
  69: 'value', // ARGUMENT_OUT_OF_BOUND
  70: 'value', // CANNOT_CONVERT_TYPE
  72: 'value', // CANNOT_PARSE_NUMBER
  153: 'value', // ILLEGAL_DIVISION
  179: 'meaning', // MULTIPLE_EXPRESSIONS_FOR_ALIAS
  184: 'meaning', // ILLEGAL_AGGREGATION
  207: 'meaning', // AMBIGUOUS_IDENTIFIER
  215: 'meaning', // NOT_AN_AGGREGATE
  352: 'meaning', // AMBIGUOUS_COLUMN_NAME
  386: 'meaning', // NO_COMMON_TYPE
  407: 'value', // DECIMAL_OVERFLOW
};

/** What an error says of the statement; undefined where something else is the matter. */
function slipOf({ trouble, detail }: ClickhouseError): SqlTroubleKind | undefined {
  if (trouble === 'schema') return 'unknown-name';
  const [, code] = /^\s*Code: (\d+)\b/.exec(detail) ?? [];
  return trouble === 'failed' ? slipOfCode[Number(code)] : undefined;
}

/**
 * A person's own statement, answered by a server in its dialect. No more rows come than `mostRemoteRows`;
 * `clock` gives milliseconds.
 */
export async function askServerSql(
  server: Pick<ClickhouseServer, 'ask'>,
  sql: string,
  { signal, clock }: { signal: AbortSignal; clock: () => number },
): Promise<SqlOutcome> {
  const failure = (
    kind: SqlTroubleKind,
    technical = '',
    position?: number,
  ): Required<SqlFailure> => ({
    ok: false,
    trouble: { kind, technical: shownLine(technical), position },
    server: {},
  });
  const statement = personStatement(sql, mostRemoteRows);
  if ('slip' in statement) return failure(statement.slip, '', statement.position);
  const begun = clock();
  try {
    // As text: Arrow has an enum's code, a day's number and a decimal's bytes.
    const answer = await server.ask(statement, { signal, asText: true });
    const isCut = answer.rows.length > mostRemoteRows;
    return { ok: true, answer: { result: tableOf(answer), isCut, took: clock() - begun } };
  } catch (error) {
    if (signal.aborted) return failure('cancelled');
    if (!(error instanceof ClickhouseError)) throw error;
    const slip = slipOf(error);
    if (slip) return failure(slip, error.detail);
    return { ...failure('other', error.detail), server: { trouble: error.trouble } };
  }
}

function tableOf({ columns, rows }: ServerRows): ResultTable {
  const shown = rows.slice(0, mostRemoteRows);
  const kinds = columns.map(({ type }, at) => kindOfColumn(type, shown, at));
  return {
    columns: columns.map(({ name, type }, at) => ({
      name: shownLine(name),
      type: shownLine(type),
      kind: kinds[at] ?? 'text',
    })),
    rowCount: shown.length,
    valueAt: (row, column) => {
      const value = shown[row]?.[column] ?? null;
      return typeof value === 'number' && kinds[column] === 'text' ? String(value) : value;
    },
  };
}

/** A column is of numbers, or of truths, only where all its values are. */
function kindOfColumn(
  type: string,
  rows: readonly (readonly ServerValue[])[],
  at: number,
): ResultKind {
  const kind = /^(?:Nullable\()?Bool\b/.test(type) ? 'boolean' : (kindOf(type) ?? 'text');
  if (kind !== 'number' && kind !== 'boolean') return kind;
  return rows.every((cells) => (cells[at] ?? null) === null || typeof cells[at] === kind)
    ? kind
    : 'text';
}
