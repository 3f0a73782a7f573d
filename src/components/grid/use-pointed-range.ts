import { useEffect, useRef, type PointerEvent } from 'react';
import type { CellPlace } from './grid-column.ts';
import { placeOf } from './use-cell-tip.ts';

interface PointedRange {
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: () => void;
}

/**
 * Choosing cells with a pointer: a press goes to the cell, Shift or drawing with a mouse chooses all
 * between. A finger scrolls.
 */
export function usePointedRange({
  go,
}: {
  go: (place: CellPlace, extend: boolean) => void;
}): PointedRange {
  const isDrawing = useRef(false);
  const last = useRef<Element>(null);
  useEffect(() => {
    const stop = () => {
      isDrawing.current = false;
    };
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
    return () => {
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
    };
  }, []);
  const cellUnder = (event: PointerEvent): HTMLElement | undefined => {
    const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null;
    return cell instanceof HTMLElement ? cell : undefined;
  };
  return {
    onPointerDown: (event) => {
      const cell = cellUnder(event);
      if (event.button !== 0 || !cell || event.target instanceof HTMLInputElement) return;
      isDrawing.current = event.pointerType === 'mouse';
      last.current = cell;
      go(placeOf(cell), event.shiftKey);
    },
    onPointerMove: (event) => {
      const cell = isDrawing.current ? cellUnder(event) : undefined;
      if (!cell || cell === last.current) return;
      last.current = cell;
      go(placeOf(cell), true);
    },
    onPointerUp: () => {
      isDrawing.current = false;
    },
  };
}
