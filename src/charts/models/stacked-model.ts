import { comparedScale } from '../../i18n/compared.ts';
import { formulaText } from '../../i18n/formula-text.ts';
import { formatInSentence } from '../../i18n/format-value.ts';
import { formatShare } from '../../i18n/format-number.ts';
import { lowerFirst } from '../../i18n/name-in-sentence.ts';
import { periodLabel } from '../../i18n/period-label.ts';
import { compareNumbers } from '../../lib/compare-numbers.ts';
import { groupBy } from '../../lib/group-by.ts';
import { memberLabel, memberPosition, termLabel } from '../../semantic/catalogue.ts';
import {
  breakdownKey,
  leastFinal,
  vaguest,
  type Breakdown,
  type Observation,
} from '../../semantic/observation.ts';
import { comparePeriods, periodKey } from '../../semantic/period.ts';
import { partsIn, type PartsOfTotal } from '../../semantic/series.ts';
import { stepKey } from '../../semantic/time-steps.ts';
import type { ChartModel, ChartPoint, ChartSeries } from '../chart-model.ts';
import { chartPoint, missingPoint } from './chart-point.ts';
import { chartSources } from './chart-sources.ts';
import { placeName, roleOf, type ComparedContext } from './compared-context.ts';
import { comparedNotes } from './compared-notes.ts';
import { comparedSubtitle } from './compared-subtitle.ts';

/** More kinds of parts than colours are no picture. */
const mostParts = 8;

/**
 * The parts that reports state of a total, a bar for each place and period; as shares where parts
 * add up to the printed total. `observations` are the indicator's, parts included.
 */
export function stackedModel(
  observations: readonly Observation[],
  context: ComparedContext,
): ChartModel | undefined {
  const { comparison, words, catalogue } = context;
  const { compare } = words.messages;
  const { indicator, chosen } = comparison;
  const all = barsOf(observations, context);
  // What is less than nothing is no piece of a bar.
  const bars = all.filter((it) => it.parts.every(({ value }) => value >= 0));
  const [dimension] = bars.map((it) => it.dimension);
  if (dimension === undefined) return undefined;
  const asShares = comparison.calculation === 'share';
  const stated = asShares ? bars.filter((it) => it.complete) : bars;
  if (stated.length === 0) return undefined;
  const { members, others } = membersOf(stated, context);
  const values = stated.flatMap((it) => it.parts.map(({ value }) => value));
  const plain = { ...comparison, calculation: 'value' as const };
  const scale = comparedScale(plain, values, words);
  const point = (bar: PartsOfTotal, figure: Observation | undefined): ChartPoint => {
    if (!figure) return missingPoint('', '');
    const whole = chartPoint(figure, indicator, scale, words);
    const total = bar.total?.value;
    if (!asShares || total === undefined || total === 0) return whole;
    const share = figure.value / total;
    const text = formatShare(share, words.language);
    const others = bar.parts.filter((it) => it !== figure);
    const derived = { formula: { code: 'share' as const }, from: [figure, ...others] };
    return {
      ...whole,
      value: share * 100,
      text,
      spoken: `${whole.spoken} (${text})`,
      observation: { ...figure, value: share * 100, derived },
      explain: () => formulaText(derived, catalogue, words),
    };
  };
  const series = members.map((member): ChartSeries => ({
    id: breakdownKey(member),
    name: memberLabel(catalogue, member, words.language),
    role: 'context',
    points: stated.map((bar) =>
      point(
        bar,
        bar.parts.find((it) => breakdownKey(it.breakdown) === breakdownKey(member)),
      ),
    ),
    links: [],
  }));
  const title = titleOf(stated, series, asShares, context);
  if (others.length > 0) {
    series.push({
      id: 'others',
      name: compare.otherParts(others.length),
      role: 'context',
      points: stated.map((bar) => point(bar, addedUp(bar, others))),
      links: [],
    });
  }
  const totals: ChartSeries = {
    id: 'total',
    name: compare.total,
    role: 'context',
    points: stated.map(({ total }) =>
      total ? chartPoint(total, indicator, scale, words) : missingPoint('', ''),
    ),
    links: [],
  };
  const drawn = asShares ? series : [...series, totals];
  const figures = stated.flatMap((it) => [...it.parts, ...(it.total ? [it.total] : [])]);
  const dimensionName = lowerFirst(termLabel(catalogue, dimension, words.language));
  return {
    kind: 'stacked',
    id: `stacked-${indicator.id}`,
    title,
    subtitle: comparedSubtitle([words.messages.chartText.byDimension(dimensionName)], {
      ...context,
      comparison: plain,
      scale: asShares ? { ...scale, unit: '%' } : scale,
    }),
    categoryTitle: compare.groupOfPlaces,
    categories: stated.map((bar) => {
      const [first] = bar.parts;
      const placeId = first?.placeId ?? '';
      return {
        key: `${placeId} ${first ? periodKey(first.period) : ''}`,
        label: placeName(placeId, context),
        ...(first ? { sublabel: periodLabel(first.period, words.language) } : {}),
        role: roleOf(placeId, chosen),
      };
    }),
    series: drawn,
    unit: asShares ? '%' : scale.unit,
    divisor: asShares ? 1 : scale.divisor,
    notes: [
      ...(bars.length < all.length ? [compare.belowZeroLeftOut(all.length - bars.length)] : []),
      ...comparedNotes('stacked', drawn, context),
    ],
    sources: chartSources(figures, context),
  };
}

