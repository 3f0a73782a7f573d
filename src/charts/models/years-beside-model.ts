import { comparisonYears } from '../../i18n/years-text.ts';
import { scaleFor } from '../../i18n/format-value.ts';
import { placePhrase } from '../../i18n/name-in-sentence.ts';
import { stretchLabel } from '../../i18n/stretch-label.ts';
import { isDefined } from '../../lib/is-defined.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { CumulativeYear, YearsBeside } from '../../semantic/years-beside.ts';
import type { ChartLink, ChartModel, ChartPoint, ChartSeries } from '../chart-model.ts';
import { chartNotes } from './chart-notes.ts';
import { chartPoint, missingPoint } from './chart-point.ts';
import { chartSources } from './chart-sources.ts';
import { placeIn, type ModelContext } from './model-context.ts';

export interface YearsInput {
  indicator: Indicator;
  placeId: PlaceId;
  beside: YearsBeside;
}

/** Years laid over one another: each a line of what had been counted since 1 January. */
export function yearsBesideModel(
  { indicator, placeId, beside }: YearsInput,
  context: ModelContext,
): ChartModel {
  const { words, boundary } = context;
  const { language, messages } = words;
  const figures = beside.years.flatMap((it) => it.figures.filter(isDefined));
  const scale = scaleFor(
    indicator,
    figures.map((it) => it.value),
    language,
  );
  const place = placeIn(context, placeId);
  const last = beside.years.length - 1;
  const series = beside.years
    .map((year, index): ChartSeries => ({
      id: String(year.year),
      name: String(year.year),
      role: index === last ? 'focus' : 'beside',
      points: year.figures.map((figure, at) =>
        figure
          ? unlessPartYear(chartPoint(figure, indicator, scale, words))
          : missingPoint(stretchLabel(beside.stretches[at]?.period, language), ''),
      ),
      links: linksOf(year),
    }))
    .reverse();
  return {
    kind: 'lines',
    id: `${indicator.id}-years`,
    title: messages.progressPage.yearsOf(indicator.name[language], place.name[language]),
    subtitle: [
      messages.chartText.unit(scale.unit),
      placePhrase(place, language),
      messages.boundaries[boundary],
    ].join(' · '),
    categoryTitle: messages.progressPage.yearsStretch,
    categories: beside.stretches.map(({ key, period }) => ({
      key,
      label: stretchLabel(period, language),
    })),
    series,
    unit: scale.unit,
    divisor: scale.divisor,
    notes: [
      comparisonYears(beside, indicator, words),
      ...chartNotes('lines', series, context),
    ].filter((it) => it !== ''),
    sources: chartSources(figures, context),
  };
}

/** The axis says how far into the year a figure reaches: it isn't marked a second time. */
const unlessPartYear = (point: ChartPoint): ChartPoint =>
  point.state === 'part-year' ? { ...point, state: 'whole' } : point;

/** A year's own figures are of one count, and may be joined over stretches that it doesn't state. */
function linksOf({ figures }: CumulativeYear): ChartLink[] {
  const stated = figures.flatMap((figure, index) => (figure ? [index] : []));
  return stated.slice(1).map((to, index) => ({ from: stated[index] ?? to, to, join: 'solid' }));
}
