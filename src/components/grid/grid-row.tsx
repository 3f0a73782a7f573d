import { memo, type ReactNode } from 'react';
import type { ColumnPlace } from './column-places.ts';
import type { CellText, GridColumn, GridRowState } from './grid-column.ts';
import styles from './data-grid.module.css';

/** Signs of a long text that are put on the page; the rest is in the box over the cell. */
const mostSigns = 300;

export interface GridRowProps {
  gridId: string;
  row: number;
  /** Distance from the first row of the block (px). */
  top: number;
  width: number;
  headWidth: number;
  number: string;
  columns: readonly GridColumn[];
  /** The columns that are in sight, with their places. */
  shown: readonly ColumnPlace[];
  cellAt: (row: number, column: number) => CellText;
  renderCell: ((row: number, column: number, text: CellText) => ReactNode) | undefined;
  state: GridRowState | undefined;
  /** The column of the reader's cell, if it is in this row; −1 elsewhere. */
  active: number;
  /** Columns that are chosen in this row; empty from 0 to −1. */
  left: number;
  right: number;
  /** Column that is being edited, and its field. */
  editing: number;
  editor: ReactNode;
  nothing: string;
}

/** A row of the grid; drawn again only when something of its own has changed. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { gridId, row, top, width, headWidth, number, shown, state, columns } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles['row']}
      data-tone={state?.tone}
      style={{ transform: `translateY(${top}px)`, width }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={styles['rowHead']}
        style={{ width: headWidth }}
      >
        {state && (
          <span className={styles['mark']}>
            <span aria-hidden="true">{state.mark}</span>
            <span className="visually-hidden">{state.label}: </span>
          </span>
        )}
        {number}
      </div>
      {shown.map(({ index, start, size }) => {
        const text = props.cellAt(row, index);
        const isNumber = columns[index]?.kind === 'number';
        const isChosen = index >= props.left && index <= props.right;
        return (
          <div
            key={index}
            id={cellId(gridId, row, index)}
            role="gridcell"
            aria-colindex={index + 2}
            aria-selected={isChosen}
            data-row={row}
            data-column={index}
            data-active={index === props.active || undefined}
            data-null={text === null || undefined}
            className={`${styles['cell'] ?? ''} ${isNumber ? (styles['number'] ?? '') : ''}`}
            style={{ left: headWidth + start, width: size }}
          >
            {props.editing === index
              ? props.editor
              : props.renderCell
                ? props.renderCell(row, index, text)
                : text === null
                  ? props.nothing
                  : shortened(text)}
          </div>
        );
      })}
    </div>
  );
});

export const cellId = (gridId: string, row: number, column: number): string =>
  `${gridId}-${row}-${column}`;

/** Line ends would be lost in a cell of one line: they are shown as such. */
function shortened(text: string): string {
  const beginning = text.length > mostSigns ? `${text.slice(0, mostSigns)}…` : text;
  return beginning.replace(/\r?\n/g, ' ↵ ');
}
