import { reasonText } from '../../i18n/comparison-text.ts';
import { lowerFirst, upperFirst } from '../../i18n/name-in-sentence.ts';
import { pairSentence } from '../../i18n/pair-sentence.ts';
import { comparedName, stepPhrase } from '../../i18n/compared.ts';
import { levelOf } from '../../semantic/across-places.ts';
import type { Comparison } from '../../semantic/comparison-of.ts';
import { populationId } from '../../semantic/calculation.ts';
import { figuresByYear } from '../../semantic/figure-of-year.ts';
import { isPartlyCovered, type Observation } from '../../semantic/observation.ts';
import { pickerYear } from '../../semantic/period.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { ChartModel, ChartPoint, ChartSeries } from '../chart-model.ts';
import { chartPoint, missingPoint } from './chart-point.ts';
import { chartSources } from './chart-sources.ts';
import { comparedPoint, placeName, roleOf, type ComparedContext } from './compared-context.ts';
import { comparedNotes } from './compared-notes.ts';
import { missingAt } from './compared-series.ts';

/** Two indicators of the same places in the same year; the circles as large as the population. */
export function scatterModel(x: ComparedContext, y: ComparedContext): ChartModel {
  const { comparison, words, catalogue } = x;
  const { compare, boundaries } = words.messages;
  const { placeIds, chosen } = comparison;
  const [focus = ''] = chosen;
  const [xs, ys] = [comparableAt(x), comparableAt(y)] as const;
  const sizes = sizesOf(x, y);
  const population = catalogue.indicators.get(populationId);
  const both = placeIds.filter((id) => xs.has(id) && ys.has(id));
  const step = x.comparison.at;
  const figures = both.flatMap((id) => [xs.get(id), ys.get(id)].flatMap((it) => it ?? []));
  const series = [axis('x', x, xs), axis('y', y, ys), ...(sizes.size > 0 ? [sizeSeries()] : [])];
  return {
    kind: 'scatter',
    id: `scatter-${x.comparison.indicator.id}-${y.comparison.indicator.id}`,
    title: pairSentence(
      {
        place: focus === '' || !placeIds.includes(focus) ? '' : placeName(focus, x),
        x: xs.get(focus),
        y: ys.get(focus),
        apart: apartReason(focus, [x, y]),
        have: both.length,
        of: placeIds.length,
        period: step ? upperFirst(stepPhrase(step, figures, words)) : '',
      },
      x,
      y,
    ),
    subtitle: [
      boundaries[x.boundary],
      sizes.size > 0 && population
        ? compare.sizeIs(lowerFirst(population.name[words.language]))
        : undefined,
    ]
      .filter((it) => it !== undefined)
      .join(' · '),
    categoryTitle: compare.groupOfPlaces,
    categories: placeIds.map((id) => ({
      key: id,
      label: placeName(id, x),
      role: roleOf(id, chosen),
    })),
    series,
    unit: '',
    divisor: 1,
    notes: comparedNotes('scatter', series.slice(0, 2), x),
    sources: chartSources([...figures, ...sizes.values()], x),
  };

  function axis(
    id: string,
    context: ComparedContext,
    found: ReadonlyMap<PlaceId, Observation>,
  ): ChartSeries {
    return {
      id,
      name: upperFirst(comparedName(context.comparison, words)),
      role: 'context',
      unit: context.scale.unit,
      divisor: context.scale.divisor,
      points: placeIds.map((placeId): ChartPoint => {
        const figure = found.get(placeId);
        if (figure) return comparedPoint(figure, context);
        const apart = levelAt(context.comparison).apart.find((it) => it.figure.placeId === placeId);
        if (!apart) return missingAt(placeId, context.comparison.at, context);
        const reason = lowerFirst(reasonText(apart.reason, words.language));
        return { ...comparedPoint(apart.figure, context), notComparable: reason };
      }),
      links: [],
    };
  }

  function sizeSeries(): ChartSeries {
    const decimals = population?.decimals ?? 0;
    const unit = population?.unit[words.language] ?? '';
    return {
      id: 'size',
      name: population?.name[words.language] ?? '',
      role: 'context',
      unit,
      divisor: 1,
      points: placeIds.map((placeId) => {
        const figure = sizes.get(placeId);
        return figure && population
          ? chartPoint(figure, population, { divisor: 1, unit, decimals, fixed: true }, words)
          : missingPoint('', '');
      }),
      links: [],
    };
  }
}

/** Why a place that has a figure has none that can be set against another. */
function apartReason(placeId: PlaceId, axes: readonly ComparedContext[]): string | undefined {
  const [reason] = axes.flatMap(({ comparison, words }) => {
    const { apart } = levelAt(comparison);
    const own = apart.find((it) => it.figure.placeId === placeId);
    return own ? [lowerFirst(reasonText(own.reason, words.language))] : [];
  });
  return reason;
}

const levelAt = ({ at, placeIds, indicator, chosen }: Comparison) =>
  levelOf(
    placeIds.flatMap((id) => at?.byPlace.get(id) ?? []),
    indicator,
    chosen[0],
  );

/** What can be ranked can be set against another indicator; a place that stands apart can't. */
function comparableAt({ comparison }: ComparedContext): Map<PlaceId, Observation> {
  const { together } = levelAt(comparison);
  return new Map(together.map((it) => [it.placeId, it]));
}

/** Population of the year shown; none where an axis already tells it. */
function sizesOf(x: ComparedContext, y: ComparedContext): Map<PlaceId, Observation> {
  const isAxis = [x, y].some(({ comparison }) => comparison.indicator.id === populationId);
  const { at, population, placeIds } = x.comparison;
  if (isAxis || !at) return new Map();
  const populationOf = figuresByYear(population.filter((it) => !isPartlyCovered(it)));
  const year = pickerYear(at.period);
  return new Map(
    placeIds.flatMap((id) => {
      const figure = populationOf(id, year);
      return figure ? [[id, figure] as const] : [];
    }),
  );
}
