import {
  useEffect,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { formatNumber } from '../../i18n/format-number.ts';
import { gridWords } from '../../i18n/grid-words.ts';
import { useWords } from '../words-context.tsx';
import { CellEditor } from './cell-editor.tsx';
import { boundsOf, countCells, mostCopied, rangeText, type CellRange } from './cell-range.ts';
import { CellTip } from './cell-tip.tsx';
import styles from './data-grid.module.css';
import type { CellPlace, CellText, GridColumn, GridRowState } from './grid-column.ts';
import { GridHead } from './grid-head.tsx';
import { cellId, GridRow } from './grid-row.tsx';
import { moveInGrid } from './move-in-grid.ts';
import { revealCell } from './reveal-cell.ts';
import { useCellTip } from './use-cell-tip.ts';
import { useColumnWidths } from './use-column-widths.ts';
import { usePointedRange } from './use-pointed-range.ts';
import { useGridWindow } from './use-grid-window.ts';

export interface DataGridProps {
  label: string;
  columns: readonly GridColumn[];
  rowCount: number;
  /** What is printed in a cell. Called for every cell in sight: it must be quick. */
  cellAt: (row: number, column: number) => CellText;
  /** What is copied of a cell, where that is not what is printed. */
  copyAt?: (row: number, column: number) => string;
  /** How a row is called at its head; its number unless told. */
  rowName?: (row: number) => string;
  rowState?: (row: number) => GridRowState | undefined;
  /** Draws what stands in a cell; its text unless told. Kept between drawings, or every row is new. */
  renderCell?: (row: number, column: number, text: CellText) => ReactNode;
  /** Lets cells be changed: by Enter, F2, a double click, or by typing. */
  onEditCell?: (row: number, column: number, text: string) => void;
  /** Whether a cell can be changed; all can unless told. */
  isEditable?: (row: number, column: number) => boolean;
  /** Told of the cell that the reader is at. */
  onActiveCell?: (place: CellPlace) => void;
  /** Height of the whole, where there are rows enough (px). */
  maxHeight?: number;
}

const rowHeight = 28;
/** The style sheet goes by the same height. */
const rowHeightVariable = { '--row-height': `${rowHeight}px` } as CSSProperties;
const widthStep = 16;
const barHeight = 16;

/**
 * Rows by their number, as many as there are: only those in sight are on the page. Give it a `key`
 * of the data that it shows, so that widths, place and choice begin anew with other data.
 */
export function DataGrid(props: DataGridProps) {
  const { label, columns, rowCount, cellAt, copyAt, onEditCell, maxHeight = 520 } = props;
  const { language } = useWords();
  const words = gridWords[language];
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<CellRange>();
  const [hasFocus, setFocus] = useState(false);
  const [editing, setEditing] = useState<CellPlace & { text: string }>();
  const [said, setSaid] = useState('');

  const hasDetail = columns.some(({ detail }) => detail !== undefined);
  const headHeight = hasDetail ? 48 : 32;
  const lastName = props.rowName?.(rowCount - 1) ?? formatNumber(rowCount, language);
  const headWidth = Math.max(56, lastName.length * 8 + 32);
  const { widths, setWidth, fit } = useColumnWidths(columns, rowCount, cellAt);
  const sizes = { rowCount, rowHeight, headHeight, headWidth, widths };
  const seen = useGridWindow(scroller, sizes);
  const { shown } = seen;
  const width = headWidth + widths.reduce((sum, it) => sum + it, 0);
  // With room for the edge, and for the bar that scrolls sideways where there is one.
  const wholeHeight =
    headHeight + rowCount * rowHeight + (width > seen.viewWidth ? 2 + barHeight : 2);

  const active = range?.active;
  const { tip, onPoint, leave } = useCellTip(gridId, scroller, hasFocus ? active : undefined);
  const { onActiveCell } = props;
  useEffect(() => {
    if (active) onActiveCell?.(active);
  }, [active, onActiveCell]);

  const go = (place: CellPlace, extend = false) => {
    setRange((now) => ({ anchor: (extend && now?.anchor) || place, active: place }));
    if (scroller.current) revealCell(scroller.current, place, seen, sizes);
  };
  const edit = (place: CellPlace, text?: string) => {
    if (!onEditCell || props.isEditable?.(place.row, place.column) === false) return false;
    setEditing({ ...place, text: text ?? textAt(place.row, place.column) });
    return true;
  };
  const textAt = (row: number, column: number): string =>
    copyAt?.(row, column) ?? cellAt(row, column) ?? '';
  const pointed = usePointedRange({
    go: (place, extend) => {
      leave();
      go(place, extend);
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (rowCount === 0 || columns.length === 0) return;
    const place = active ?? { row: 0, column: 0 };
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey && event.shiftKey && /^Arrow(Left|Right)$/.test(event.key)) {
      event.preventDefault();
      const step = event.key === 'ArrowLeft' ? -widthStep : widthStep;
      setWidth(place.column, Math.max(40, (widths[place.column] ?? 0) + step));
      return;
    }
    if (event.altKey) return;
    if (ctrl && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      const end = { row: rowCount - 1, column: columns.length - 1 };
      setRange({ anchor: end, active: { row: 0, column: 0 } });
      return;
    }
    const size = {
      rows: rowCount,
      columns: columns.length,
      page: Math.floor(seen.viewHeight / rowHeight),
    };
    const next = moveInGrid(place, { key: event.key, ctrl }, size);
    if (next) {
      event.preventDefault();
      go(next, event.shiftKey);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      if (edit(place)) event.preventDefault();
    } else if (event.key.length === 1 && !ctrl && event.key !== ' ') {
      if (edit(place, event.key)) event.preventDefault();
    }
  };
  const onCopy = (event: ClipboardEvent) => {
    if (!range || editing || document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    const count = countCells(range);
    if (count > mostCopied) {
      setSaid(words.tooMany(formatNumber(mostCopied, language)));
      return;
    }
    event.clipboardData.setData('text/plain', rangeText(range, columns, textAt));
    setSaid(words.copied(formatNumber(count, language)));
  };

  const chosen = range && boundsOf(range);
  const rows = Array.from({ length: seen.until - seen.from }, (_, at) => seen.from + at);
  const isDrawn =
    active &&
    active.row >= seen.from &&
    active.row < seen.until &&
    shown.some((it) => it.index === active.column);
  return (
    <div className={styles['frame']}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-describedby={`${gridId}-hint`}
        aria-rowcount={rowCount + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-readonly={onEditCell ? undefined : true}
        aria-activedescendant={
          isDrawn && !editing ? cellId(gridId, active.row, active.column) : undefined
        }
        tabIndex={0}
        className={styles['grid']}
        style={{ height: wholeHeight, maxHeight, ...rowHeightVariable }}
        onFocus={(event) => {
          setFocus(true);
          // By keyboard one arrives at a cell; by pointer, where it was pressed.
          if (!range && rowCount > 0 && event.target.matches(':focus-visible')) {
            go({ row: 0, column: 0 });
          }
        }}
        onBlur={(event) => setFocus(event.currentTarget.contains(event.relatedTarget))}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onDoubleClick={() => active && edit(active)}
        onPointerOver={(event) => onPoint(event.target)}
        {...pointed}
      >
        <GridHead
          columns={columns}
          shown={shown}
          width={width}
          headWidth={headWidth}
          headHeight={headHeight}
          rowTitle={words.row}
          onResize={setWidth}
          onFit={fit}
        />
        <div
          role="rowgroup"
          className={styles['body']}
          style={{ height: seen.scale.scrollHeight, width }}
        >
          <div
            className={styles['window']}
            style={{ transform: `translateY(${seen.shift}px)`, width }}
          >
            {rows.map((row) => {
              const isChosen = chosen && row >= chosen.top && row <= chosen.bottom;
              return (
                <GridRow
                  key={row % seen.slots}
                  gridId={gridId}
                  row={row}
                  top={(row - seen.base) * rowHeight}
                  width={width}
                  headWidth={headWidth}
                  number={props.rowName?.(row) ?? formatNumber(row + 1, language)}
                  columns={columns}
                  shown={shown}
                  cellAt={cellAt}
                  renderCell={props.renderCell}
                  state={props.rowState?.(row)}
                  active={active?.row === row ? active.column : -1}
                  left={isChosen ? chosen.left : 0}
                  right={isChosen ? chosen.right : -1}
                  editing={editing?.row === row ? editing.column : -1}
                  editor={
                    editing?.row === row && (
                      <CellEditor
                        label={words.edit(columns[editing.column]?.name ?? '', row + 1)}
                        text={editing.text}
                        onCancel={() => {
                          setEditing(undefined);
                          scroller.current?.focus({ preventScroll: true });
                        }}
                        onDone={(text, next) => {
                          setEditing(undefined);
                          onEditCell?.(row, editing.column, text);
                          if (next === 'stay') return;
                          scroller.current?.focus({ preventScroll: true });
                          const key = { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft' };
                          const size = { rows: rowCount, columns: columns.length, page: 1 };
                          const to = moveInGrid(editing, { key: key[next], ctrl: false }, size);
                          if (to) go(to);
                        }}
                      />
                    )
                  }
                  nothing={words.nothing}
                />
              );
            })}
          </div>
        </div>
      </div>
      {tip && !editing && (
        <CellTip
          id={`${gridId}-tip`}
          text={cellAt(tip.row, tip.column) ?? ''}
          cell={tip.cell}
          more={(signs) => words.longText(formatNumber(signs, language))}
          onLeave={leave}
        />
      )}
      <p id={`${gridId}-hint`} className="visually-hidden">
        {words.hint} {onEditCell && words.editHint}
      </p>
      <p role="status" className={styles['said']}>
        {said}
      </p>
    </div>
  );
}
