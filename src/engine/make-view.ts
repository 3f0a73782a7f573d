import type { DuckdbSession } from './duckdb-session.ts';
import type { View } from './engine.ts';
import { quoteIdentifier } from './quote-identifier.ts';
import { type LeftOut, unionViewSql } from './union-view-sql.ts';

/**
 * Makes or replaces a view. It is to be made again when a table under it changes: a view keeps the
 * columns that it was made with, and asks nothing of a table without rows.
 */
export async function makeView(session: DuckdbSession, view: View): Promise<void> {
  const leftOut = view.without && (await leftOutOf(session, view.without));
  await session.command(unionViewSql(view.name, view.tables, leftOut));
}

async function leftOutOf(
  session: DuckdbSession,
  { table, on }: NonNullable<View['without']>,
): Promise<LeftOut | undefined> {
  const name = quoteIdentifier(table);
  const some = await session.command(`SELECT 1 FROM ${name} LIMIT 1`);
  if (some.numRows === 0) return undefined;
  const columns = await session.command(`DESCRIBE ${name}`);
  const types = columns.getChild('column_type');
  const names = [...(columns.getChild('column_name') ?? [])].map(String);
  const texts = names.filter((_, row) => types?.get(row) === 'VARCHAR');
  return { table, on, texts: new Set(texts) };
}
