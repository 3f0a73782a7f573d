import { toRows } from '../../lib/arrow-rows.ts';
import type { ScratchDatabase } from '../../engine/scratch-database.ts';

/** A text that stands in the file, and beside how many figures. */
export interface CountedText {
  text: string;
  rows: number;
}

/** More different texts than this are no names: the column means something else. */
export const mostTexts = 50_000;

/** The different texts of an expression over a table, the most frequent first. */
export async function textsOf(
  database: ScratchDatabase,
  table: string,
  expression: string,
  where = 'true',
): Promise<CountedText[]> {
  const result = await database.query(
    `SELECT ${expression} AS text, CAST(count(*) AS INTEGER) AS rows FROM ${table}
     WHERE ${expression} IS NOT NULL AND ${where}
     GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostTexts + 1}`,
  );
  return toRows(result).map((row) => ({ text: String(row['text']), rows: Number(row['rows']) }));
}
