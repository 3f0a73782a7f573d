import type { ImportWords } from '../../../i18n/import-words.ts';
import type { SourceTable } from '../../../imports/import-session.ts';

/** The column as the person knows it: its headings, outermost first, or its number. */
export function columnName(
  { columns }: Pick<SourceTable, 'columns'>,
  index: number,
  texts: Pick<ImportWords, 'columns'>,
): string {
  const headings = (columns[index]?.headings ?? []).filter((it) => it !== '');
  const name = [...new Set(headings)].join(' › ') || (columns[index]?.name ?? '');
  return name === '' ? texts.columns.unnamed(index + 1) : name;
}
