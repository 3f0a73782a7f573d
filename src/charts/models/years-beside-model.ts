import { yearsText } from '../../i18n/years-text.ts';
import { fixedScaleFor } from '../../i18n/format-value.ts';
import { placePhrase } from '../../i18n/name-in-sentence.ts';
import { stretchLabel } from '../../i18n/stretch-label.ts';
import { isDefined } from '../../lib/is-defined.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { isWholeYear } from '../../semantic/period.ts';
import type { PlaceId } from '../../semantic/place.ts';
import { ofOneCount, type CumulativeYear, type YearsBeside } from '../../semantic/years-beside.ts';
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
  const scale = fixedScaleFor(
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
          ? withinYear(chartPoint(figure, indicator, scale, words), isOver(year))
          : missingPoint(stretchLabel(beside.stretches[at]?.period, language), ''),
      ),
      links: linksOf(year),
    }))
    .reverse();
  return {
    kind: 'lines',
    id: `${indicator.id}-years-${placeId}`,
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
    notes: [yearsText(beside, indicator, words), ...chartNotes('lines', series, context)].filter(
      (it) => it !== '',
    ),
    sources: chartSources(figures, context),
  };
}

/** A part of a year that is told whole is one of its steps; only of a year that isn't is it marked. */
const withinYear = (point: ChartPoint, isYearOver: boolean): ChartPoint =>
  isYearOver && point.state === 'part-year' ? { ...point, state: 'whole' } : point;

const isOver = ({ figures }: CumulativeYear): boolean =>
  figures.some((it) => it !== undefined && isWholeYear(it.period));

/** Figures of one count may be joined over stretches that their year doesn't state. */
const linksOf = (year: CumulativeYear): ChartLink[] =>
  ofOneCount(year).map((it) => ({ ...it, join: 'solid' }));
