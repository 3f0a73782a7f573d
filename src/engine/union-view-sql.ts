import { quoteIdentifier } from './quote-identifier.ts';

/** The rows to leave out of a view: those that have their like in a table. */
export interface LeftOut {
  table: string;
  /** Columns of both that are compared. */
  on: readonly string[];
  /** Those of them that hold texts, of which an empty one is the same as none. */
  texts: ReadonlySet<string>;
}

/** The statement for a view of the rows of all tables, columns matched by name. */
export function unionViewSql(name: string, tables: readonly string[], without?: LeftOut): string {
  if (tables.length === 0) throw new Error('a union needs at least one table');
  const all = tables.map((table) => `SELECT * FROM ${quoteIdentifier(table)}`);
  const union = all.join(' UNION ALL BY NAME ');
  const rows = without ? antiJoin(union, without) : union;
  return `CREATE OR REPLACE VIEW ${quoteIdentifier(name)} AS ${rows}`;
}

function antiJoin(rows: string, { table, on, texts }: LeftOut): string {
  const conditions = on.map((column) => {
    const [one, other] = ['here', 'gone'].map((side) => `${side}.${quoteIdentifier(column)}`);
    return texts.has(column)
      ? `coalesce(${one}, '') = coalesce(${other}, '')`
      : `${one} IS NOT DISTINCT FROM ${other}`;
  });
  const condition = conditions.join(' AND ');
  return `SELECT * FROM (${rows}) here ANTI JOIN ${quoteIdentifier(table)} gone ON ${condition}`;
}
