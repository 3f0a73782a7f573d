import type { ChartModel, ChartPoint, ChartSeries } from '../../charts/chart-model.ts';
import { lowerFirst } from '../../i18n/name-in-sentence.ts';
import type { Words } from '../../i18n/words.ts';

/** More figures than these are read off the chart, not out of a sentence. */
const mostFigures = 8;

/**
 * The sentence that a caption begins with: the figures of what is looked at and set beside it, as they
 * are printed, with the period or place of each and what limits it, and the period of all where that
 * is one. Empty where the chart says too much for one sentence.
 */
export function captionOf({ series, categories, unit }: ChartModel, words: Words): string {
  const { briefing } = words.messages;
  const looked = series.length === 1 ? series : series.filter((it) => it.role !== 'context');
  const haveOwnUnits = [...categories, ...looked].some((it) => it.unit !== undefined);
  const inPanels = looked.some((it) => it.panel !== undefined);
  if (looked.every((it) => it.role !== 'focus') || haveOwnUnits || inPanels) return '';
  const told = looked.map((it) => ({
    name: it.name,
    // Where several are drawn, many a period is that of another one.
    figures: figuresOf(it, categories, words).filter(
      ({ text }) => looked.length === 1 || text !== '',
    ),
  }));
  const all = told.flatMap(({ figures }) => figures);
  if (all.length === 0 || all.length > mostFigures) return '';
  const sentences = told
    .filter(({ figures }) => figures.length > 0)
    .map(({ name, figures }) => {
      const list = figures.map(
        ({ label, text }) => `${label}: ${text === '' ? briefing.notStated : text}`,
      );
      return `${name === '' ? '' : `${name} – `}${list.join('; ')}.`;
    });
  const period = onePeriod(all);
  return [
    ...sentences,
    ...(unit === '' ? [] : [briefing.unitOf(unit)]),
    ...(period === undefined ? [] : [briefing.periodOf(lowerFirst(period))]),
  ].join(' ');
}

interface ToldFigure {
  label: string;
  text: string;
  period: string;
}

/** The period of all figures, which no label tells; where there are several, the labels are periods. */
function onePeriod(told: readonly ToldFigure[]): string | undefined {
  // What was never reported has no period; a gap between years has one.
  const timed = told.filter(({ text, period }) => text !== '' || period !== '');
  const [period, ...others] = new Set(timed.map((it) => it.period));
  return others.length === 0 && period !== '' ? period : undefined;
}

/** All of the series, or of the places that are looked at where each category is a place. */
function figuresOf(
  { points }: ChartSeries,
  categories: ChartModel['categories'],
  words: Words,
): ToldFigure[] {
  const isOfPlaces = categories.some((it) => it.role !== undefined);
  return points.flatMap((point, at) => {
    const category = categories[at];
    if (!category || (isOfPlaces && category.role === 'context')) return [];
    const { label, rank } = category;
    const below = rank === undefined ? category.sublabel : words.messages.compare.rank(rank);
    return [
      {
        label: below === undefined ? label : `${label} (${below})`,
        text:
          point.value === null ? '' : [point.text, ...limitOf(point, category, words)].join(' '),
        period: point.period,
      },
    ];
  });
}

/** A status that no tick says: a ranking has places there, and no periods. */
function limitOf(
  { state }: ChartPoint,
  { role }: ChartModel['categories'][number],
  { messages }: Words,
): string[] {
  if (role === undefined || (state !== 'preliminary' && state !== 'estimate')) return [];
  return [`(${messages.compare.statuses[state]})`];
}
