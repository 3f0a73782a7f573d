import { isDefined } from '../../lib/is-defined.ts';
import { shownLine } from '../../lib/shown-text.ts';
import type { ResultTable, ResultValue } from '../../lib/result-table.ts';
import type { ChartKind, ChartLink, ChartModel, ChartPoint, ChartSeries } from '../chart-model.ts';

/** Which columns of an answer are drawn, by their numbers. */
export interface QueryChartChoice {
  /** What stands on the axis. */
  x: number;
  /** The figure. */
  y: number;
  /** Which series a row belongs to; undefined where all are of one. */
  series: number | undefined;
  /** A column of true and false: whether the figure is of a part of its period. */
  partly: number | undefined;
  kind: QueryChartKind;
}

export const queryChartKinds = ['columns', 'bars', 'lines'] as const satisfies readonly ChartKind[];
export type QueryChartKind = (typeof queryChartKinds)[number];

/** Why an answer can't be drawn so. */
export type QueryChartRefusal =
  | { reason: 'no-figures' }
  | { reason: 'several-figures'; at: string }
  | { reason: 'too-many-points'; count: number; most: number }
  | { reason: 'too-many-series'; count: number; most: number };

/** More can't be told apart, or takes a page of its own. */
const mostPoints: Record<QueryChartKind, number> = { columns: 60, bars: 100, lines: 400 };
const mostSeries = 12;

interface QueryChartWords {
  title: string;
  /** Said on the picture: a computed answer is not what a report states. */
  note: string;
  /** Said where figures are of a part of their period, on the picture and of the point. */
  partlyNote: string;
  partly: string;
  /** How a figure is printed. */
  number: (value: number) => string;
  /** Where a row has no value for the axis or the series. */
  nothing: string;
}

interface Figure {
  value: number | null;
  isPartly: boolean;
}

const missing: Figure = { value: null, isPartly: false };

/**
 * An answer as a chart, drawn as it is: no row is summed up with another. Its points have no source,
 * for no report states them.
 */
export function queryModel(
  { columns, rowCount, valueAt }: ResultTable,
  choice: QueryChartChoice,
  words: QueryChartWords,
): ChartModel | QueryChartRefusal {
  const textOf = (value: ResultValue): string =>
    value === null ? words.nothing : shownLine(String(value));
  const seriesNames = new Map<string, Map<string, Figure>>();
  const categories = new Map<string, ResultValue>();
  const most = mostPoints[choice.kind];
  for (let row = 0; row < rowCount; row += 1) {
    const key = textOf(valueAt(row, choice.x));
    if (!categories.has(key)) categories.set(key, valueAt(row, choice.x));
    const name = choice.series === undefined ? '' : textOf(valueAt(row, choice.series));
    const own = seriesNames.get(name) ?? new Map<string, Figure>();
    seriesNames.set(name, own);
    if (own.has(key)) {
      return { reason: 'several-figures', at: [key, name].filter((it) => it !== '').join(', ') };
    }
    own.set(key, {
      value: figureOf(valueAt(row, choice.y)),
      isPartly: choice.partly !== undefined && valueAt(row, choice.partly) === true,
    });
    // A million rows are not read to the end to say that they are too many.
    if (categories.size > most) {
      return { reason: 'too-many-points', count: rowCount, most };
    }
    if (seriesNames.size > mostSeries) {
      return { reason: 'too-many-series', count: seriesNames.size, most: mostSeries };
    }
  }
  const keys = inOrder([...categories], columns[choice.x]?.kind);
  const yName = columns[choice.y]?.name ?? '';
  const series = [...seriesNames].map(([name, figures], at): ChartSeries => {
    const points = keys.map((key) => pointOf(figures.get(key) ?? missing, key, name, words));
    return {
      id: `series-${at}`,
      name: name === '' ? yName : name,
      role: at === 0 ? 'focus' : 'beside',
      points,
      links: linksOf(points),
    };
  });
  if (series.every(({ points }) => points.every((it) => it.value === null))) {
    return { reason: 'no-figures' };
  }
  return {
    kind: choice.kind,
    id: 'query',
    title: words.title,
    subtitle: '',
    categoryTitle: columns[choice.x]?.name ?? '',
    categories: keys.map((key) => ({ key, label: key })),
    series,
    unit: '',
    divisor: 1,
    notes: series.some(({ points }) => points.some((it) => it.state === 'part-year'))
      ? [words.partlyNote, words.note]
      : [words.note],
    sources: [],
    ...(series.length > 1 ? { patterned: true } : {}),
  };
}

/** Numbers and days by size, whatever order they come in; words as the statement has them. */
function inOrder(
  categories: readonly (readonly [string, ResultValue])[],
  kind: ResultTable['columns'][number]['kind'] | undefined,
): string[] {
  if (kind !== 'number' && kind !== 'date') return categories.map(([key]) => key);
  const isBefore = (a: ResultValue, b: ResultValue): number =>
    kind === 'number' ? Number(a) - Number(b) : String(a) < String(b) ? -1 : 1;
  return [...categories].sort(([, a], [, b]) => isBefore(a, b)).map(([key]) => key);
}

/** Digits beyond what a number holds are drawn as near as it comes. */
function figureOf(value: ResultValue): number | null {
  const figure = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof figure === 'number' && Number.isFinite(figure) ? figure : null;
}

function pointOf(
  { value, isPartly }: Figure,
  category: string,
  series: string,
  { number, partly }: QueryChartWords,
): ChartPoint {
  const text = value === null ? '' : number(value);
  const of = [series, category].filter((it) => it !== '').join(', ');
  return {
    value,
    text,
    state: value === null ? 'missing' : isPartly ? 'part-year' : 'whole',
    qualifier: 'exact',
    period: category,
    spoken: value === null ? of : `${of}: ${text}${isPartly ? `. ${partly}` : ''}`,
    observation: null,
  };
}

/** Neighbours are joined; over a gap there is no line. */
const linksOf = (points: readonly ChartPoint[]): ChartLink[] =>
  points
    .map((point, at): ChartLink | undefined => {
      const before = points[at - 1];
      return !before || before.value === null || point.value === null
        ? undefined
        : { from: at - 1, to: at, join: point.state === 'part-year' ? 'dashed' : 'solid' };
    })
    .filter(isDefined);

/** Whether the answer could be drawn. */
export const isChart = (made: ChartModel | QueryChartRefusal): made is ChartModel => 'kind' in made;

/** The columns that a first look would draw: the first figure over the first column that is none. */
export function suggestedChart({ columns, rowCount }: ResultTable): QueryChartChoice | undefined {
  const isFigure = (at: number) => columns[at]?.kind === 'number';
  const isStep = (at: number) =>
    isFigure(at) && /^(?:year|nam|năm)$/i.test(columns[at]?.name ?? '');
  const all = columns.map((_, at) => at);
  const y = all.find((at) => isFigure(at) && !isStep(at));
  if (y === undefined || columns.length < 2 || rowCount === 0) return undefined;
  const x =
    all.find(isStep) ??
    all.find((at) => columns[at]?.kind === 'date') ??
    all.find((at) => at !== y && !isFigure(at)) ??
    all.find((at) => at !== y);
  if (x === undefined) return undefined;
  const overTime = isStep(x) || columns[x]?.kind === 'date';
  const kind = overTime ? (rowCount <= 12 ? 'columns' : 'lines') : 'bars';
  const partly = all.find(
    (at) => columns[at]?.kind === 'boolean' && /part|partial|chua|chưa/i.test(columns[at].name),
  );
  return { x, y, series: undefined, partly, kind };
}
