import type { ChartModel } from '../../../charts/chart-model.ts';
import { formatShare } from '../../../i18n/format-number.ts';
import { withBound } from '../../../i18n/progress-standing.ts';
import type { Words } from '../../../i18n/words.ts';
import { shareReached } from '../../../semantic/progress.ts';
import { printedNotes } from '../../printed-notes.ts';

/**
 * What stands under the chart: the model's notes, save those on marks that only a drawing has, a
 * cross over a line and the strokes at the bars of plans; of a single plan first its share and that
 * of its time.
 */
export function slideNotes(model: ChartModel, words: Words): string[] {
  const { progressPage } = words.messages;
  const { marks, marksSeason, ownMark } = progressPage;
  const own = ownWords(model, words);
  const said = printedNotes(model, words)
    .filter((it) => ![marks, marksSeason, ownMark].includes(it))
    .map((it) => own.get(it) ?? it);
  const empty = hasFigures(model) ? [] : [words.messages.chart.empty];
  return [...empty, ...planNote(model, words), ...said];
}

/** Of a model without figures there is no chart, which would be an empty frame. */
export const hasFigures = ({ series }: ChartModel): boolean =>
  series.some((it) => it.points.some(({ value }) => value !== null));

/** Notes on marks of the drawing, and what is to be said of ours instead. */
function ownWords({ kind, series }: ChartModel, { messages }: Words): Map<string, string> {
  const { notes, compare, pptxExport } = messages;
  const cut: [string, string] = [notes.cut, pptxExport.cut];
  if (kind !== 'scatter' || series[2] === undefined) return new Map([cut]);
  const { partYear, preliminary, estimate } = pptxExport.circles;
  return new Map([
    cut,
    [notes.partYear.lines, partYear],
    [compare.statusNote.preliminary, preliminary],
    [compare.statusNote.estimate, estimate],
  ]);
}

function planNote(
  { kind, plan, planHeads, series }: ChartModel,
  { messages, language }: Words,
): string[] {
  const [point] = series[0]?.points ?? [];
  if (kind !== 'progress' || planHeads || !plan || !point) return [];
  const { isReversed = false } = plan;
  const shareOf = (value: number) =>
    formatShare(shareReached(value, plan.value, isReversed), language);
  const reached =
    point.value === null
      ? []
      : [messages.chart.ofPlan(withBound(shareOf(point.value), point.qualifier, isReversed))];
  return [[...reached, messages.chart.timeGone(plan.timeText)].join(' · ')];
}
