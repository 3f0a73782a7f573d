import { useState } from 'react';
import { formatNumber } from '../../../i18n/format-number.ts';
import type { ImportWords } from '../../../i18n/import-words.ts';
import type { SourceTable } from '../../../imports/import-session.ts';
import type { Language } from '../../../semantic/selection.ts';
import { columnName } from './column-name.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import styles from './import.module.css';
import { ReaderNotices } from './reader-notices.tsx';
import { UnderstoodForm } from './understood-form.tsx';

/** In one line how the file was read, with a way to read it otherwise. */
export function UnderstoodSection() {
  const { texts, words } = useImportWords();
  const { table } = useReviewed();
  const [isEdited, setEdited] = useState(false);
  const { understood } = texts.review;
  const { columns } = table.draft.recipe;
  const manners = columns.flatMap((use, index) =>
    use.use === 'value' && use.manner !== null ? [{ index, manner: use.manner }] : [],
  );
  const kinds = new Set(manners.map(({ manner }) => manner));
  return (
    <section aria-label={understood.title}>
      <p className={styles['line']}>
        {understoodLine(table.table, texts, words.language)}
        {kinds.size === 1 && `; ${understood.manner[manners[0]?.manner ?? 'vietnamese']}`}
        {'. '}
        {table.remembered && `${understood.remembered} `}
        {table.table.format !== 'clipboard' && table.table.format !== 'parquet' && (
          <button
            type="button"
            className="link-button"
            aria-expanded={isEdited}
            onClick={() => setEdited(!isEdited)}
          >
            {isEdited ? understood.close : understood.edit}
          </button>
        )}
      </p>
      {kinds.size > 1 && (
        <ul className={styles['note']}>
          {manners.map(({ index, manner }) => (
            <li key={index}>
              {understood.mannerEvidence(
                columnName(table.table, index, texts),
                understood.manner[manner],
              )}
            </li>
          ))}
        </ul>
      )}
      <ReaderNotices table={table.table} />
      <LeftOutLines table={table.table} />
      {isEdited && <UnderstoodForm />}
    </section>
  );
}

function LeftOutLines({ table }: { table: SourceTable }) {
  const { understood } = useImportWords().texts.review;
  const lines = [
    ...table.understood.leftOut.map(({ line, why }) => ({ line, text: understood.why[why] })),
    ...table.remarks.map(({ line, text }) => ({ line, text: `${understood.remark}: ${text}` })),
  ].sort((a, b) => a.line - b.line);
  if (lines.length === 0) return null;
  return (
    <details className={styles['details']}>
      <summary>
        {understood.leftOutLines} ({lines.length})
      </summary>
      <ul>
        {lines.slice(0, mostLines).map(({ line, text }, index) => (
          <li key={index}>
            {understood.line(line)}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

const mostLines = 200;

/** "Excel, trang tính T9; tiêu đề ở dòng 4, 5; 412 dòng số liệu; …" */
function understoodLine(
  table: SourceTable,
  { review: { understood } }: ImportWords,
  language: Language,
): string {
  const { encoding, font, delimiter, headerLines, leftOut, filledCells } = table.understood;
  const count = (value: number) => formatNumber(value, language);
  return [
    table.format === 'clipboard' ? understood.clipboard : table.file,
    table.sheet === null ? '' : understood.sheet(table.sheet),
    encoding === undefined ? '' : understood.encodings[encoding],
    font === undefined ? '' : understood.fonts[font],
    delimiter === undefined
      ? ''
      : understood.delimiter(understood.delimiters[delimiter] ?? `“${delimiter}”`),
    table.format === 'parquet'
      ? ''
      : headerLines.length > 0
        ? understood.header(headerLines.join(', '))
        : understood.noHeader,
    understood.rows(count(table.rowCount)),
    leftOut.length === 0 ? '' : understood.leftOut(count(leftOut.length)),
    table.badLines.length === 0 ? '' : understood.badLines(count(table.badLines.length)),
    filledCells === 0 ? '' : understood.filled(count(filledCells)),
  ]
    .filter((it) => it !== '')
    .join('; ');
}
