import type { PointerEvent } from 'react';
import type { ColumnPlace } from './column-places.ts';
import type { GridColumn } from './grid-column.ts';
import styles from './data-grid.module.css';

const narrowest = 40;

interface GridHeadProps {
  columns: readonly GridColumn[];
  shown: readonly ColumnPlace[];
  width: number;
  headWidth: number;
  headHeight: number;
  rowTitle: string;
  /** A column is drawn wider or narrower. */
  onResize: (column: number, width: number) => void;
  /** A column is set back to the width that suits what stands in it. */
  onFit: (column: number) => void;
}

/** The columns' names over the rows; their edges can be drawn. */
export function GridHead(props: GridHeadProps) {
  const { columns, shown, width, headWidth, headHeight, rowTitle, onResize, onFit } = props;
  const draw = (column: number, from: number) => (event: PointerEvent<HTMLSpanElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const begun = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) =>
      onResize(column, Math.max(narrowest, from + moved.clientX - begun));
    const end = () => handle.removeEventListener('pointermove', move);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', end, { once: true });
  };
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={styles['head']}
      style={{ width, height: headHeight }}
    >
      <div
        role="columnheader"
        aria-colindex={1}
        className={styles['corner']}
        style={{ width: headWidth }}
      >
        {rowTitle}
      </div>
      {shown.map(({ index, start, size }) => {
        const column = columns[index];
        return (
          <div
            key={column?.key ?? index}
            role="columnheader"
            aria-colindex={index + 2}
            className={`${styles['headCell'] ?? ''} ${column?.kind === 'number' ? (styles['number'] ?? '') : ''}`}
            style={{ left: headWidth + start, width: size }}
          >
            <span className={styles['name']}>{column?.name}</span>
            {column?.detail !== undefined && (
              <span className={styles['detail']}>{column.detail}</span>
            )}
            <span
              aria-hidden="true"
              className={styles['edge']}
              onPointerDown={draw(index, size)}
              onDoubleClick={() => onFit(index)}
            />
          </div>
        );
      })}
    </div>
  );
}
