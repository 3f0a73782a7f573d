import { fixedScaleFor } from '../../i18n/format-value.ts';
import { stepStatus } from '../../i18n/compared.ts';
import { periodLabel, periodTick } from '../../i18n/period-label.ts';
import { placePhrase } from '../../i18n/name-in-sentence.ts';
import { statementTitle } from '../../i18n/statement-title.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { isComputed, type Observation } from '../../semantic/observation.ts';
import { periodKey, pickerYear, type Period } from '../../semantic/period.ts';
import { unitsOf, type PlaceId } from '../../semantic/place.ts';
import { inOrderOfTime, outermost, totalsOf } from '../../semantic/series.ts';
import type {
  ChartCategory,
  ChartKind,
  ChartLink,
  ChartModel,
  ChartSeries,
} from '../chart-model.ts';
import { chartNotes } from './chart-notes.ts';
import { chartPoint, explained, missingPoint } from './chart-point.ts';
import { joinOf } from './link-join.ts';
import { chartSources } from './chart-sources.ts';
import { placeIn, type ModelContext } from './model-context.ts';

interface TrendInput {
  indicator: Indicator;
  /** In the order of interest; the first is the one being looked at. */
  placeIds: readonly PlaceId[];
  observations: readonly Observation[];
}

/** More figures than this, or several places, are drawn as lines; few of one place as columns. */
const mostColumns = 12;

/** Longest stretch of years without a figure that is drawn year by year. */
const longestGap = 10;

type Slot = { period: Period } | { missingYear: number };

/** How an indicator moved: one series a place, every period a place on the axis, gaps as gaps. */
export function trendModel(input: TrendInput, context: ModelContext): ChartModel {
  const { indicator, placeIds } = input;
  const { language, messages } = context.words;
  const figures = inOrderOfTime(outermost(totalsOf(input.observations))).filter(
    (it) => it.indicatorId === indicator.id && placeIds.includes(it.placeId),
  );
  const scale = fixedScaleFor(
    indicator,
    figures.map((it) => it.value),
    language,
  );
  const slots = slotsOf(figures);
  const series = placeIds.map((placeId, position): ChartSeries => {
    const own = figures.filter((it) => it.placeId === placeId);
    const bySlot = slots.map((slot) => own.find((it) => slotKey(slot) === periodKey(it.period)));
    return {
      id: placeId,
      name: placeIn(context, placeId).name[language],
      role: position === 0 ? 'focus' : 'beside',
      points: slots.map((slot, index) => {
        const figure = bySlot[index];
        return figure
          ? explained(chartPoint(figure, indicator, scale, context.words), figure, context)
          : missingPoint(slotLabel(slot, context), missingWords(slot, placeId, context));
      }),
      links: linksOf(bySlot, indicator),
    };
  });
  const kind: ChartKind =
    placeIds.length === 1 && slots.length <= mostColumns ? 'columns' : 'lines';
  const [only] = placeIds;
  return {
    kind,
    id: indicator.id,
    title:
      placeIds.length === 1
        ? statementTitle(figures, indicator, language)
        : indicator.name[language],
    subtitle: [
      messages.chartText.unit(scale.unit),
      placeIds.length === 1 && only ? placePhrase(placeIn(context, only), language) : undefined,
      messages.boundaries[context.boundary],
    ]
      .filter((it) => it !== undefined)
      .join(' · '),
    categoryTitle: messages.chartText.period,
    categories: slots.map((slot) => categoryOf(slot, figures, context)),
    series,
    unit: scale.unit,
    divisor: scale.divisor,
    notes: chartNotes(kind, onlyTrueGaps(series, slots), context),
    sources: chartSources(figures, context),
  };
}

function slotsOf(figures: readonly Observation[]): Slot[] {
  const periods = [...new Map(figures.map((it) => [periodKey(it.period), it.period])).values()];
  return periods.flatMap((period, index) => {
    const before = periods[index - 1];
    const gap = before ? pickerYear(period) - pickerYear(before) - 1 : 0;
    const missing: Slot[] =
      before && gap > 0 && gap <= longestGap
        ? Array.from({ length: gap }, (_, year) => ({ missingYear: pickerYear(before) + 1 + year }))
        : [];
    return [...missing, { period }];
  });
}

const slotKey = (slot: Slot): string =>
  'period' in slot ? periodKey(slot.period) : `missing-${slot.missingYear}`;

const slotLabel = (slot: Slot, { words }: ModelContext): string =>
  'period' in slot ? periodLabel(slot.period, words.language) : String(slot.missingYear);

function categoryOf(
  slot: Slot,
  figures: readonly Observation[],
  { words }: ModelContext,
): ChartCategory {
  const key = slotKey(slot);
  if ('missingYear' in slot) return { key, label: String(slot.missingYear) };
  const tick = { key, ...periodTick(slot.period, words.language) };
  const own = figures.filter((it) => periodKey(it.period) === key);
  const status = stepStatus(own);
  const { compare } = words.messages;
  const limits = [
    ...(status === 'final' ? [] : [compare.statuses[status]]),
    ...(own.every(isComputed) ? [compare.computed] : []),
  ];
  if (limits.length === 0) return tick;
  const within = tick.sublabel === undefined || status !== 'final' ? [] : [tick.sublabel];
  return { ...tick, sublabel: [...within, ...limits].join(', ') };
}

/** How each figure is joined to the one before it in its own series. */
function linksOf(bySlot: readonly (Observation | undefined)[], indicator: Indicator): ChartLink[] {
  const present = bySlot.flatMap((figure, index) => (figure ? [{ figure, index }] : []));
  return present.slice(1).flatMap((later, position) => {
    const earlier = present[position];
    if (!earlier) return [];
    return [
      {
        from: earlier.index,
        to: later.index,
        join: joinOf(earlier.figure, later.figure, indicator),
      },
    ];
  });
}

/**
 * What stands in the place of a figure: that the year's reports state none, or that there is no
 * report; nothing where the period is merely another place's.
 */
function missingWords(slot: Slot, placeId: PlaceId, { catalogue, words }: ModelContext): string {
  if ('period' in slot) return '';
  const units = unitsOf(placeId, catalogue.crosswalk);
  const isReported = catalogue.availability.some(
    (it) =>
      it.reported &&
      it.year === slot.missingYear &&
      (it.placeId === placeId || units.includes(it.placeId)),
  );
  return isReported ? words.messages.notes.notStated : words.messages.notes.noReport;
}

/** Years that nobody reported are gaps to be told; periods that are merely another place's are not. */
function onlyTrueGaps(series: readonly ChartSeries[], slots: readonly Slot[]): ChartSeries[] {
  return series.map((it) => ({
    ...it,
    points: it.points.filter((point, index) => {
      const slot = slots[index];
      return point.state !== 'missing' || (slot !== undefined && 'missingYear' in slot);
    }),
  }));
}
