import { useMemo } from 'react';
import type { ChartModel } from '../../charts/chart-model.ts';
import { comparedContext, type ComparedContext } from '../../charts/models/compared-context.ts';
import { useWords } from '../../components/words-context.tsx';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import { useComparison } from '../../queries/use-comparison.ts';
import { atCommonSteps, type Comparison } from '../../semantic/comparison-of.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { companionOf } from '../../semantic/opening-indicator.ts';
import { vintageOfBoundary } from '../../semantic/place.ts';
import { partsIn } from '../../semantic/series.ts';
import { hasFigures, nothingText, periodNotices, viewModel } from './compare-model.ts';
import type { KnownChoice } from './use-compare-choice.ts';

export interface CompareModel {
  /** The indicator set against the first in a scatter: asked for, or the one that suits it. */
  second: Indicator | undefined;
  comparison: Comparison;
  context: ComparedContext;
  model: ChartModel | undefined;
  /** Said in the place of a chart that there is none. */
  nothing: string;
  hasParts: boolean;
  notices: string[];
}

/** The comparison that the address asks for, and the chart of its view. */
export function useCompareModel(choice: KnownChoice): CompareModel {
  const { selection, indicator, chosen } = choice;
  const { boundary, view } = selection;
  const words = useWords();
  const catalogue = useCatalogue();
  const first = useComparison(indicator, boundary, selection, chosen);
  const { told } = first;
  const isPair = view === 'scatter';
  const companion = useMemo(
    () =>
      isPair
        ? catalogue.indicators.get(
            companionOf(indicator, catalogue, vintageOfBoundary(boundary)) ?? '',
          )
        : undefined,
    [isPair, indicator, catalogue, boundary],
  );
  const second = choice.second ?? companion;
  const against = useComparison(
    isPair ? (second ?? indicator) : undefined,
    boundary,
    selection,
    chosen,
  )?.comparison;
  return useMemo(() => {
    const base = { words, catalogue, boundary };
    const { years } = selection;
    const comparison = against ? atCommonSteps(first.comparison, against, years) : first.comparison;
    const other = against && atCommonSteps(against, first.comparison, years);
    const context = comparedContext(comparison, base);
    const { compare, boundaries } = words.messages;
    // Parts may be stated of totals that aren't.
    const isParts = selection.view === 'parts';
    const model =
      isParts || hasFigures(comparison)
        ? viewModel(selection, context, other && comparedContext(other, base), told.observations)
        : undefined;
    return {
      second,
      comparison,
      context,
      model,
      nothing:
        comparison.stated.length === 0 && !isParts
          ? compare.noneInBoundary(boundaries[boundary])
          : nothingText(selection, context),
      hasParts: partsIn(told.observations).some(({ parts }) => parts.length > 1),
      notices: periodNotices(selection, comparison, words),
    };
  }, [selection, first, against, second, told, words, catalogue, boundary]);
}
