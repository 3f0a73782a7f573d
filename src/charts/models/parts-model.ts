import { fixedScaleFor } from '../../i18n/format-value.ts';
import { formatFigure, formatInSentence } from '../../i18n/format-value.ts';
import { lowerFirst, nameAfterUnit, placePhrase } from '../../i18n/name-in-sentence.ts';
import { periodLabel } from '../../i18n/period-label.ts';
import { memberLabel, memberPosition, termLabel } from '../../semantic/catalogue.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { PartsOfTotal } from '../../semantic/series.ts';
import type { ChartModel } from '../chart-model.ts';
import { chartId } from './chart-id.ts';
import { chartNotes } from './chart-notes.ts';
import { chartPoint } from './chart-point.ts';
import { chartSources } from './chart-sources.ts';
import { placeIn, type ModelContext } from './model-context.ts';

/**
 * A total and its parts: one stacked bar where the parts make up the printed total, bars side by
 * side where they don't. Parts of a total are never drawn as progress.
 */
export function partsModel(
  { dimension, total, parts: stated, complete }: PartsOfTotal,
  indicator: Indicator,
  context: ModelContext,
): ChartModel | undefined {
  const { words, catalogue, boundary } = context;
  const positionOf = (it: Observation): number =>
    it.breakdown ? memberPosition(catalogue, it.breakdown) : 0;
  const parts = [...stated].sort((a, b) => positionOf(a) - positionOf(b));
  const [first] = parts;
  if (!first) return undefined;
  const { language, messages } = words;
  const all = total ? [total, ...parts] : parts;
  const scale = fixedScaleFor(
    indicator,
    all.map((it) => it.value),
    language,
  );
  const labels = parts.map((it) =>
    it.breakdown ? memberLabel(catalogue, it.breakdown, language) : '',
  );
  const place = placeIn(context, first.placeId);
  const series = {
    id: first.placeId,
    name: place.name[language],
    role: 'focus' as const,
    points: parts.map((it) => chartPoint(it, indicator, scale, words)),
    links: [],
  };
  const sum = parts.map((it) => formatFigure(it.value, it.qualifier, scale, language)).join(' + ');
  const kind = complete ? 'parts' : 'bars';
  return {
    kind,
    id: chartId(dimension, { ...first, breakdown: null }),
    title: total ? partsTitle(total, indicator, language) : indicator.name[language],
    subtitle: [
      messages.chartText.unit(scale.unit),
      messages.chartText.byDimension(termLabel(catalogue, dimension, language)),
      placePhrase(place, language),
      periodLabel(first.period, language),
      messages.boundaries[boundary],
    ].join(' · '),
    categoryTitle: termLabel(catalogue, dimension, language),
    categories: parts.map((it, index) => ({
      key: it.breakdown?.member ?? String(index),
      label: labels[index] ?? '',
    })),
    series: [series],
    unit: scale.unit,
    divisor: scale.divisor,
    notes: [
      ...(complete && total
        ? [
            messages.chartText.sumAgrees(
              sum,
              formatFigure(total.value, total.qualifier, scale, language),
            ),
          ]
        : []),
      ...(!complete && total ? [messages.chartText.partsIncomplete] : []),
      ...chartNotes(kind, [series], context),
    ],
    sources: chartSources(all, context),
    ...(total
      ? {
          total: {
            value: total.value,
            text: formatFigure(total.value, total.qualifier, scale, language),
          },
        }
      : {}),
  };
}

function partsTitle(
  total: PartsOfTotal['parts'][number],
  indicator: Indicator,
  language: 'vi' | 'en',
): string {
  const figure = formatInSentence(total, indicator, language);
  const rest = nameAfterUnit(indicator, language);
  return rest === undefined
    ? `${indicator.name[language]}: ${figure}`
    : `${figure} ${lowerFirst(rest)}`;
}
