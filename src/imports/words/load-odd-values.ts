import type { ScratchDatabase } from '../../engine/scratch-database.ts';
import { CELLS, type ValueUse } from '../cells-sql.ts';
import { loadLookup } from '../load-lookup.ts';
import { mostTexts, textsOf } from './texts-of.ts';
import { oddColumns, readValue } from './read-values.ts';

/**
 * Reads the cells that are no plain numbers, each different one once. Beyond the limit the rest is
 * no number either: a column of so many odd cells holds something else. False where there are none.
 */
export async function loadOddValues(
  database: ScratchDatabase,
  columns: readonly { index: number; use: ValueUse }[],
): Promise<boolean> {
  const rows: (string | number | null)[][] = [];
  for (const { index, use } of columns) {
    const texts = await textsOf(database, CELLS, 'cell', `col = ${index} AND plain IS NULL`);
    for (const { text } of texts.slice(0, mostTexts)) {
      const { state, value, qualifier, plan, unit, status, mend } = readValue(text, use);
      rows.push([index, text, state, value, qualifier, plan, unit, status, mend]);
    }
  }
  await loadLookup(database, 'odd_values', oddColumns, rows);
  await loadLookup(
    database,
    'value_columns',
    [
      { name: 'col', type: 'INTEGER' },
      { name: 'manner', type: 'VARCHAR' },
    ],
    columns.map(({ index, use }) => [index, use.manner]),
  );
  return rows.length > 0;
}
