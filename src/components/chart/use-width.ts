import { useLayoutEffect, useState, type RefObject } from 'react';
import { usePrinting } from '../use-printing.ts';

/** Width between the margins of an A4 page, in CSS pixels. */
const paperWidth = 640;

/** Width of an element in whole pixels, kept up to date; 0 until it is known, paper's for print. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  const printing = usePrinting();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return printing ? Math.min(width, paperWidth) : width;
}
