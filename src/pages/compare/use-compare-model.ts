import { useMemo } from 'react';
import type { ChartModel } from '../../charts/chart-model.ts';
import {
  comparedLinesModel,
  facetsModel,
  slopeModel,
} from '../../charts/models/compared-lines-model.ts';
import { comparedContext, type ComparedContext } from '../../charts/models/compared-context.ts';
import { heatmapModel } from '../../charts/models/heatmap-model.ts';
import { rankingModel } from '../../charts/models/ranking-model.ts';
import { scatterModel } from '../../charts/models/scatter-model.ts';
import { stackedModel } from '../../charts/models/stacked-model.ts';
import { useWords } from '../../components/words-context.tsx';
import { comparedName } from '../../i18n/compared.ts';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import type { Words } from '../../i18n/words.ts';
import { useComparison } from '../../queries/use-comparison.ts';
import { parseClasses } from '../../semantic/classes.ts';
import { atCommonSteps, type Comparison } from '../../semantic/comparison-of.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Observation } from '../../semantic/observation.ts';
import { companionOf } from '../../semantic/opening-indicator.ts';
import { vintageOfBoundary } from '../../semantic/place.ts';
import { partsIn } from '../../semantic/series.ts';
import type { Selection } from '../../semantic/selection.ts';
import type { CompareChoice } from './use-compare-choice.ts';

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
export function useCompareModel(choice: CompareChoice & { indicator: Indicator }): CompareModel {
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
    const asked = selection.years.filter(
      (key) => comparison.steps.length > 0 && !comparison.steps.some((it) => it.key === key),
    );
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
      notices: [
        ...asked.map((key) => compare.noSuchPeriod(key)),
        ...baseNotice(selection, comparison, words),
      ],
    };
  }, [selection, first, against, second, told, words, catalogue, boundary]);
}

/** An index whose base was asked for and doesn't exist says which one it took. */
export function baseNotice(
  { base, calculation }: Pick<Selection, 'base' | 'calculation'>,
  comparison: Pick<Comparison, 'base'>,
  { messages }: Words,
): string[] {
  const isOther = calculation === 'index' && base !== undefined && comparison.base !== base;
  return isOther ? [messages.compare.noSuchBase(base)] : [];
}

const hasFigures = ({ range, placeIds }: Comparison): boolean =>
  range.some(({ byPlace }) => placeIds.some((id) => byPlace.has(id)));

function nothingText({ view }: Selection, context: ComparedContext): string {
  const { words, comparison } = context;
  const { compare } = words.messages;
  const what = comparedName(comparison, words);
  if (view === 'parts') return `${compare.partsNone(what)}.`;
  if (view === 'slope' && comparison.range.length < 2) return compare.noTwoPeriods;
  return `${compare.nothing(what, comparison.at?.key ?? '')}.`;
}

function viewModel(
  selection: Selection,
  context: ComparedContext,
  other: ComparedContext | undefined,
  observations: readonly Observation[],
): ChartModel | undefined {
  const { comparison } = context;
  const { at } = comparison;
  switch (selection.view) {
    case 'ranking':
      return at && rankingModel(at, context);
    case 'lines':
      return comparedLinesModel(context);
    case 'multiples':
      return facetsModel(selection, context);
    case 'slope':
      return comparison.range.length < 2 ? undefined : slopeModel(context);
    case 'heatmap':
      return heatmapModel(
        {
          sort: selection.sort,
          classes: parseClasses(selection.classes),
          legend: selection.legend,
        },
        context,
      );
    case 'scatter':
      return other && scatterModel(context, other);
    case 'parts':
      return stackedModel(observations, context);
  }
}
