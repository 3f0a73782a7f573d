import { readStatement } from './statement-text.ts';

/**
 * Everything that a ClickHouse server is told in its own dialect, apart from what a person writes.
 */

/** A question with its values beside it; they are bound by the server, or written in by `inOldText`. */
export interface ServerStatement {
  sql: string;
  values: Readonly<Record<string, readonly string[]>>;
}

/** A column as the app sees it, whatever the server keeps it as. */
export interface ServerColumn {
  name: string;
  kind: 'text' | 'date' | 'number';
}

/** Values that a column may have; null stands for a missing one, and so does an empty text. */
export interface ColumnFilter {
  column: string;
  in: readonly (string | null)[];
}

interface TableAt {
  database: string;
  table: string;
}

/** A name as the server writes it. */
export const quoteName = (name: string): string => `\`${name.replaceAll(/[\\`]/g, '\\$&')}\``;

const quoteValue = (value: string): string => `'${value.replaceAll(/[\\']/g, '\\$&')}'`;

const nameOf = ({ database, table }: TableAt): string =>
  `${quoteName(database)}.${quoteName(table)}`;

/**
 * The same with its values written in, for servers before 19.14, which bind none. The one place where
 * a value becomes part of a statement.
 */
export const inOldText = ({ sql, values }: ServerStatement): string =>
  sql.replaceAll(/\{(\w+):Array\(String\)\}/g, (_, name: string) => {
    const list = (values[name] ?? []).map(quoteValue);
    return `(${list.join(', ')})`;
  });

/** What kind of values a server's type holds; undefined of one that the app has no use for. */
export function kindOf(type: string): ServerColumn['kind'] | undefined {
  const plain = type.replaceAll(/\b(?:LowCardinality|Nullable)\(|\)+$/g, '');
  if (/^(?:String|FixedString|Enum|UUID)/.test(plain)) return 'text';
  if (/^Date(?:32)?$/.test(plain)) return 'date';
  return /^(?:U?Int\d|Float|Decimal|BFloat)/.test(plain) ? 'number' : undefined;
}

// One name for a column and for what is made of it would keep the server from its index.
const shown = ({ name, kind }: ServerColumn, index: number): string => {
  const column = quoteName(name);
  const as = kind === 'number' ? 'Nullable(Float64)' : 'Nullable(String)';
  return `CAST(${column} AS ${as}) AS shown_${index}`;
};

function whereSql(filters: readonly ColumnFilter[]): ServerStatement {
  const values: Record<string, readonly string[]> = {};
  const conditions = filters.map(({ column, in: allowed }, index) => {
    const name = `values_${index}`;
    const texts = allowed.filter((value) => value !== null);
    const either = [
      ...(texts.length > 0 ? [`${quoteName(column)} IN {${name}:Array(String)}`] : []),
      ...(texts.length < allowed.length ? [`ifNull(${quoteName(column)}, '') = ''`] : []),
    ];
    if (texts.length > 0) values[name] = texts;
    // Nothing is in an empty list.
    return either.length > 0 ? `(${either.join(' OR ')})` : '0';
  });
  return { sql: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '', values };
}

/** Some columns of the rows that pass all filters; `most` and one more, so that too many are noticed. */
export function rowsStatement(
  at: TableAt,
  columns: readonly ServerColumn[],
  filters: readonly ColumnFilter[],
  most: number,
): ServerStatement {
  const { sql, values } = whereSql(filters);
  return {
    sql: `SELECT ${columns.map(shown).join(', ')} FROM ${nameOf(at)} ${sql} LIMIT ${most + 1}`,
    values,
  };
}

/** Stands between what one row says of several places; no id has one. */
export const listMark = ' ';

const listed = (column: string): string =>
  `arrayStringConcat(arrayMap(it -> toString(it), groupArray(${column})), '${listMark}')`;

/**
 * How many observations of these places there are by indicator, place, source, year and kind, and how
 * many totals; out of a table of such counts where the database has one. All places of an indicator,
 * source, year and kind come in one row, as lists: a tenth of what rows of their own would take.
 */
