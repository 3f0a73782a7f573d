import { useMemo } from 'react';
import type { ChartModel } from '../../charts/chart-model.ts';
import { usePrinting } from '../../components/use-printing.ts';
import { useWords } from '../../components/words-context.tsx';
import { usePaper } from './paper-context.tsx';
import { plotOnPaper, type PlotOnPage, type WordsOnPaper } from './plot-on-paper.ts';

/**
 * How the chart is laid out for its page, of which `taken` pixels are taken by something else;
 * undefined while nothing is printed.
 */
export function usePlotOnPaper(
  model: ChartModel | undefined,
  { heading, caption }: WordsOnPaper,
  taken: number,
): PlotOnPage | undefined {
  const words = useWords();
  const printing = usePrinting();
  const { width, height } = usePaper();
  return useMemo(
    () =>
      printing && model
        ? plotOnPaper(model, { heading, caption }, { width, height: height - taken }, words)
        : undefined,
    [printing, model, heading, caption, width, height, taken, words],
  );
}
