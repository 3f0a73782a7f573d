import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { DataGrid } from '../../../components/grid/data-grid.tsx';
import type { CellText, GridRowState } from '../../../components/grid/grid-column.ts';
import { columnName } from './column-name.ts';
import { withCells, withLines } from './correction-changes.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import styles from './import.module.css';
import { rowPages } from './row-pages.ts';
import { shownCell } from './shown-cell.ts';

/** The rows of the file with their problems marked; cells can be mended and rows left out. */
export function RowsGrid() {
  const { texts } = useImportWords();
  const { table, commands } = useReviewed();
  const { problems: page, columns: columnTexts } = texts;
  const [onlyTroubled, setOnlyTroubled] = useState(true);
  const [activeRow, setActiveRow] = useState<number>();
  const { open, version, key } = table;
  // Another reading of the rows is other rows.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const pages = useMemo(() => rowPages(open, onlyTroubled), [open, onlyTroubled, version]);
  const loaded = useSyncExternalStore(pages.subscribe, pages.state);
  const columns = useMemo(
    () =>
      table.table.columns.map((column, index) => ({
        key: String(index),
        name: columnName(table.table, index, texts),
        detail: columnTexts.use[table.draft.recipe.columns[index]?.use ?? 'none'],
        kind: column.type === 'number' ? ('number' as const) : ('text' as const),
      })),
    [table.table, table.draft.recipe.columns, texts, columnTexts],
  );
  // Each page that comes in is a reason to draw the rows anew.
  /* eslint-disable react-hooks/exhaustive-deps */
  const cellAt = useCallback(
    (row: number, column: number): CellText => {
      const cell = pages.rowAt(row)?.cells[column];
      return cell === undefined || cell === null ? '' : shownCell(cell);
    },
    [pages, loaded],
  );
  const rowState = useCallback(
    (row: number): GridRowState | undefined => {
      const known = pages.rowAt(row);
      if (!known) return undefined;
      if (known.leftOut) return { tone: 'off', mark: '–', label: page.leftOut };
      const { problems } = known;
      if (problems.length === 0) return undefined;
      const isError = problems.some(({ severity }) => severity === 'error');
      return {
        tone: isError ? 'error' : 'warning',
        mark: isError ? '!' : '?',
        label: page.troubles(problems.length),
      };
    },
    [pages, loaded, page],
  );
  /* eslint-enable react-hooks/exhaustive-deps */
  const renderCell = useCallback(
    (row: number, column: number, text: CellText) => {
      const found = pages.rowAt(row)?.problems.find((it) => it.column === column);
      if (!found) return text;
      const isError = found.severity === 'error';
      return (
        <mark
          className={isError ? styles['wrongCell'] : styles['doubtCell']}
          title={page.kinds[found.code]}
        >
          {text === '' ? page.emptyCell : text}
        </mark>
      );
    },
    [pages, page],
  );
  const active = activeRow === undefined ? undefined : pages.rowAt(activeRow);
  return (
    <>
      <p className={styles['line']}>
        <label>
          <input
            type="checkbox"
            checked={onlyTroubled}
            onChange={(event) => setOnlyTroubled(event.target.checked)}
          />{' '}
          {page.onlyTroubled}
        </label>
      </p>
      <p className={styles['hint']}>{page.gridHint}</p>
      <div className={styles['line']} aria-busy={loaded.total === null || table.isApplying}>
        {loaded.total === 0 ? (
          page.noneFound
        ) : (
          <DataGrid
            key={`${key} ${onlyTroubled}`}
            label={page.gridLabel}
            columns={columns}
            rowCount={loaded.total ?? 0}
            cellAt={cellAt}
            rowName={(row) => String(pages.rowAt(row)?.line ?? '')}
            rowState={rowState}
            renderCell={renderCell}
            onActiveCell={({ row }) => setActiveRow(row)}
            onEditCell={(row, column, text) => {
              const known = pages.rowAt(row);
              if (!known || text === cellAt(row, column)) return;
              commands.draft(key, withCells([{ line: known.line, column, text }]));
            }}
          />
        )}
      </div>
      {active && (
        <p className={`${styles['actions'] ?? ''} ${styles['line'] ?? ''}`}>
          <button
            type="button"
            className="button"
            onClick={() => commands.draft(key, withLines([active.line], !active.leftOut))}
          >
            {active.leftOut ? page.takeThis(active.line) : page.leaveThis(active.line)}
          </button>
        </p>
      )}
    </>
  );
}
