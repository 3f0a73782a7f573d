import { createContext, useContext } from 'react';
import { usePrinting } from '../use-printing.ts';

/** How a chart is laid out on paper, in CSS pixels: drawn this wide, then magnified. */
export interface PaperPlot {
  width: number;
  scale: number;
  /** At the left, with notes and sources beside it. */
  isBeside: boolean;
}

const PaperPlotContext = createContext<PaperPlot | undefined>(undefined);

export const PaperPlotProvider = PaperPlotContext.Provider;

/** What a printed document has laid out for the chart; undefined on the screen and elsewhere. */
export function usePaperPlot(): PaperPlot | undefined {
  const paper = useContext(PaperPlotContext);
  const printing = usePrinting();
  return printing ? paper : undefined;
}
