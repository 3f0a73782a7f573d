import { formatNumber } from '../../i18n/format-number.ts';
import type { Language } from '../../semantic/selection.ts';
import type { ChartModel } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { measureText } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { nth } from './nth.ts';
import { decimalsOf, linearScale, niceTicks, type Scale, leavesOutZero } from './scale.ts';
import { slopeLabels, totalHeight, type SlopeEnd, type SlopeLabels } from './slope-labels.ts';

/** Name of a period over its axis, inside the edges of the picture. */
interface SlopeHead {
  x: number;
  lines: string[];
  subX: number;
  sublines: string[];
}

export interface SlopeLayout {
  height: number;
  /** Where the axes begin and end. */
  top: number;
  foot: number;
  /** The two axes. */
  xs: readonly [number, number];
  y: Scale;
  heads: readonly [SlopeHead, SlopeHead];
  labels: readonly [SlopeLabels, SlopeLabels];
  /** Room between an axis and its labels. */
  gap: number;
  /** Value at the foot of the axes, and how it is printed there. */
  base: { value: number; text: string };
}

/** From so many places on the lines need more height to be told apart. */
const many = 12;
const footRow = 24;

/** Where two axes and the names beside them stand at a width. */
export function slopeLayout(model: ChartModel, width: number, language: Language): SlopeLayout {
  const isSmall = width < 480;
  const gap = isSmall ? 13 : 20;
  const most = Math.min(260, (width - Math.max(88, width * 0.26)) / 2 - gap);
  const side = (end: SlopeEnd) => slopeLabels(model, end, most, isSmall);
  const labels = [side(0), side(1)] as const;
  const plot = Math.max(
    plotHeight(model, width),
    ...labels.map((it) => totalHeight(it.labels) + 8),
  );

  const edge = headHalf(model);
  const left = Math.max(labels[0].width + gap, Math.min(edge, width / 4));
  const right = width - Math.max(labels[1].width + gap, Math.min(edge, width / 4));
  const xs = [left, Math.min(right, left + 2 * plot)] as const;
  const heads = [layHead(model, 0, xs, width), layHead(model, 1, xs, width)] as const;
  const top = Math.max(...heads.map((it) => it.lines.length * 20 + it.sublines.length * 18)) + 12;
  const foot = top + plot;
  const [low, high] = extent(model);
  return {
    height: Math.ceil(foot + footRow),
    top,
    foot,
    xs,
    y: linearScale(low, high, foot, top + 8),
    heads,
    labels,
    gap,
    base: { value: low, text: baseText(low / model.divisor, language) },
  };
}

function plotHeight({ series, dense }: ChartModel, width: number): number {
  if (dense) return 280;
  return series.length > many
    ? Math.min(480, Math.max(400, width * 0.4))
    : Math.min(340, Math.max(264, width * 0.3));
}

/** Axes start at zero unless that would flatten the lines; their foot says where they start. */
function extent({ series, reference, divisor }: ChartModel): [low: number, high: number] {
  const values = series.flatMap((it) => it.points.flatMap(({ value }) => value ?? []));
  const all = [...values, ...(reference ? [reference.value] : [])];
  if (all.length === 0) return [0, 1];
  const least = Math.min(...all);
  const most = Math.max(...all);
  if (leavesOutZero(least, most)) {
    return [nth(niceTicks(least / divisor, most / divisor, 4), 0) * divisor, most];
  }
  if (least < 0) {
    const ticks = niceTicks(least / divisor, Math.max(0, most) / divisor, 4);
    return [nth(ticks, 0) * divisor, Math.max(0, most)];
  }
  return [0, most || 1];
}

const baseText = (value: number, language: Language): string =>
  formatNumber(value, language, decimalsOf([value]));

function layHead(
  { categories }: ChartModel,
  end: SlopeEnd,
  xs: readonly [number, number],
  width: number,
): SlopeHead {
  const { label = '', sublabel } = categories[end] ?? {};
  const room = xs[1] - xs[0] - 12;
  const lines = wrapText(label, faces.tick, room);
  const sublines = sublabel ? wrapText(sublabel, faces.small, room) : [];
  const inside = (half: number) => Math.min(Math.max(xs[end], half), width - half);
  return {
    x: inside(widestOf(lines, faces.tick) / 2),
    lines,
    subX: inside(widestOf(sublines, faces.small) / 2),
    sublines,
  };
}

const headHalf = ({ categories }: ChartModel): number =>
  Math.max(
    0,
    ...categories.map((it) =>
      Math.max(measureText(it.label, faces.tick), measureText(it.sublabel ?? '', faces.small)),
    ),
  ) / 2;
