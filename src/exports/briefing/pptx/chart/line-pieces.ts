import type { ChartModel, ChartPoint, ChartSeries } from '../../../../charts/chart-model.ts';
import { nth } from '../../../../charts/layout/nth.ts';
import type { Words } from '../../../../i18n/words.ts';
import { hollowPoints } from './hollow-points.ts';
import type { NativeSeries, PointLook } from './native-chart.ts';

/** Among more lines than these, grey ones are cut no further than their figures have to be. */
const mostInFull = 12;

/** Neighbouring figures of a line that are drawn alike. */
interface Piece {
  state: ChartPoint['state'];
  /** The figures that are marked and named here. */
  own: number[];
  /** The figure before them, which the piece begins at and which another one marks. */
  joint?: number;
  /** How its figures are joined; undefined while there is one alone. */
  join?: ChartSeries['links'][number]['join'];
}

/**
 * A line in as many series as it has looks, since not every program knows how to draw the points of
 * one line differently: what is not whole is dashed or dotted and hollow as a series. Figures that
 * must not be compared are not joined in any program either. A gap cuts a line by itself.
 */
export function linePieces(
  series: NativeSeries,
  at: number,
  model: ChartModel,
  words: Words,
): NativeSeries[] {
  const source = nth(model.series, at);
  const isInFull = source.role !== 'context' || model.series.length <= mostInFull;
  const pieces = piecesOf(source, isInFull);
  if (pieces.length === 0) return [series];
  const names = pieceNames(series.name, pieces, isInFull, words);
  const drawn = pieces.map((piece, index): NativeSeries => {
    const { own, joint } = piece;
    const look = isInFull ? lookOf(series, source, piece) : series.look;
    const isOwn = (point: number) => own.includes(point);
    return {
      ...series,
      name: nth(names, index),
      look,
      values: series.values.map((it, point) => (isOwn(point) || point === joint ? it : null)),
      ...(joint === undefined
        ? {}
        : { copied: series.values.map((_, point) => (point === joint ? 1 : undefined)) }),
      points: series.points.map((it, point): PointLook | undefined => {
        if (point === joint) return { ...look, marker: 'none' };
        return isOwn(point) && !isInFull ? it : undefined;
      }),
      labels: series.labels.map((it, point) => (isOwn(point) ? it : undefined)),
    };
  });
  return isInFull ? [...drawn, ...hollowPoints(series.name, drawn, words)] : drawn;
}

function piecesOf({ points, links }: ChartSeries, isInFull: boolean): Piece[] {
  const pieces: Piece[] = [];
  let before: number | undefined;
  points.forEach(({ value, state }, at) => {
    if (value === null) return;
    const piece = pieces.at(-1);
    const link = links.find((it) => it.to === at && it.from === before);
    const join = link?.join === 'cut' || link?.join === 'none' ? undefined : link?.join;
    const isCut = before === at - 1 && join === undefined;
    const isAlike =
      piece?.state === state &&
      (piece.join === undefined || join === undefined || piece.join === join);
    if (piece && !isCut && (!isInFull || isAlike)) {
      piece.own.push(at);
      if (join) piece.join ??= join;
    } else {
      const joint = join !== undefined && before !== undefined ? { joint: before, join } : {};
      pieces.push({ state, own: [at], ...joint });
    }
    before = at;
  });
  return pieces;
}

/** How the piece's first joined figure looks, or its only one. */
function lookOf(series: NativeSeries, { links }: ChartSeries, { own, join }: Piece): PointLook {
  const joined = own.find((at) => links.some((it) => it.to === at && it.join === join));
  return series.points[joined ?? nth(own, 0)] ?? series.look;
}

/** The line's own name, and in brackets what is not whole; what comes again is counted. */
function pieceNames(
  name: string,
  pieces: readonly Piece[],
  isInFull: boolean,
  { messages }: Words,
): string[] {
  const { notWhole, goesOn } = messages.pptxExport;
  const times = new Map<string, number>();
  return pieces.map(({ state }) => {
    const isWhole = !isInFull || state === 'whole' || state === 'missing';
    const own = isWhole ? name : `${name} (${notWhole[state]})`;
    const time = (times.get(own) ?? 0) + 1;
    times.set(own, time);
    return time === 1 ? own : goesOn(own, time);
  });
}
