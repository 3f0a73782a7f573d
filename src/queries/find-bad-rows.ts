import type { Resource } from '../datasets/data-package.ts';
import type { Problem, ProblemPlace } from '../datasets/problem.ts';
import type { Engine } from '../engine/engine.ts';
import { quoteIdentifier, quoteText } from '../engine/quote-identifier.ts';
import { asKnownTable } from '../ingest/as-known-table.ts';
import { patternsOf, rowRules } from '../ingest/checks/rows-sql.ts';
import { keysOf } from '../ingest/key-sets.ts';
import type { Row } from '../lib/arrow-rows.ts';

/** A few are enough to refuse a package and to find the mistake. */
const mostProblems = 20;

const sql = { identifier: quoteIdentifier, text: quoteText };

/**
 * What is wrong with the rows of a table of the engine, by the rules of the resource that they come
 * from: the checks of a whole table, as far as they ask for single rows, and doubled keys within the
 * table. Answered by the database, since these tables come in while somebody waits.
 */
export async function findBadRows(
  engine: Engine,
  table: string,
  columns: readonly string[],
  resource: Resource,
  place: ProblemPlace,
): Promise<Problem[]> {
  const { toRows } = await import('../lib/arrow-rows.ts');
  const ask = async (text: string) => toRows(await engine.query(text));
  const known = withColumns(resource, columns);
  const from = quoteIdentifier(table);
  const broken = await badCells(ask, from, known, place);
  if (broken.length > 0) return broken;
  const odd = await badTexts(ask, from, known, place);
  return odd.length > 0 ? odd : doubledKeys(ask, from, known, place);
}

type Ask = (text: string) => Promise<Row[]>;

async function badCells(ask: Ask, from: string, resource: Resource, place: ProblemPlace) {
  const rules = rowRules(resource, sql);
  const cases = rules.map(({ broken }, index) => `WHEN ${broken} THEN ${index}`);
  const found = await ask(
    `SELECT broken_rule, decimals_of_indicator, CAST(COLUMNS(c -> c NOT IN ('broken_rule', 'decimals_of_indicator')) AS VARCHAR)
    FROM (
      SELECT *, CASE ${cases.join(' ')} END AS broken_rule
      FROM ${from} LEFT JOIN (
        SELECT indicator_id, any_value(decimals) AS decimals_of_indicator
        FROM indicators GROUP BY indicator_id) USING (indicator_id))
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
      'rule/decimals': { decimals: Number(row['decimals_of_indicator']) },
    };
    const own = (ofRow as Partial<Record<typeof code, object>>)[code] ?? params;
    const [column = ''] = rule.column.split(', ');
    const value = row[column];
    const at = { ...place, column: rule.column };
    return [
      {
        ...at,
        ...(value === undefined || value === null ? {} : { value }),
        code,
        params: own,
      } as Problem,
    ];
  });
}

async function badTexts(ask: Ask, from: string, resource: Resource, place: ProblemPlace) {
  const problems: Problem[] = [];
  for (const { column, pattern } of patternsOf(resource)) {
    const name = quoteIdentifier(column);
    const values = await ask(`SELECT DISTINCT ${name} AS value FROM ${from} WHERE ${name} <> ''`);
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    for (const { value } of values) {
      if (value === undefined || value === null || whole.test(String(value))) continue;
      problems.push({ ...place, column, value, code: 'cell/pattern', params: { pattern } });
      if (problems.length === mostProblems) return problems;
    }
  }
  return problems;
}

async function doubledKeys(ask: Ask, from: string, resource: Resource, place: ProblemPlace) {
  const problems: Problem[] = [];
  for (const fields of keysOf(resource)) {
    const names = fields.map(quoteIdentifier).join(', ');
    // By a hash: two keys of one hash are looked at again, and few are.
    const rows = await ask(
      `WITH double AS (SELECT hash(${names}) AS key FROM ${from} GROUP BY key HAVING count(*) > 1)
      SELECT ${fields.map((field) => `CAST(${quoteIdentifier(field)} AS VARCHAR) AS ${quoteIdentifier(field)}`).join(', ')}
      FROM ${from} WHERE hash(${names}) IN (SELECT key FROM double)
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
