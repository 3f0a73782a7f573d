import { createContext, useContext, useLayoutEffect, useState, type RefObject } from 'react';
import { usePrinting } from '../use-printing.ts';

/** Width between the margins of an A4 page, in CSS pixels. */
const paperWidth = 640;

const UnattachedWidthContext = createContext<(element: HTMLElement) => number>(() => 0);

/** Says how wide an element will be that is not in the page yet, so that it can be drawn before. */
export const UnattachedWidth = UnattachedWidthContext.Provider;

/** Width of an element in whole pixels, kept up to date; 0 until it is known, paper's for print. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  const widthUnattached = useContext(UnattachedWidthContext);
  const printing = usePrinting();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () =>
      setWidth(Math.floor(element.isConnected ? element.clientWidth : widthUnattached(element)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, widthUnattached]);
  return printing ? Math.min(width, paperWidth) : width;
}
