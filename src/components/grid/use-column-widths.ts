import { useState } from 'react';
import { columnWidth } from './column-widths.ts';
import type { CellText, GridColumn } from './grid-column.ts';

interface ColumnWidths {
  widths: readonly number[];
  setWidth: (column: number, width: number) => void;
  /** Back to the width that suits what stands in the column now. */
  fit: (column: number) => void;
}

/** A column that starts out by its content and can be drawn from then on. */
export function useColumnWidths(
  columns: readonly GridColumn[],
  rowCount: number,
  cellAt: (row: number, column: number) => CellText,
): ColumnWidths {
  const suiting = () => {
    const widthOf = textWidth();
    return (at: number): number => {
      const column = columns[at];
      return column ? columnWidth(column, at, rowCount, cellAt, widthOf) : 0;
    };
  };
  const [widths, setWidths] = useState(() => {
    const fitting = suiting();
    return columns.map((_, at) => fitting(at));
  });
  const setWidth = (column: number, width: number) =>
    setWidths((all) => all.map((it, at) => (at === column ? width : it)));
  return { widths, setWidth, fit: (column) => setWidth(column, suiting()(column)) };
}

/** Width (px) of a text in the grid's letters, and of a number in its digits of one width. */
function textWidth(): (text: string, kind: GridColumn['kind']) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * 8;
  const style = getComputedStyle(document.body);
  const faces = { text: style.fontFamily, number: style.getPropertyValue('--num') };
  return (text, kind) => {
    context.font = `14px ${faces[kind] || faces.text}`;
    return context.measureText(text).width;
  };
}
