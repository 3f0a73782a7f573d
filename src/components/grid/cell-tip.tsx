import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './data-grid.module.css';

/** More than this nobody reads in a box; the cell can be copied. */
const longest = 2_000;

interface CellTipProps {
  id: string;
  text: string;
  /** The cell that the box is set beside. */
  cell: Element;
  /** Said after a text that is longer still. */
  more: (signs: number) => string;
  onLeave: () => void;
}

/** The whole text of a cell that shows only its beginning. It may be pointed at and scrolled. */
export function CellTip({ id, text, cell, more, onLeave }: CellTipProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    const tip = box.current;
    const frame = tip?.offsetParent;
    if (!tip || !frame) return;
    const around = frame.getBoundingClientRect();
    const at = cell.getBoundingClientRect();
    const left = Math.min(at.left - around.left, around.width - tip.offsetWidth);
    const below = at.bottom - around.top;
    const isBelow = below + tip.offsetHeight <= around.height;
    const top = isBelow ? below : at.top - around.top - tip.offsetHeight;
    setPlace({ left: Math.max(0, left), top: Math.max(0, top) });
  }, [cell, text]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onLeave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onLeave]);
  return (
    <div
      ref={box}
      id={id}
      role="tooltip"
      className={styles['tip']}
      style={place ?? { visibility: 'hidden' }}
      onPointerLeave={onLeave}
    >
      {text.slice(0, longest)}
      {text.length > longest && <p className={styles['tipMore']}>{more(text.length)}</p>}
    </div>
  );
}
