import type { Language } from '../../semantic/selection.ts';
import type { ChartModel } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { sizeLegend, type SizeLegend } from '../draw/size-legend.ts';
import { measureText } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { axisTitle, divisorOf, titleWithUnit } from './axis-title.ts';
import { linearScale, niceTicks, type Scale } from './scale.ts';
import { radiusScale, scatterPairs, type ScatterPair } from './scatter-pairs.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';

/** A place as it is drawn. */
export interface ScatterDot extends Pick<ScatterPair, 'index' | 'role' | 'state'> {
  x: number;
  y: number;
  radius: number;
}

export interface ScatterLayout {
  height: number;
  /** Edges of the plot; the labels of the upright axis stand at the left of it. */
  left: number;
  right: number;
  top: number;
  foot: number;
  xAxis: ValueAxis;
  /** Of how many labels of the level axis one is printed, counted from the last. */
  xLabelStep: number;
  yAxis: ValueAxis;
  /** From a figure in the printed unit to its place. */
  x: Scale;
  y: Scale;
  xTitle: string[];
  yTitle: string[];
  /** Top of the upright axis' title. */
  yTitleAt: number;
  dots: ScatterDot[];
  legend: { sizes: SizeLegend; x: number; y: number } | undefined;
}

const lineHeight = 18;

/** Where the points of two figures stand at a width; places without both are left out. */
export function scatterLayout(model: ChartModel, width: number, language: Language): ScatterLayout {
  const [xs, ys, sizes] = model.series;
  const [xDivisor, yDivisor, sizeDivisor] = [xs, ys, sizes].map((it) => divisorOf(it, model));
  const pairs = scatterPairs(model).map((it) => ({
    ...it,
    x: it.x / (xDivisor ?? 1),
    y: it.y / (yDivisor ?? 1),
    size: it.size === undefined ? undefined : it.size / (sizeDivisor ?? 1),
  }));
  const radius = radiusScale(pairs, sizes !== undefined, width);
  const head = layHead(model, pairs, radius, width, language);
  const plot = Math.min(460, Math.max(280, width * 0.46));
  const top = head.height + 20;
  const foot = top + plot;

  const yAxis = valueAxis(
    axisTicks(
      pairs.map((it) => it.y),
      plot / 64,
    ),
    language,
  );
  const left = yAxis.gutter;
  const xAxis = valueAxis(
    axisTicks(
      pairs.map((it) => it.x),
      (width - left) / 96,
    ),
    language,
  );
  const xTitle = wrapText(titleWithUnit(xs, model), axisTitle, width);
  const scales = (pad: Pad) => ({
    x: axisScale(xAxis, left + pad.left, width - pad.right),
    y: axisScale(yAxis, foot - pad.foot, top + pad.top),
  });
  const dotsAt = ({ x, y }: { x: Scale; y: Scale }): ScatterDot[] =>
    pairs.map((it) => ({
      index: it.index,
      role: it.role,
      state: it.state,
      x: x(it.x),
      y: y(it.y),
      radius: radius(it.size),
    }));
  const least = {
    left: 0,
    right: Math.ceil(measureText(xAxis.labels.at(-1) ?? '', faces.smallFigure) / 2),
    top: 0,
    foot: 0,
  };
  const box = { left, right: width - 1, top, foot };
  const placed = scales(padFor(dotsAt(scales(least)), box, least));
  return {
    height: Math.ceil(foot + 8 + lineHeight + xTitle.length * lineHeight),
    ...box,
    xAxis,
    xLabelStep: labelStep(xAxis, placed.x),
    yAxis,
    ...placed,
    xTitle,
    yTitle: head.yTitle,
    yTitleAt: head.yTitleAt,
    dots: dotsAt(placed),
    legend: head.legend,
  };
}

/** One that keeps labels apart, where figures are longer than the room between their lines. */
function labelStep({ ticks, labels }: ValueAxis, x: Scale): number {
  const [first = 0, second = 0] = ticks.map(x);
  const room = Math.ceil(widestOf(labels, faces.smallFigure)) + 8;
  return Math.max(1, Math.ceil(room / Math.max(1, second - first)));
}

interface Pad {
  left: number;
  right: number;
  top: number;
  foot: number;
}

/** A circle at the edge needs more room than its middle: the scales give way to it. */
function padFor(dots: readonly ScatterDot[], box: Pad, least: Pad): Pad {
  const over = (least: number, values: number[]) => Math.max(least, ...values.map(Math.ceil));
  return {
    left: over(
      least.left,
      dots.map((it) => box.left - (it.x - it.radius)),
    ),
    right: over(
      least.right,
      dots.map((it) => least.right + it.x + it.radius - box.right),
    ),
    top: over(
      least.top,
      dots.map((it) => box.top - (it.y - it.radius)),
    ),
    foot: over(
      least.foot,
      dots.map((it) => it.y + it.radius - box.foot),
    ),
  };
}

/** The upright axis' title, and what the sizes mean: beside it, or under it where there is no room. */
function layHead(
  model: ChartModel,
  pairs: readonly ScatterPair[],
  radius: (size: number) => number,
  width: number,
  language: Language,
) {
  const [, ys, sizes] = model.series;
  const yTitle = wrapText(titleWithUnit(ys, model), axisTitle, width);
  const titleHeight = yTitle.length * lineHeight;
  const largest = Math.max(0, ...pairs.map((it) => it.size ?? 0));
  if (!sizes || largest === 0) {
    return { yTitle, yTitleAt: 0, height: titleHeight, legend: undefined };
  }
  const legend = sizeLegend(titleWithUnit(sizes, model), largest, radius, width, language);
  const fits = Math.ceil(widestOf(yTitle, axisTitle)) + 32 + legend.width <= width;
  const height = Math.max(titleHeight, legend.height);
  return fits
    ? {
        yTitle,
        yTitleAt: (height - titleHeight) / 2,
        height,
        legend: { sizes: legend, x: width - legend.width, y: (height - legend.height) / 2 },
      }
    : {
        yTitle,
        yTitleAt: 0,
        height: titleHeight + 6 + legend.height,
        legend: { sizes: legend, x: 0, y: titleHeight + 6 },
      };
}

/** Axes start at zero where it is near; elsewhere they say by their labels where they start. */
function axisTicks(values: readonly number[], count: number): number[] {
  if (values.length === 0) return [0, 1];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const low = least < 0.3 * most ? Math.min(0, least) : least;
  return niceTicks(low, most, Math.min(8, Math.max(2, Math.floor(count))));
}

const axisScale = ({ ticks }: ValueAxis, start: number, end: number): Scale =>
  linearScale(ticks[0] ?? 0, ticks.at(-1) ?? 1, start, end);
