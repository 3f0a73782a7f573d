import { cutOffLabel } from '../../i18n/period-label.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { ChartSeries } from '../chart-model.ts';
import type { ModelContext } from './model-context.ts';

/** What must be said under the plot for the drawing not to mislead; each once. */
export function chartNotes(
  drawnAs: 'columns' | 'lines',
  series: readonly ChartSeries[],
  { words: { language, messages } }: ModelContext,
): string[] {
  const points = series.flatMap((it) => it.points);
  const observations = points.flatMap((it) => it.observation ?? []);
  const has = (test: (it: Observation) => boolean) => observations.some(test);
  const cutOffs = observations.flatMap(({ period }) =>
    period.asOf ? [messages.notes.cutOff(cutOffLabel(period, language))] : [],
  );
  const coverages = observations.flatMap(({ coverage }) =>
    coverage && coverage.have < coverage.of
      ? [messages.notes.coverage(coverage.have, coverage.of)]
      : [],
  );
  const own = observations.flatMap(({ note }) => (note ? [note[language]] : []));
  const notes = [
    points.some((it) => it.state === 'part-year') && messages.notes.partYear[drawnAs],
    points.some((it) => it.state === 'missing') && messages.notes.gap,
    series.some((it) => it.links.some(({ join }) => join === 'cut')) && messages.notes.cut,
    has((it) => it.qualifier === 'at-least') && messages.notes.atLeast,
    has((it) => it.qualifier === 'about') && messages.notes.about,
    ...cutOffs,
    ...coverages,
    ...own,
  ];
  return [...new Set(notes.filter((it) => it !== false))];
}
