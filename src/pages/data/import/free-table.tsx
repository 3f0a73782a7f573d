import type { TableSession } from '../../../imports/import-session.ts';
import type { ImportCommands } from './import-commands.ts';
import { useImportWords } from './import-context.tsx';
import styles from './import.module.css';
import { titleOf } from './default-source.ts';
import { idFrom } from './recipe-changes.ts';
import { useOwnDatasets } from './own-datasets.ts';

interface FreeTableProps {
  table: TableSession;
  commands: ImportCommands;
}

/** The way out for a table that holds no figures: it is kept as it is, for questions in SQL. */
export function FreeTable({ table, commands }: FreeTableProps) {
  const { accept } = useImportWords().texts;
  const { taken } = useOwnDatasets();
  return (
    <div className={styles['told']}>
      <h4>{accept.free.title}</h4>
      <p>{accept.free.lead}</p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            const name = idFrom(titleOf(table.table), (id) => taken.has(id), 'bang');
            void commands.keepFree(table.key, name);
          }}
        >
          {accept.free.keep}
        </button>
      </p>
    </div>
  );
}
