import type { CellPlace } from './grid-column.ts';
import type { GridWindow } from './use-grid-window.ts';

/** Brings a cell into sight behind no head, by no more scrolling than it takes. */
export function revealCell(
  scroller: HTMLElement,
  { row, column }: CellPlace,
  { scale, viewHeight, places }: GridWindow,
  { rowHeight, headWidth }: { rowHeight: number; headWidth: number },
): void {
  const seen = scale.toContent(scroller.scrollTop);
  const top = nearest(seen, row * rowHeight, rowHeight, viewHeight);
  if (top !== seen) scroller.scrollTop = scale.toScroll(top);
  const place = places[column];
  if (!place) return;
  const room = scroller.clientWidth - headWidth;
  const left = nearest(scroller.scrollLeft, place.start, place.size, room);
  if (left !== scroller.scrollLeft) scroller.scrollLeft = left;
}

/** The position next to where one is that lets `size` px from `start` on be seen in the room. */
const nearest = (now: number, start: number, size: number, room: number): number =>
  Math.min(start, Math.max(now, start + size - room));
