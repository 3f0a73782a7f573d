import type { ChartModel } from '../../charts/chart-model.ts';
import type { ComparedContext } from '../../charts/models/compared-context.ts';
import {
  comparedLinesModel,
  facetsModel,
  slopeModel,
} from '../../charts/models/compared-lines-model.ts';
import { heatmapModel } from '../../charts/models/heatmap-model.ts';
import { rankingModel } from '../../charts/models/ranking-model.ts';
import { scatterModel } from '../../charts/models/scatter-model.ts';
import { stackedModel } from '../../charts/models/stacked-model.ts';
import { comparedName } from '../../i18n/compared.ts';
import { stepLabel } from '../../i18n/step-label.ts';
import type { Words } from '../../i18n/words.ts';
import { parseClasses } from '../../semantic/classes.ts';
import type { Comparison } from '../../semantic/comparison-of.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { Selection } from '../../semantic/selection.ts';

/** Periods that were asked for and don't exist, each named; an index says which base it took. */
export function periodNotices(
  { years, base, calculation }: Pick<Selection, 'years' | 'base' | 'calculation'>,
  comparison: Pick<Comparison, 'base' | 'steps'>,
  words: Words,
): string[] {
  const { compare } = words.messages;
  const { steps } = comparison;
  const unknown = years.filter((key) => steps.length > 0 && !steps.some((it) => it.key === key));
  const isOther = calculation === 'index' && base !== undefined && comparison.base !== base;
  return [
    ...unknown.map((key) => compare.noSuchPeriod(stepLabel(key, words))),
    ...(isOther ? [compare.noSuchBase(stepLabel(base, words))] : []),
  ];
}

/** Any place of the view has a figure in its range of time. */
export const hasFigures = ({ range, placeIds }: Comparison): boolean =>
  range.some(({ byPlace }) => placeIds.some((id) => byPlace.has(id)));

/** Said in the place of a chart that there is none. */
export function nothingText({ view }: Selection, context: ComparedContext): string {
  const { words, comparison } = context;
  const { compare } = words.messages;
  const what = comparedName(comparison, words);
  if (view === 'parts') return `${compare.partsNone(what)}.`;
  if (view === 'slope' && comparison.range.length < 2) return compare.noTwoPeriods;
  return `${compare.nothing(what, comparison.at ? stepLabel(comparison.at.key, words) : '')}.`;
}

/** The chart of the view that was chosen; undefined where there is nothing to draw. */
export function viewModel(
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
