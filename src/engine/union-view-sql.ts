import { quoteIdentifier } from './quote-identifier.ts';

/** The statement for a view of all rows of the tables, columns matched by name. */
export function unionViewSql(name: string, tables: readonly string[]): string {
  if (tables.length === 0) throw new Error('a union needs at least one table');
  const all = tables.map((table) => `SELECT * FROM ${quoteIdentifier(table)}`);
  return `CREATE OR REPLACE VIEW ${quoteIdentifier(name)} AS ${all.join(' UNION ALL BY NAME ')}`;
}
