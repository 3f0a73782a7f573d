import { movementSentence } from '../../i18n/movement-sentence.ts';
import { baseText } from '../../i18n/compared.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { TimeStep } from '../../semantic/time-steps.ts';
import type { ChartModel, ChartPanel, ChartSeries } from '../chart-model.ts';
import { chartSources } from './chart-sources.ts';
import { placeName, type ComparedContext } from './compared-context.ts';
import { comparedNotes } from './compared-notes.ts';
import { comparedSeries, stepCategory } from './compared-series.ts';
import { joinOf } from './link-join.ts';
import { comparedSubtitle } from './compared-subtitle.ts';
import { movementFacts } from './movement-facts.ts';
import { placeIn } from './model-context.ts';

/** Every place through the steps of time, the chosen ones named. */
export function comparedLinesModel(context: ComparedContext): ChartModel {
  const { comparison } = context;
  const series = comparison.placeIds
    .map((id) => comparedSeries(id, comparison.range, context))
    .filter(hasFigures);
  return { ...throughTime('lines', comparison.range, inOrder(series), context), kind: 'lines' };
}

/** Two steps and what lies between them; joined over years, but not over what can't be compared. */
export function slopeModel(context: ComparedContext): ChartModel {
  const { comparison } = context;
  const { range, indicator } = comparison;
  const ends = [range[0], range.at(-1)].filter((it) => it !== undefined);
  const series = comparison.placeIds
    .map((id): ChartSeries => {
      const own = comparedSeries(id, ends, context);
      const [first, last] = ends.map(({ byPlace }) => byPlace.get(id));
      const join = first && last ? joinOf(first, last, indicator, true) : 'none';
      return { ...own, links: first && last ? [{ from: 0, to: 1, join }] : [] };
    })
    .filter(hasFigures);
  return throughTime('slope', ends, inOrder(series), context);
}

/** A plot for each region with its places, or one for each place. */
export function facetsModel(
  choice: { facets: 'region' | 'place'; axes: 'shared' | 'free' },
  context: ComparedContext,
): ChartModel {
  const { comparison, catalogue, words } = context;
  const panelOf = (id: PlaceId): string =>
    choice.facets === 'place' ? id : (placeIn(context, id).region ?? '');
  const series = comparison.placeIds
    .map((id) => ({ ...comparedSeries(id, comparison.range, context), panel: panelOf(id) }))
    .filter((it) => choice.facets === 'place' || hasFigures(it));
  const keys =
    choice.facets === 'place'
      ? inOrder(series).map((it) => it.panel)
      : [...catalogue.regions.keys()].filter((key) => series.some((it) => it.panel === key));
  const panels = keys.map((key): ChartPanel => ({
    key,
    title:
      choice.facets === 'place'
        ? placeName(key, context)
        : (catalogue.regions.get(key)?.name[words.language] ?? key),
  }));
  const free = choice.axes === 'free';
  const model = throughTime('facets', comparison.range, series, context);
  return {
    ...model,
    panels,
    freeAxes: free,
    notes: free ? [words.messages.compare.freeAxesNote, ...model.notes] : model.notes,
  };
}

const hasFigures = (series: ChartSeries): boolean =>
  series.points.some(({ value }) => value !== null);

const rank = { focus: 0, beside: 1, context: 2 };

/** The chosen ones first, as they were chosen. */
const inOrder = <Series extends ChartSeries>(series: readonly Series[]): Series[] =>
  [...series].sort((a, b) => rank[a.role] - rank[b.role]);

function throughTime(
  kind: 'lines' | 'slope' | 'facets',
  steps: readonly TimeStep[],
  series: ChartSeries[],
  context: ComparedContext,
): ChartModel {
  const { comparison, scale, words } = context;
  const figures = series.flatMap((it) => it.points.flatMap(({ observation }) => observation ?? []));
  const isIndex = comparison.calculation === 'index';
  return {
    kind,
    id: `${kind}-${comparison.indicator.id}`,
    title: movementSentence(movementFacts(steps, kind === 'slope', context), context),
    subtitle: comparedSubtitle([], context),
    categoryTitle: words.messages.chartText.period,
    categories: steps.map((step) => stepCategory(step, context)),
    series,
    unit: scale.unit,
    divisor: scale.divisor,
    notes: comparedNotes(kind, series, context),
    sources: chartSources(figures, context),
    ...(isIndex ? { reference: { value: 100, text: baseText(comparison, words) } } : {}),
  };
}
