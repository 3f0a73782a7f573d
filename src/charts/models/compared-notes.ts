import { isComputed } from '../../semantic/observation.ts';
import type { ChartKind, ChartSeries } from '../chart-model.ts';
import { chartNotes } from './chart-notes.ts';
import type { ComparedContext } from './compared-context.ts';

/** Figures of so many places repeat one remark: more kinds of remarks than this are left to the table. */
const mostOwnNotes = 3;

/** What must be said under a comparison: the marks it uses, and that figures are computed. */
export function comparedNotes(
  kind: ChartKind,
  series: readonly ChartSeries[],
  context: ComparedContext,
): string[] {
  const { compare } = context.words.messages;
  const figures = series.flatMap((it) => it.points.flatMap(({ observation }) => observation ?? []));
  const isCalculated = figures.some((it) => it.derived !== undefined && !isComputed(it));
  const ownNotes = new Set(figures.flatMap(({ note }) => note?.vi ?? []));
  const most = kind === 'stacked' ? Infinity : mostOwnNotes;
  // Gaps have their reasons in the table; here they would only repeat that there are some.
  const stated = series.map((it) => ({
    ...it,
    points: it.points
      .filter((point) => point.state !== 'missing')
      .map((point) => (ownNotes.size > most ? withoutNote(point) : point)),
  }));
  return [
    context.comparison.indicator.definition[context.words.language],
    ...chartNotes(kind, stated, context),
    ...(isCalculated ? [compare.derivedNote] : []),
  ];
}

const withoutNote = (point: ChartSeries['points'][number]): ChartSeries['points'][number] =>
  point.observation ? { ...point, observation: { ...point.observation, note: null } } : point;
