import type { ImportWords } from '../../../i18n/import-words.ts';
import { formatNumber } from '../../../i18n/format-number.ts';
import type { TableSession } from '../../../imports/import-session.ts';
import { isOutOfMemory } from '../../../lib/out-of-memory.ts';
import type { Language } from '../../../semantic/selection.ts';
import { titleOf } from './default-source.ts';

/** What to do where a table was too much for the memory; undefined where something else went wrong. */
export function outOfMemoryText(
  { table, failure }: Pick<TableSession, 'table' | 'failure'>,
  language: Language,
  { outOfMemory }: ImportWords['page'],
): string | undefined {
  if (failure === null || !isOutOfMemory(failure)) return undefined;
  return outOfMemory(titleOf(table), formatNumber(table.rowCount, language));
}
