import { missingText } from '../../i18n/missing-text.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { whyMissing } from '../../semantic/missing-figure.ts';
import type { Observation } from '../../semantic/observation.ts';
import { ofOnePeriod, pickerYear } from '../../semantic/period.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { TimeStep } from '../../semantic/time-steps.ts';
import { stepStatus } from '../../i18n/compared.ts';
import { periodTick } from '../../i18n/period-label.ts';
import type { ChartCategory, ChartLink, ChartPoint, ChartSeries } from '../chart-model.ts';
import { missingPoint } from './chart-point.ts';
import { joinOf } from './link-join.ts';
import { comparedPoint, placeName, roleOf, type ComparedContext } from './compared-context.ts';

/** One place through the steps of time, joined where its figures may be joined. */
export function comparedSeries(
  placeId: PlaceId,
  steps: readonly TimeStep[],
  context: ComparedContext,
): ChartSeries {
  const { comparison } = context;
  const figures = steps.map(({ byPlace }) => byPlace.get(placeId));
  return {
    id: placeId,
    name: placeName(placeId, context),
    role: roleOf(placeId, comparison.chosen),
    points: figures.map((figure, at) =>
      figure
        ? withPeriod(comparedPoint(figure, context), figure, steps[at], context)
        : missingAt(placeId, steps[at], context),
    ),
    links: linksOf(figures, comparison.indicator),
  };
}

/** Where places have unlike stretches of a year at one step, a part-year says which it is: "15 (9 tháng)". */
function withPeriod(
  point: ChartPoint,
  figure: Observation,
  step: TimeStep | undefined,
  { words }: ComparedContext,
): ChartPoint {
  // Asked of every point: the others of its step are looked at only where they matter.
  if (point.state !== 'part-year' || ofOnePeriod([...(step?.byPlace.values() ?? [])])) return point;
  const { sublabel } = periodTick(figure.period, words.language);
  return sublabel === undefined ? point : { ...point, text: `${point.text} (${sublabel})` };
}

/** A place without a figure at a step, with the reason for the table and the voice. */
export function missingAt(
  placeId: PlaceId,
  step: TimeStep | undefined,
  context: ComparedContext,
): ChartPoint {
  if (!step) return missingPoint('', '');
  const { comparison, catalogue, words } = context;
  const year = pickerYear(step.period);
  const reason = whyMissing(comparison, placeId, { key: step.key, year }, catalogue.crosswalk);
  return missingPoint('', missingText(reason, comparison.indicator, words));
}

/** How each figure is joined to the one before it: over no gap, and not where it can't be compared. */
function linksOf(
  figures: readonly (Observation | undefined)[],
  indicator: Pick<Indicator, 'measure'>,
): ChartLink[] {
  return figures.flatMap((later, to): ChartLink[] => {
    const from = to - 1;
    const earlier = figures[from];
    return later && earlier ? [{ from, to, join: joinOf(earlier, later, indicator) }] : [];
  });
}

/** A step of time on an axis: "2025", and below it "ước tính" or what part of the year it is. */
export function stepCategory(
  { key, byPlace }: TimeStep,
  { words, comparison }: ComparedContext,
): ChartCategory {
  const figures = [...byPlace.values()];
  const [first] = figures;
  const year = key.slice(0, 4);
  if (!first) return { key, label: year };
  const status = stepStatus(figures);
  const isFlow = comparison.indicator.measure === 'flow';
  // Places with unlike stretches of a year stand at one step: the points say which is which.
  const tick =
    isFlow && ofOnePeriod(figures) ? periodTick(first.period, words.language) : { label: year };
  if (status === 'final') return { key, ...tick };
  const word = words.messages.compare.statuses[status];
  const stretch = 'sublabel' in tick ? tick.sublabel : undefined;
  return { key, ...tick, sublabel: stretch === undefined ? word : `${stretch}, ${word}` };
}
