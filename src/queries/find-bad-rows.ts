import type { Resource } from '../datasets/data-package.ts';
import type { Problem, ProblemPlace } from '../datasets/problem.ts';
import type { ForeignKey } from '../datasets/table-schema.ts';
import type { Engine } from '../engine/engine.ts';
import { quoteIdentifier, quoteText } from '../engine/quote-identifier.ts';
import { asKnownTable } from '../ingest/as-known-table.ts';
import {
  type ListedColumn,
  listedColumns,
  reasonAgainstText,
  targetTable,
} from '../ingest/checks/listed-columns.ts';
import { type RowRule, rowRules } from '../ingest/checks/rows-sql.ts';
import { keysOf } from '../ingest/key-sets.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Row } from '../lib/arrow-rows.ts';
import { tableNameOf } from '../semantic/tables.ts';
import type { KnownKeys } from './known-keys.ts';

/** A few are enough to refuse a package and to find the mistake. */
const mostProblems = 20;

interface RowsToCheck {
  engine: Pick<Engine, 'query'>;
  /** The table that holds them. */
  table: string;
  columns: readonly string[];
  /** Where they come from, and whose rules they keep. */
  resource: Resource;
  place: ProblemPlace;
  /** All indicators that they may be of, where that is known. */
  indicators?: readonly string[] | undefined;
  known: KnownKeys;
}

/**
 * What is wrong with the rows of a table of the engine, by the rules of the resource that they come
 * from: the checks of a whole table, as far as they ask for single rows, and doubled keys within the
 * table. These tables come in while somebody waits, and most have no mistake: one statement without
 * joins finds that out, and only then is asked which rows it is.
 */
export async function findBadRows(rows: RowsToCheck): Promise<Problem[]> {
  const { engine, table, columns, place, known } = rows;
  const resource = withColumns(rows.resource, columns);
  const decimals = isOfObservations(resource) ? await known.decimals() : new Map<string, number>();
  const subject: Subject = {
    engine,
    from: quoteIdentifier(table),
    resource,
    place,
    listed: listedColumns(resource),
    rules: rowRules(resource, {
      identifier: quoteIdentifier,
      text: quoteText,
      decimals: decimalsSql(rows.indicators ?? [...decimals.keys()], decimals),
    }),
    keys: keysOf(resource),
  };
  const { texts, broken, doubled } = await lookAtAll(subject);
  const odd = await badTexts(subject, texts, known);
  if (odd.length > 0) return odd;
  if (broken) return badCells(subject, decimals);
  return doubled ? doubledKeys(subject) : [];
}

interface Subject {
  engine: Pick<Engine, 'query'>;
  from: string;
  resource: Resource;
  place: ProblemPlace;
  listed: readonly ListedColumn[];
  rules: readonly RowRule[];
  keys: readonly (readonly string[])[];
}

const isOfObservations = ({ name }: Resource): boolean => tableNameOf(name) === 'observations';

/** The decimals of a row's indicator; null where it says none, and then any will do. */
function decimalsSql(ids: readonly string[], decimals: ReadonlyMap<string, number>): string {
  const byCount = groupBy(ids, (id) => decimals.get(id));
  const [first, ...others] = byCount.keys();
  if (others.length === 0) return String(first ?? 'NULL');
  const cases = [...byCount].flatMap(([count, of]) =>
    count === undefined
      ? []
      : [`WHEN indicator_id IN (${of.map(quoteText).join(', ')}) THEN ${count}`],
  );
  return `(CASE ${cases.join(' ')} END)`;
}

/** The texts of each listed column, whether a rule is broken, and whether a key comes twice. */
async function lookAtAll({ engine, from, listed, rules, keys }: Subject) {
  const each = [
    ...listed.map(({ field }, index) => {
      const column = quoteIdentifier(field.name);
      return `list(DISTINCT CAST(${column} AS VARCHAR)) FILTER (WHERE ${column} <> '') AS texts_${index}`;
    }),
    `count(*) FILTER (WHERE ${rules.map(({ broken }) => `(${broken})`).join(' OR ') || 'false'}) AS broken`,
    ...keys.map(
      (fields, index) => `(SELECT count(*) FROM (
        SELECT 1 FROM ${from} GROUP BY ${hashOf(fields)} HAVING count(*) > 1)) AS doubled_${index}`,
    ),
  ];
  const answer = await engine.query(`SELECT ${each.join(', ')} FROM ${from}`);
  const value = (name: string): unknown => answer.getChild(name)?.get(0);
  return {
    texts: listed.map((_, index) => [...((value(`texts_${index}`) ?? []) as Iterable<string>)]),
    broken: Number(value('broken')) > 0,
    doubled: keys.some((_, index) => Number(value(`doubled_${index}`)) > 0),
  };
}

