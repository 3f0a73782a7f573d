import { cellsSentence } from '../../i18n/compare-sentence.ts';
import { periodPhrase, stepPhrase } from '../../i18n/compared.ts';
import { compareNumbers } from '../../lib/compare-numbers.ts';
import { levelOverTime } from '../../semantic/across-places.ts';
import type { ClassMethod } from '../../semantic/classes.ts';
import type { SortOrder } from '../../semantic/comparison.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { TimeStep } from '../../semantic/time-steps.ts';
import { orderOf } from '../../semantic/ranking.ts';
import type { ChartModel, ChartPoint, ChartSeries } from '../chart-model.ts';
import { chartSources } from './chart-sources.ts';
import { classLegend } from './class-legend.ts';
import { classedPoints } from './classed-points.ts';
import { placeName, roleOf, type ComparedContext } from './compared-context.ts';
import { comparedNotes } from './compared-notes.ts';
import { missingAt, stepCategory } from './compared-series.ts';
import { comparedSubtitle } from './compared-subtitle.ts';
import { placeIn } from './model-context.ts';

interface HeatmapChoice {
  sort: SortOrder;
  classes: ClassMethod;
  legend: string;
}

/** Places down, steps of time across; figures that can't be compared with most have no class. */
export function heatmapModel(choice: HeatmapChoice, context: ComparedContext): ChartModel {
  const { comparison, words, scale } = context;
  const { range, placeIds, indicator } = comparison;
  const figures = range.flatMap(({ byPlace }) => placeIds.flatMap((id) => byPlace.get(id) ?? []));
  const { together, apart } = levelOverTime(figures, indicator);
  const legend = classLegend(
    {
      method: choice.classes,
      name: choice.legend,
      values: together.map(({ value }) => value),
      missing: placeIds.length * range.length - figures.length,
      notComparable: apart.length,
      hasZero: comparison.calculation === 'change',
      scale,
    },
    words,
  );
  const pointOf = classedPoints(legend, apart, context);
  const rows = sorted(placeIds, choice.sort, new Set(together), context);
  const series = range.map((step): ChartSeries => {
    const { key, label, sublabel } = stepCategory(step, context);
    return {
      id: key,
      name: [label, sublabel].filter((it) => it !== undefined).join(' '),
      role: 'context',
      points: rows.map((placeId): ChartPoint => {
        const figure = step.byPlace.get(placeId);
        return figure ? pointOf(figure) : missingAt(placeId, step, context);
      }),
      links: [],
    };
  });
  return {
    kind: 'heatmap',
    id: `heatmap-${indicator.id}`,
    title: cellsSentence(
      {
        ...extremes(together, context),
        have: figures.length,
        of: placeIds.length * range.length,
        period: spanOf(context),
      },
      context,
    ),
    subtitle: comparedSubtitle([legend.classes.title], context),
    categoryTitle: words.messages.compare.groupOfPlaces,
    categories: rows.map((id) => ({
      key: id,
      label: placeName(id, context),
      role: roleOf(id, comparison.chosen),
    })),
    series,
    unit: scale.unit,
    divisor: scale.divisor,
    notes: comparedNotes('heatmap', series, context),
    sources: chartSources(figures, context),
    classes: legend.classes,
  };
}

function spanOf({ comparison: { range, placeIds }, words }: ComparedContext): string {
  const [first, last] = [range[0], range.at(-1)];
  if (!first || !last) return '';
  const phrase = (step: TimeStep) =>
    stepPhrase(
      step,
      placeIds.flatMap((id) => step.byPlace.get(id) ?? []),
      words,
    );
  return first === last ? phrase(last) : `${phrase(first)} – ${phrase(last)}`;
}

function extremes(figures: readonly Observation[], context: ComparedContext) {
  const named = (figure: Observation | undefined) =>
    figure && {
      place: placeName(figure.placeId, context),
      figure,
      period: periodPhrase(figure.period, figure.status, context.words),
    };
  const ordered = [...figures].sort((a, b) => a.value - b.value);
  return { high: named(ordered.at(-1)), low: named(ordered[0]) };
}

function sorted(
  placeIds: readonly PlaceId[],
  sort: SortOrder,
  comparable: ReadonlySet<Observation>,
  context: ComparedContext,
): PlaceId[] {
  const collator = new Intl.Collator(context.words.language);
  const name = (id: PlaceId) => placeName(id, context);
  // A stable sort keeps the order of names among equals.
  const byName = [...placeIds].sort((a, b) => collator.compare(name(a), name(b)));
  if (sort === 'name') return byName;
  if (sort === 'region') {
    const regions = [...context.catalogue.regions.keys()];
    const at = (id: PlaceId) => regions.indexOf(placeIn(context, id).region ?? '');
    return byName.sort((a, b) => at(a) - at(b));
  }
  const { at, indicator } = context.comparison;
  const sign = orderOf(indicator) === 'highest-first' ? -1 : 1;
  const value = (id: PlaceId) => {
    const figure = at?.byPlace.get(id);
    return figure && comparable.has(figure) ? figure.value : sign * Infinity;
  };
  return byName.sort((a, b) => sign * compareNumbers(value(a), value(b)));
}
