import { extremesSentence } from '../../i18n/compare-sentence.ts';
import type { ClassMethod } from '../../semantic/classes.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { TimeStep } from '../../semantic/time-steps.ts';
import type { ChartModel, ChartPoint, ChartSeries, MapShapes } from '../chart-model.ts';
import { chartSources } from './chart-sources.ts';
import { classLegend, type Legend } from './class-legend.ts';
import { classedPoints } from './classed-points.ts';
import { placeName, roleOf, type ComparedContext } from './compared-context.ts';
import { comparedNotes } from './compared-notes.ts';
import { missingAt } from './compared-series.ts';
import { comparedSubtitle } from './compared-subtitle.ts';
import { rankingAt, type RankingAt } from './ranking-facts.ts';

interface MapChoice {
  classes: ClassMethod;
  /** Name under which the legend is kept; empty is none. */
  legend: string;
  shapes: MapShapes;
}

export interface MapModel {
  chart: ChartModel;
  legend: Legend;
  ranking: RankingAt;
  /** Places with a figure that the map has no shape for. */
  withoutShape: PlaceId[];
}

/** All places in the classes of one legend at one step of time. */
export function mapModel(step: TimeStep, choice: MapChoice, context: ComparedContext): MapModel {
  const { comparison, words, scale } = context;
  const { compare } = words.messages;
  const ranking = rankingAt(step, context);
  const { ranked, apart, missing } = ranking.ranking;
  const legend = classLegend(
    {
      method: choice.classes,
      name: choice.legend,
      values: ranked.map(({ figure }) => figure.value),
      missing: missing.length,
      notComparable: apart.length,
      hasZero: comparison.calculation === 'change',
      scale,
    },
    words,
  );
  const pointOf = classedPoints(legend, apart, context);
  const drawn = comparison.placeIds.filter((id) => choice.shapes.areas[id] !== undefined);
  const points = drawn.map((placeId): ChartPoint => {
    const figure = step.byPlace.get(placeId);
    return figure ? pointOf(figure) : missingAt(placeId, step, context);
  });
  const series: ChartSeries = {
    id: comparison.indicator.id,
    name: comparison.indicator.name[words.language],
    role: 'context',
    points,
    links: [],
  };
  const figures = points.flatMap(({ observation }) => observation ?? []);
  const withoutShape = comparison.placeIds.filter(
    (id) => step.byPlace.has(id) && choice.shapes.areas[id] === undefined,
  );
  const names = withoutShape.map((id) => placeName(id, context)).join(', ');
  return {
    legend,
    ranking,
    withoutShape,
    chart: {
      kind: 'map',
      id: `map-${comparison.indicator.id}`,
      title: extremesSentence(ranking.facts, context),
      subtitle: comparedSubtitle([], context),
      categoryTitle: compare.groupOfPlaces,
      categories: drawn.map((id) => ({
        key: id,
        label: placeName(id, context),
        role: roleOf(id, comparison.chosen),
      })),
      series: [series],
      unit: scale.unit,
      divisor: scale.divisor,
      notes: [
        ...ranking.notes,
        ...comparedNotes('map', [series], context),
        ...(withoutShape.length > 0 ? [compare.noShape(names)] : []),
        compare.shapesNote,
      ],
      sources: chartSources(figures, context),
      classes: legend.classes,
      shapes: choice.shapes,
    },
  };
}