async function badTexts(
  { listed, resource, place }: Subject,
  texts: readonly (readonly string[])[],
  known: KnownKeys,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [index, column] of listed.entries()) {
    const keys = new Map<ForeignKey, ReadonlySet<string>>();
    for (const it of column.references) {
      const [key = ''] = it.reference.fields;
      keys.set(it, await known.of(targetTable(it.reference, resource), key));
    }
    const isKey = (it: ForeignKey, text: string) => keys.get(it)?.has(text) === true;
    for (const text of texts[index] ?? []) {
      const reason = reasonAgainstText(column, text, resource, isKey);
      if (!reason) continue;
      problems.push({ ...place, column: column.field.name, value: text, ...reason } as Problem);
      if (problems.length === mostProblems) return problems;
    }
  }
  return problems;
}

const hashOf = (fields: readonly string[]): string =>
  `hash(${fields.map(quoteIdentifier).join(', ')})`;

async function rowsOf({ engine }: Subject, sql: string): Promise<Row[]> {
  const { toRows } = await import('../lib/arrow-rows.ts');
  return toRows(await engine.query(sql));
}

async function badCells(
  subject: Subject,
  decimals: ReadonlyMap<string, number>,
): Promise<Problem[]> {
  const { from, place, rules } = subject;
  const cases = rules.map(({ broken }, index) => `WHEN ${broken} THEN ${index}`);
  const found = await rowsOf(
    subject,
    `SELECT broken_rule, CAST(COLUMNS(c -> c <> 'broken_rule') AS VARCHAR)
    FROM (SELECT *, CASE ${cases.join(' ')} END AS broken_rule FROM ${from})
    WHERE broken_rule IS NOT NULL LIMIT ${mostProblems}`,
  );
  return found.flatMap((row): Problem[] => {
    const rule = rules[Number(row['broken_rule'])];
    if (!rule) return [];
    const { code, params } = rule.reason;
    const start = String(row['period_start']);
    const ofRow = {
      'row/period-order': { start, end: String(row['period_end']) },
      'row/as-of-outside': { start, end: String(row['period_end']) },
      'rule/decimals': { decimals: decimals.get(String(row['indicator_id'])) ?? 0 },
    };
    const own = (ofRow as Partial<Record<typeof code, object>>)[code] ?? params;
    const [column = ''] = rule.column.split(', ');
    const value = row[column];
    return [
      {
        ...place,
        column: rule.column,
        ...(value === undefined || value === null ? {} : { value }),
        code,
        params: own,
      } as Problem,
    ];
  });
}

async function doubledKeys(subject: Subject): Promise<Problem[]> {
  const { from, place, keys } = subject;
  const problems: Problem[] = [];
  for (const fields of keys) {
    const names = fields.map(quoteIdentifier).join(', ');
    // By a hash: two keys of one hash are looked at again, and few are.
    const rows = await rowsOf(
      subject,
      `WITH double AS (SELECT ${hashOf(fields)} AS key FROM ${from} GROUP BY key HAVING count(*) > 1)
      SELECT ${fields.map((field) => `CAST(${quoteIdentifier(field)} AS VARCHAR) AS ${quoteIdentifier(field)}`).join(', ')}
      FROM ${from} WHERE ${hashOf(fields)} IN (SELECT key FROM double)
      GROUP BY ${names} HAVING count(*) > 1 LIMIT ${mostProblems}`,
    );
    for (const row of rows) {
      const value = fields.map((field) => row[field] ?? '').join(', ');
      const params = { fields, firstLine: 0 };
      const column = fields.join(', ');
      problems.push({ ...place, column, value, code: 'row/duplicate-key', params });
    }
  }
  return problems;
}

/** The resource as far as these columns go: what a file lacks is missing in all of its rows. */
function withColumns(declared: Resource, columns: readonly string[]): Resource {
  const resource = asKnownTable(declared);
  const { schema } = resource;
  const areThere = (names: readonly string[]) => names.every((name) => columns.includes(name));
  return {
    ...resource,
    schema: {
      fields: schema.fields.filter(({ name }) => columns.includes(name)),
      primaryKey: areThere(schema.primaryKey) ? schema.primaryKey : [],
      uniqueKeys: schema.uniqueKeys.filter(areThere),
      foreignKeys: schema.foreignKeys.filter(({ fields }) => areThere(fields)),
    },
  };
}
