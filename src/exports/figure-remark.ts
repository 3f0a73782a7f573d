import type { ChartPoint } from '../charts/chart-model.ts';
import { cutOffLabel, partYearLabel } from '../i18n/period-label.ts';
import type { Words } from '../i18n/words.ts';
import { isOwnTarget } from '../semantic/own-target.ts';
import { isComputed, type Observation } from '../semantic/observation.ts';
import { joinRemarks } from './join-remarks.ts';

/** What a chart adds to a figure: that it is drawn as a part-year, or stands apart. */
export type DrawnRemark = Pick<ChartPoint, 'state' | 'notComparable'>;

/**
 * All that limits a figure, in words, since a file has neither hatching nor dashes: a part of a
 * year, lower bound, status, coverage of a merged place, that it is computed, and its note.
 */
export function figureRemark(
  observation: Observation,
  drawn: DrawnRemark,
  { language, messages }: Words,
): string {
  const { period, qualifier, status, coverage, derived, note } = observation;
  const partYear = drawn.state === 'part-year' ? partYearLabel(period, language) : undefined;
  // The words for a part-year tell the cut-off themselves.
  const cutOff = partYear === undefined && period.asOf ? cutOffLabel(period, language) : undefined;
  const remarks = [
    partYear ?? (drawn.state === 'part-year' ? messages.chart.partYear : undefined),
    cutOff,
    isOwnTarget(observation) ? messages.progressPage.ownPlan : undefined,
    qualifier === 'exact' ? undefined : messages.source.qualifiers[qualifier],
    status === 'final' ? undefined : messages.compare.statuses[status],
    coverage && coverage.have < coverage.of
      ? messages.notes.coverage(coverage.have, coverage.of)
      : undefined,
    coverage && coverage.from.length > 1
      ? messages.source[derived ? 'workedOut' : 'addedUp'](coverage.from.length)
      : undefined,
    derived || isComputed(observation) ? messages.compare.computed : undefined,
    drawn.notComparable,
    note?.[language],
  ];
  return joinRemarks(remarks);
}