/** The most common way to part the total, within the range of time, the chosen places first. */
function barsOf(
  observations: readonly Observation[],
  { comparison }: ComparedContext,
): PartsOfTotal[] {
  const { placeIds, chosen, range, rhythm } = comparison;
  const keys = new Set(range.map(({ key }) => key));
  const inView = partsIn(observations).filter(({ parts: [first, second] }) => {
    const key = first && stepKey(first.period, rhythm);
    return (
      first && second && placeIds.includes(first.placeId) && key !== undefined && keys.has(key)
    );
  });
  const [most = []] = [...groupBy(inView, (it) => it.dimension).values()].sort(
    (a, b) => b.length - a.length,
  );
  const order = (id: string) => (chosen.includes(id) ? chosen.indexOf(id) : Infinity);
  return [...most].sort(({ parts: [a] }, { parts: [b] }) =>
    a && b
      ? compareNumbers(order(a.placeId), order(b.placeId)) || comparePeriods(a.period, b.period)
      : 0,
  );
}

interface Members {
  /** Drawn each for itself, in the order of their codelist. */
  members: Breakdown[];
  /** The smallest ones, added up, where there are more than colours. */
  others: Breakdown[];
}

function membersOf(bars: readonly PartsOfTotal[], { catalogue }: ComparedContext): Members {
  const parts = groupBy(
    bars.flatMap((bar) => bar.parts),
    (it) => breakdownKey(it.breakdown),
  );
  const sizes = [...parts.values()].flatMap((figures) => {
    const [first] = figures;
    const size = figures.reduce((sum, it) => sum + it.value, 0);
    return first?.breakdown ? [{ member: first.breakdown, size }] : [];
  });
  const largest = [...sizes].sort((a, b) => b.size - a.size);
  const own = new Set(largest.slice(0, sizes.length > mostParts ? mostParts - 1 : mostParts));
  const inOrder = (list: typeof sizes) =>
    list
      .map(({ member }) => member)
      .sort((a, b) => memberPosition(catalogue, a) - memberPosition(catalogue, b));
  return {
    members: inOrder(sizes.filter((it) => own.has(it))),
    others: inOrder(sizes.filter((it) => !own.has(it))),
  };
}

function addedUp({ parts }: PartsOfTotal, members: readonly Breakdown[]): Observation | undefined {
  const keys = new Set(members.map(breakdownKey));
  const from = parts.filter((it) => keys.has(breakdownKey(it.breakdown)));
  const [first] = from;
  if (!first) return undefined;
  return {
    ...first,
    value: from.reduce((sum, it) => sum + it.value, 0),
    qualifier: vaguest(from),
    status: leastFinal(from),
    note: null,
    derived: { formula: { code: 'sum-of-parts' }, from },
  };
}

/** The largest part of the first place's last bar, as it is printed there. */
function titleOf(
  bars: readonly PartsOfTotal[],
  series: readonly ChartSeries[],
  isShare: boolean,
  { words, comparison, ...context }: ComparedContext,
): string {
  const { compare } = words.messages;
  const name = lowerFirst(comparison.indicator.name[words.language]);
  const at = bars.findLastIndex(({ parts }) => parts[0]?.placeId === bars[0]?.parts[0]?.placeId);
  const [largest] = [...series].sort(
    (a, b) => (b.points[at]?.value ?? -1) - (a.points[at]?.value ?? -1),
  );
  const { observation: figure, text } = largest?.points[at] ?? {};
  if (!largest || !figure || text === undefined) return compare.partsNone(name);
  return compare.largestPart(
    placeName(figure.placeId, { words, ...context }),
    lowerFirst(periodLabel(figure.period, words.language)),
    name,
    lowerFirst(largest.name),
    isShare ? text : formatInSentence(figure, comparison.indicator, words.language),
  );
}
