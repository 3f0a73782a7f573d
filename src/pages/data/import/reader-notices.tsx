import { formatNumber } from '../../../i18n/format-number.ts';
import type { ImportWords } from '../../../i18n/import-words.ts';
import type { Notice, SourceTable } from '../../../imports/import-session.ts';
import { columnName } from './column-name.ts';
import { useImportWords } from './import-context.tsx';
import styles from './import.module.css';

/** More places are only counted. */
const mostPlaces = 12;

/** What a person should know of the file before trusting its rows. */
export function ReaderNotices({ table }: { table: SourceTable }) {
  const { texts, words } = useImportWords();
  if (table.notices.length === 0) return null;
  const list = (places: readonly (string | number)[]): string => {
    const shown = places.slice(0, mostPlaces).join(', ');
    const hidden = places.length - mostPlaces;
    if (hidden <= 0) return shown;
    return texts.review.understood.more(shown, formatNumber(hidden, words.language));
  };
  return (
    <ul className={`${styles['told'] ?? ''} ${styles['doubt'] ?? ''}`}>
      {table.notices.map((notice) => (
        <li key={notice.code}>{noticeText(notice, table, texts, list)}</li>
      ))}
    </ul>
  );
}

function noticeText(
  notice: Notice,
  table: SourceTable,
  texts: ImportWords,
  list: (places: readonly (string | number)[]) => string,
): string {
  const { notices } = texts.review.understood;
  switch (notice.code) {
    case 'other-extension':
      return notices['other-extension'](notice.extension);
    case 'hidden-sheet':
      return notices['hidden-sheet'];
    case 'empty-sheets':
      return notices['empty-sheets'](list(notice.sheets));
    case 'hidden-rows':
      return notices['hidden-rows'](list(notice.lines));
    case 'hidden-columns':
      return notices['hidden-columns'](
        list(notice.columns.map((index) => columnName(table, index, texts))),
      );
    case 'formulas-without-value':
      return notices['formulas-without-value'](list(notice.cells));
    case 'error-cells':
      return notices['error-cells'](list(notice.cells));
    case 'columns-left-out':
      return notices['columns-left-out'](list(notice.columns.map(({ name }) => name)));
    case 'font-left':
      return notices['font-left'](list(notice.lines));
    case 'undecodable':
      return notices.undecodable(list(notice.lines));
  }
}
