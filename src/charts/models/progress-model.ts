import { scaleFor, formatFigure } from '../../i18n/format-value.ts';
import { formatShare } from '../../i18n/format-number.ts';
import { placePhrase } from '../../i18n/name-in-sentence.ts';
import { periodLabel } from '../../i18n/period-label.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Progress } from '../../semantic/progress.ts';
import type { ChartModel } from '../chart-model.ts';
import { chartId } from './chart-id.ts';
import { chartNotes } from './chart-notes.ts';
import { chartPoint } from './chart-point.ts';
import { chartSources } from './chart-sources.ts';
import { placeIn, type ModelContext } from './model-context.ts';

/** What was done of a printed plan, beside the share of the plan's time that has passed. */
export function progressModel(
  { actual, plan, timeShare, isReversed }: Progress,
  indicator: Indicator,
  context: ModelContext,
): ChartModel {
  const { words, boundary } = context;
  const { language, messages } = words;
  const scale = scaleFor(indicator, [actual.value, plan.value], language);
  const place = placeIn(context, actual.placeId);
  const series = {
    id: actual.placeId,
    name: place.name[language],
    role: 'focus' as const,
    points: [chartPoint(actual, indicator, scale, words)],
    links: [],
  };
  const planNote = plan.note ? [plan.note[language]] : [];
  return {
    kind: 'progress',
    id: chartId('progress', actual),
    title: indicator.name[language],
    subtitle: [
      messages.chartText.unit(scale.unit),
      placePhrase(place, language),
      periodLabel(actual.period, language),
      messages.boundaries[boundary],
    ].join(' · '),
    categoryTitle: messages.chartText.period,
    categories: [{ key: 'actual', label: periodLabel(actual.period, language) }],
    series: [series],
    unit: scale.unit,
    divisor: scale.divisor,
    notes: [...new Set([...planNote, ...chartNotes('progress', [series], context)])],
    sources: chartSources([actual, plan], context),
    plan: {
      sourceId: plan.sourceId,
      value: plan.value,
      text: formatFigure(plan.value, plan.qualifier, scale, language),
      timeShare,
      timeText: formatShare(timeShare, language),
      ...(isReversed ? { isReversed } : {}),
      observation: plan,
    },
  };
}
