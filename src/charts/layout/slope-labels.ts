import type { ChartModel, ChartPoint, ChartSeries } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { wrapAndCut } from '../text/cut-text.ts';
import { measureText, type TextFace } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { nth } from './nth.ts';

/** Which of the two axes of a slope. */
export type SlopeEnd = 0 | 1;

/** Name and figure of a place at one of the two axes. */
export interface SlopeLabel {
  series: number;
  nameLines: string[];
  nameFace: TextFace;
  lineHeight: number;
  figure: string;
  figureFace: TextFace;
  height: number;
  /** The name has lost something to its room. */
  isCut: boolean;
}

/** The labels beside an axis: figures in a column next to it, names behind them. */
export interface SlopeLabels {
  labels: SlopeLabel[];
  /** Figures stand under their names: the room has no place for both on a line. */
  isStacked: boolean;
  figureWidth: number;
  width: number;
}

/** Up to so many places are all named; of more, the grey ones only where they are outermost. */
const mostNamed = 12;
const mostLines = 3;

/** Room between the figures and the names. */
export const nameGap = 6;

/** What stands beside an axis, in at most `room` pixels. */
export function slopeLabels(
  model: ChartModel,
  end: SlopeEnd,
  room: number,
  isSmall: boolean,
): SlopeLabels {
  const named = namedSeries(model).flatMap((series) => {
    const point = nth(nth(model.series, series).points, end);
    return point.value === null ? [] : [{ series, point }];
  });
  const figureWidth = Math.ceil(
    Math.max(
      0,
      ...named.map(({ series, point }) =>
        measureText(point.text, facesOf(nth(model.series, series), isSmall).figureFace),
      ),
    ),
  );
  const draft = (isStacked: boolean) =>
    named.map(({ series, point }) =>
      layLabel(model, series, point, isStacked, {
        isSmall,
        nameRoom: isStacked ? room : Math.max(1, room - figureWidth - nameGap),
      }),
    );
  const [beside, under] = [draft(false), draft(true)];
  const isStacked = discomfort(under) < discomfort(beside);
  const labels = isStacked ? under : beside;
  const nameWidth = Math.ceil(
    Math.max(0, ...labels.map(({ nameLines, nameFace }) => widestOf(nameLines, nameFace))),
  );
  const width = isStacked ? Math.max(nameWidth, figureWidth) : figureWidth + nameGap + nameWidth;
  return { labels, isStacked, figureWidth, width: labels.length > 0 ? width : 0 };
}

/** Height of labels that stand below one another. */
export const totalHeight = (labels: readonly SlopeLabel[]): number =>
  labels.reduce((sum, it) => sum + it.height, 0);

/** Names that are cut weigh more than any height. */
const discomfort = (labels: readonly SlopeLabel[]): number =>
  totalHeight(labels) + labels.filter((it) => it.isCut).length * 1000;

function layLabel(
  model: ChartModel,
  at: number,
  point: ChartPoint,
  isStacked: boolean,
  { isSmall, nameRoom }: { isSmall: boolean; nameRoom: number },
): SlopeLabel {
  const series = nth(model.series, at);
  const { nameFace, figureFace } = facesOf(series, isSmall);
  const lineHeight = nameFace.size === 12 ? 16 : 20;
  const nameLines = wrapAndCut(series.name, nameFace, nameRoom, mostLines);
  const lines = nameLines.length + (isStacked ? 1 : 0);
  return {
    series: at,
    nameLines,
    nameFace,
    lineHeight,
    figure: point.text,
    figureFace,
    height: lines * lineHeight + (lines > 1 ? 4 : 0),
    isCut: nameLines.join(' ') !== wrapText(series.name, nameFace, nameRoom).join(' '),
  };
}

function facesOf({ role }: ChartSeries, isSmall: boolean) {
  if (role === 'context') return { nameFace: faces.small, figureFace: faces.smallFigure };
  return isSmall
    ? { nameFace: smallStrong, figureFace: { ...smallStrong, tabular: true } }
    : { nameFace: faces.labelStrong, figureFace: faces.figureStrong };
}

const smallStrong = { size: 12, weight: 600 } as const;

function namedSeries({ series }: ChartModel): number[] {
  const all = series.map((_, at) => at);
  if (series.length <= mostNamed) return all;
  const chosen = all.filter((at) => nth(series, at).role !== 'context');
  const outermost = ([0, 1] as const).flatMap((end) => {
    const valueOf = (at: number) => nth(nth(series, at).points, end).value;
    const grey = all
      .filter((at) => nth(series, at).role === 'context' && valueOf(at) !== null)
      .sort((a, b) => (valueOf(b) ?? 0) - (valueOf(a) ?? 0));
    return [...grey.slice(0, 1), ...grey.slice(-1)];
  });
  return [...new Set([...chosen, ...outermost])].sort((a, b) => a - b);
}
