import { cutOffLabel, partYearLabel } from '../../i18n/period-label.ts';
import { isComputed, type Observation } from '../../semantic/observation.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Words } from '../../i18n/words.ts';
import { isPartYear } from '../../semantic/period.ts';
import type { ChartKind, ChartSeries } from '../chart-model.ts';
import type { ModelContext } from './model-context.ts';
import { noteOfPeriods, periodsOf } from './note-periods.ts';

/** What must be said under the plot for the drawing not to mislead; each once. */
export function chartNotes(
  kind: ChartKind,
  series: readonly ChartSeries[],
  { words }: ModelContext,
): string[] {
  const { language, messages } = words;
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
  const noted = observations.filter((it) => it.note !== null);
  const computed = observations.filter(isComputed);
  const periods = noted.length + computed.length > 0 ? periodsOf(observations) : [];
  const ofPeriods = (note: string, concerned: readonly Observation[]) =>
    noteOfPeriods(note, concerned, periods, language);
  const byNote = groupBy(noted, ({ note }) => note?.[language] ?? '');
  const own = [...byNote].map(([note, concerned]) => ofPeriods(note, concerned));
  const status = statusNote(kind, words);
  const notes = [
    has((it) => it.status === 'preliminary') && status.preliminary,
    has((it) => it.status === 'estimate') && status.estimate,
    points.some((it) => it.state === 'part-year') && partYearNote(kind, observations, words),
    points.some((it) => it.state === 'missing') && messages.notes.gap,
    // Columns are not joined, so there is nothing to cut.
    kind !== 'columns' &&
      series.some((it) => it.links.some(({ join }) => join === 'cut')) &&
      messages.notes.cut,
    has((it) => it.qualifier === 'at-least') && messages.notes.atLeast,
    has((it) => it.qualifier === 'about') && messages.notes.about,
    ...cutOffs,
    ...coverages,
    ...own,
    computed.length > 0 && ofPeriods(messages.compare.derivedNote, computed),
  ];
  return [...new Set(notes.filter((it) => it !== false))];
}

/** What a kind draws its figures with, and so how it tells a part-year and what is not final. */
const drawnWith: Partial<Record<ChartKind, 'bars' | 'lines'>> = {
  bars: 'bars',
  columns: 'bars',
  stacked: 'bars',
  lines: 'lines',
  sparkline: 'lines',
  facets: 'lines',
  slope: 'lines',
  heatmap: 'lines',
  scatter: 'lines',
};

function statusNote(kind: ChartKind, { messages: { compare } }: Words) {
  const marks = drawnWith[kind];
  if (marks === undefined) return compare.statusNotePlain;
  return marks === 'bars' ? compare.statusNoteBars : compare.statusNote;
}

/** Where a part-year is not told by its mark, words tell it. */
function partYearNote(kind: ChartKind, observations: readonly Observation[], words: Words): string {
  const { language, messages } = words;
  const marks = kind === 'heatmap' ? undefined : drawnWith[kind];
  if (marks === 'lines') return messages.notes.partYear.lines;
  if (marks === 'bars') return messages.notes.partYear.columns;
  const partYear = observations.find((it) => isPartYear(it.period));
  return `${(partYear && partYearLabel(partYear.period, language)) ?? messages.notes.partYearShort}.`;
}
