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
import type { Row } from '../lib/arrow-rows.ts';
import { tableNameOf } from '../semantic/tables.ts';

/** A few are enough to refuse a package and to find the mistake. */
const mostProblems = 20;

/**
 * What is wrong with the rows of a table of the engine, by the rules of the resource that they come
 * from: the checks of a whole table, as far as they ask for single rows, and doubled keys within the
 * table. These tables come in while somebody waits, and most have no mistake: two statements find
 * that out, of a kind that takes little planning, and only then is asked which rows it is.
 */
export async function findBadRows(
  engine: Engine,
  table: string,
  columns: readonly string[],
  resource: Resource,
  place: ProblemPlace,
): Promise<Problem[]> {
  const { toRows } = await import('../lib/arrow-rows.ts');
  const known = withColumns(resource, columns);
  const subject: Subject = {
    ask: async (text) => toRows(await engine.query(text)),
    from: quoteIdentifier(table),
    resource: known,
    place,
    listed: listedColumns(known),
  };
  const texts = await listTexts(subject);
  const odd = badTexts(subject, texts);
  if (odd.length > 0) return odd;
  const rules = rowRules(known, {
    identifier: quoteIdentifier,
    text: quoteText,
    decimals: decimalsSql(subject, texts),
  });
  const keys = keysOf(known);
  const { broken, doubled } = await countBad(subject, rules, keys);
  if (broken) return badCells(subject, rules, texts.decimals);
  return doubled ? doubledKeys(subject, keys) : [];
}

interface Subject {
  ask: (sql: string) => Promise<Row[]>;
  from: string;
  resource: Resource;
  place: ProblemPlace;
  listed: readonly ListedColumn[];
}

interface Texts {
  /** By listed column. */
  of: (string | null)[][];
  /** Of the tables that listed columns lead to. */
  keys: Map<ForeignKey, Set<string>>;
  /** The decimals of the indicators in use; empty where they don't count. */
  decimals: Map<string, number>;
}

const isOfObservations = ({ name }: Resource): boolean => tableNameOf(name) === 'observations';

async function listTexts({ ask, from, resource, listed }: Subject): Promise<Texts> {
  const references = listed.flatMap((it) => it.references);
  const each = [
    ...listed.map(({ field }, index) => {
      const name = quoteIdentifier(field.name);
      return `SELECT 'text' AS list, ${index} AS at, CAST(${name} AS VARCHAR) AS value FROM ${from} GROUP BY ${name}`;
    }),
    ...references.map(({ reference }, index) => {
      const [key = ''] = reference.fields;
      const target = quoteIdentifier(targetTable(reference, resource));
      return `SELECT 'key', ${index}, CAST(${quoteIdentifier(key)} AS VARCHAR) FROM ${target}`;
    }),
    ...(isOfObservations(resource)
      ? [
          `SELECT 'decimals', CAST(decimals AS INTEGER), CAST(indicator_id AS VARCHAR) FROM indicators`,
        ]
      : []),
  ];
  const texts: Texts = {
    of: listed.map(() => []),
    keys: new Map(references.map((it) => [it, new Set<string>()])),
    decimals: new Map(),
  };
  for (const { list, at, value } of each.length > 0 ? await ask(each.join(' UNION ALL ')) : []) {
    const text = value === null || value === undefined ? null : String(value);
    const reference = references[Number(at)];
    if (list === 'text') texts.of[Number(at)]?.push(text);
    else if (text === null || at === null) continue;
    else if (list === 'decimals') texts.decimals.set(text, Number(at));
    else if (reference) texts.keys.get(reference)?.add(text);
  }
  return texts;
}

function badTexts({ listed, resource, place }: Subject, { of, keys }: Texts): Problem[] {
  const problems: Problem[] = [];
  for (const [index, column] of listed.entries()) {
    for (const text of of[index] ?? []) {
      const reason = reasonAgainstText(
        column,
        text,
        resource,
        (reference, key) => keys.get(reference)?.has(key) === true,
      );
      if (!reason) continue;
      const value = text === null ? {} : { value: text };
      problems.push({ ...place, column: column.field.name, ...value, ...reason } as Problem);
      if (problems.length === mostProblems) return problems;
    }
  }
  return problems;
}

/** The decimals of a row's indicator; null where it says none, and then any will do. */
function decimalsSql({ listed }: Subject, { of, decimals }: Texts): string {
  const ids = of[listed.findIndex(({ field }) => field.name === 'indicator_id')] ?? [];
  const counts = new Map(ids.map((id) => [id ?? '', decimals.get(id ?? '')]));
  const [first, ...others] = new Set(counts.values());
  if (others.length === 0) return String(first ?? 'NULL');
  const cases = [...counts].flatMap(([id, count]) =>
    count === undefined ? [] : [`WHEN ${quoteText(id)} THEN ${count}`],
  );
  return `(CASE indicator_id ${cases.join(' ')} END)`;
}

const hashOf = (fields: readonly string[]): string =>
  `hash(${fields.map(quoteIdentifier).join(', ')})`;

async function countBad(
  { ask, from }: Subject,
  rules: readonly RowRule[],
  keys: readonly (readonly string[])[],
): Promise<{ broken: boolean; doubled: boolean }> {
  const any = rules.map(({ broken }) => `(${broken})`).join(' OR ');
  const counts = [
    `SELECT 'broken' AS list, count(*)::INTEGER AS rows FROM ${from} WHERE ${any || 'false'}`,
    ...keys.map(
      (fields) => `SELECT 'doubled', count(*)::INTEGER FROM (
        SELECT 1 FROM ${from} GROUP BY ${hashOf(fields)} HAVING count(*) > 1)`,
    ),
  ];
  const found = await ask(counts.join(' UNION ALL '));
  const has = (name: string) => found.some(({ list, rows }) => list === name && Number(rows) > 0);
  return { broken: has('broken'), doubled: has('doubled') };
}

async function badCells(
  { ask, from, place }: Subject,
  rules: readonly RowRule[],
  decimals: ReadonlyMap<string, number>,
): Promise<Problem[]> {
  const cases = rules.map(({ broken }, index) => `WHEN ${broken} THEN ${index}`);
  const found = await ask(
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

async function doubledKeys(
  { ask, from, place }: Subject,
  keys: readonly (readonly string[])[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const fields of keys) {
    const names = fields.map(quoteIdentifier).join(', ');
    // By a hash: two keys of one hash are looked at again, and few are.
    const rows = await ask(
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
