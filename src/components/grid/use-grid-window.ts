import { useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { columnPlaces, columnsInSight, type ColumnPlace } from './column-places.ts';
import { scrollScale, type ScrollScale } from './scroll-scale.ts';

interface GridSizes {
  rowCount: number;
  rowHeight: number;
  headHeight: number;
  /** Width of the rows' own heads (px). */
  headWidth: number;
  widths: readonly number[];
}

export interface GridWindow {
  /** First row that is drawn, and the one after the last. */
  from: number;
  until: number;
  /** The row that all drawn ones are set below. It changes seldom, so that rows stay as they are. */
  base: number;
  /** Where that row is (px below the head), for the position of the scroll bar. */
  shift: number;
  scale: ScrollScale;
  /** As many rows as are ever drawn at once; a row that leaves gives its place to one that comes. */
  slots: number;
  /** Height that is seen of the rows, and width of the whole (px). */
  viewHeight: number;
  viewWidth: number;
  places: readonly ColumnPlace[];
  /** Those of the columns that are drawn. */
  shown: readonly ColumnPlace[];
}

/** Rows and columns drawn beside those that are seen, so that a turn of the wheel finds them there. */
const spareRows = 6;
const spareColumns = 2;
/** Rows set below the same base. */
const block = 500;

/**
 * Which rows of equal height, and which columns, are seen in a scrolling element with heads that
 * stay. The rows may be more than a browser can lay out.
 */
export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  { rowCount, rowHeight, headHeight, headWidth, widths }: GridSizes,
): GridWindow {
  const { top, left, height, width } = useScrolled(scroller);
  const [highest] = useState(highestLayout);
  const viewHeight = Math.max(0, height - headHeight);
  const scale = useMemo(
    () => scrollScale(rowCount * rowHeight, viewHeight, highest),
    [rowCount, rowHeight, viewHeight, highest],
  );
  const offset = scale.toContent(top);
  const from = Math.max(0, Math.floor(offset / rowHeight) - spareRows);
  const until = Math.min(rowCount, Math.ceil((offset + viewHeight) / rowHeight) + spareRows);
  const base = Math.floor(from / block) * block;

  const places = useMemo(() => columnPlaces(widths), [widths]);
  const seen = columnsInSight(places, left, Math.max(0, width - headWidth));
  const first = Math.max(0, seen.from - spareColumns);
  const last = seen.until + spareColumns;
  const shown = useMemo(() => places.slice(first, last), [places, first, last]);
  // The base row's own place; where the bar is scaled, the rows are moved along with it.
  const shift = base * rowHeight + top - offset;
  const slots = Math.ceil(viewHeight / rowHeight) + 2 * spareRows + 1;
  return { from, until, base, shift, slots, scale, viewHeight, viewWidth: width, places, shown };
}

interface Scrolled {
  top: number;
  left: number;
  height: number;
  width: number;
}

function useScrolled(scroller: RefObject<HTMLElement | null>): Scrolled {
  const [state, setState] = useState<Scrolled>({ top: 0, left: 0, height: 0, width: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () =>
      setState((now) => ({ ...now, height: element.clientHeight, width: element.clientWidth }));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () =>
      setState((now) => ({ ...now, top: element.scrollTop, left: element.scrollLeft }));
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [scroller]);
  return state;
}

/**
 * The height (px) that the browser can lay out, less a little: 33 million in Chromium and Safari, 17
 * in Firefox, less where the page is magnified.
 */
function highestLayout(): number {
  const probe = document.body.appendChild(document.createElement('div'));
  probe.style.cssText = 'position:absolute;visibility:hidden;width:1px;height:40000000px';
  const height = probe.getBoundingClientRect().height;
  probe.remove();
  // Firefox gives up an element that is too high altogether.
  return height > 1e6 ? height * 0.98 : 15_000_000;
}
