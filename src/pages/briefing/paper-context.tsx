import { createContext, useContext } from 'react';

export type Orientation = 'portrait' | 'landscape';

/** An A4 page as the briefing is printed on it. */
export interface Paper {
  orientation: Orientation;
  /** Between the margins, in CSS pixels. */
  width: number;
  height: number;
}

const pixels = (millimetres: number): number => Math.floor((millimetres / 25.4) * 96);

/** Within margins of 20 and 15 mm, and 25 mm where it is bound (`use-page-sheet.ts`). */
export const papers: Record<Orientation, Paper> = {
  portrait: { orientation: 'portrait', width: pixels(170), height: pixels(257) },
  landscape: { orientation: 'landscape', width: pixels(257), height: pixels(170) },
};

const PaperContext = createContext<Paper>(papers.portrait);

export const PaperProvider = PaperContext.Provider;

export const usePaper = (): Paper => useContext(PaperContext);
