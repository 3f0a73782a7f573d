import { formatNumber } from '../../../i18n/format-number.ts';
import type { ImportWords } from '../../../i18n/import-words.ts';
import type { TableSession } from '../../../imports/import-session.ts';
import { useImportWords } from './import-context.tsx';
import styles from './import.module.css';
import { titleOf } from './default-source.ts';
import { canGoOn } from './session-state.ts';

interface TableListProps {
  tables: readonly TableSession[];
  shown: string | null;
  onShow: (key: string) => void;
}

/** The tables that were found, each with how it stands; one of them is looked at. */
export function TableList({ tables, shown, onShow }: TableListProps) {
  const { texts, words } = useImportWords();
  return (
    <nav className={styles['block']} aria-label={texts.page.tables}>
      <h3 className={styles['dropWord']}>{texts.page.tables}</h3>
      <ul className={styles['tables']}>
        {tables.map((it) => (
          <li key={it.key}>
            <button type="button" aria-current={it.key === shown} onClick={() => onShow(it.key)}>
              <span>{titleOf(it.table)}</span>
              <small>
                {texts.page.rows(formatNumber(it.table.rowCount, words.language))} ·{' '}
                {stageWord(it, texts)}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function stageWord(table: TableSession, { page }: ImportWords): string {
  if (table.stage !== 'review') return page.stages[table.stage];
  if ((table.applied?.questions.length ?? 0) > 0) return page.stages.asks;
  return canGoOn(table) ? page.stages.review : page.stages.empty;
}
