import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { CellPlace } from './grid-column.ts';
import { cellId } from './grid-row.tsx';

/** How long the pointer rests on a cell before its whole text is shown (ms). */
const rest = 300;

interface ShownTip extends CellPlace {
  cell: Element;
}

interface CellTipState {
  tip: ShownTip | undefined;
  /** The pointer came over something in the grid. */
  onPoint: (target: EventTarget) => void;
  leave: () => void;
}

/**
 * Which cell's whole text is to be shown: the one under the pointer, or the reader's own, if it
 * shows only a part of it.
 */
export function useCellTip(
  gridId: string,
  scroller: RefObject<HTMLElement | null>,
  /** The reader's cell while the grid has the focus. */
  focused: CellPlace | undefined,
): CellTipState {
  const [tip, setTip] = useState<ShownTip>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = useCallback((cell: Element | null) => {
    setTip(cell instanceof HTMLElement && isCut(cell) ? { cell, ...placeOf(cell) } : undefined);
  }, []);
  const row = focused?.row;
  const column = focused?.column;
  useEffect(() => {
    if (row === undefined || column === undefined) return;
    // After the scrolling that brings the cell into sight.
    const frame = requestAnimationFrame(() =>
      show(document.getElementById(cellId(gridId, row, column))),
    );
    return () => {
      cancelAnimationFrame(frame);
      setTip(undefined);
    };
  }, [gridId, row, column, show]);
  useEffect(() => {
    const element = scroller.current;
    const hide = () => {
      clearTimeout(timer.current);
      setTip(undefined);
    };
    element?.addEventListener('scroll', hide, { passive: true });
    return () => {
      clearTimeout(timer.current);
      element?.removeEventListener('scroll', hide);
    };
  }, [scroller]);
  return {
    tip,
    onPoint: (target) => {
      clearTimeout(timer.current);
      const cell = target instanceof Element ? target.closest('[data-column]') : null;
      if (cell) timer.current = setTimeout(() => show(cell), rest);
    },
    leave: useCallback(() => {
      clearTimeout(timer.current);
      setTip(undefined);
    }, []),
  };
}

const isCut = (cell: HTMLElement): boolean => cell.scrollWidth > cell.clientWidth;

/** The cell that an element of the grid stands for. */
export const placeOf = (cell: HTMLElement): CellPlace => ({
  row: Number(cell.dataset['row']),
  column: Number(cell.dataset['column']),
});