export function summaryStatement(
  { database, table }: TableAt,
  countedTable: string | undefined,
  places: readonly string[],
  most: number,
): ServerStatement {
  const { sql: where, values } = whereSql([{ column: 'place_id', in: places }]);
  const [from, year, observations, totals] =
    countedTable === undefined
      ? [table, 'toYear(period_end)', 'count()', "countIf(ifNull(breakdown, '') = '')"]
      : [countedTable, 'year', 'sum(observations)', 'sum(totals)'];
  return {
    sql: `SELECT CAST(indicator_id AS String), CAST(source_id AS String), of_year,
      CAST(value_kind AS String), ${listed('place_id')}, ${listed('of_all')}, ${listed('of_totals')}
    FROM (SELECT indicator_id, place_id, source_id, toUInt16(${year}) AS of_year, value_kind,
        ${observations} AS of_all, ${totals} AS of_totals
      FROM ${nameOf({ database, table: from })} ${where}
      GROUP BY indicator_id, place_id, source_id, of_year, value_kind LIMIT ${most + 1})
    GROUP BY indicator_id, source_id, of_year, value_kind`,
    values,
  };
}

/** How many observations there are in all, out of the same tables. */
export const countStatement = (
  { database, table }: TableAt,
  countedTable: string | undefined,
): ServerStatement => ({
  sql: `SELECT toFloat64(${countedTable === undefined ? 'count()' : 'sum(observations)'})
    FROM ${nameOf({ database, table: countedTable ?? table })}`,
  values: {},
});

/** Beyond so many columns nobody looks through a database. */
const mostColumns = 20_000;

/** Table, name and type of every column that who asks may see, in some tables of a database or in all. */
export const columnsStatement = (
  database: string,
  tables?: readonly string[],
): ServerStatement => ({
  sql: `SELECT table, name, type FROM system.columns WHERE database IN {of_database:Array(String)} ${
    tables ? 'AND table IN {of_tables:Array(String)}' : `LIMIT ${mostColumns}`
  }`,
  values: { of_database: [database], ...(tables && { of_tables: tables }) },
});

/**
 * What the server can do: its version, and 1 where it writes Arrow as the app reads it. Since version 23
 * it is packed, unless the user's profile says `none`; a user who may only read can't ask for that.
 */
export const abilitiesStatement: ServerStatement = {
  sql: `SELECT version(), toUInt8(
      (SELECT count() FROM system.formats WHERE name = 'ArrowStream') > 0
      AND (SELECT count() FROM system.settings
        WHERE name = 'output_format_arrow_compression_method' AND value != 'none') = 0)`,
  values: {},
};

/** Ends a question that nobody waits for any more; a reader may end his own ones. */
export const killStatement = (queryId: string): ServerStatement => ({
  sql: 'KILL QUERY WHERE query_id IN {of_query:Array(String)} ASYNC',
  values: { of_query: [queryId] },
});

/** What only reads, and asks for no rows of a table. */
const readsOnly = new Set(['SHOW', 'DESCRIBE', 'DESC', 'EXPLAIN', 'EXISTS']);

/** What keeps a person's statement from being sent, and where that stands. */
interface Refused {
  slip: 'empty' | 'several' | 'not-a-question';
  position?: number;
}

/**
 * A person's own question: a SELECT with no more rows than `most` and one, and some others as they
 * stand. What is none, or more than one, is told instead, whatever the one who asks may do.
 */
export function personStatement(sql: string, most: number): ServerStatement | Refused {
  const { at, text, begins, isOne } = readStatement(sql);
  if (text === '') return { slip: 'empty' };
  if (!isOne) return { slip: 'several' };
  if (readsOnly.has(begins)) return { sql: text, values: {} };
  if (!['SELECT', 'WITH', '('].includes(begins)) return { slip: 'not-a-question', position: at };
  // What writes is no part of a bracket. The line's end keeps it from a comment that another server knows.
  return { sql: `SELECT * FROM (${text}\n) LIMIT ${most + 1}`, values: {} };
}
