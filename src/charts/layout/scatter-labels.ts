import type { ChartModel } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import type { TextFace } from '../text/measure-text.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { nth } from './nth.ts';
import { placeLabels, type PlacedLabel } from './place-labels.ts';
import type { ScatterDot, ScatterLayout } from './scatter-layout.ts';

/** The name of a place at its point. */
interface ScatterLabel extends PlacedLabel {
  /** Which category it names. */
  index: number;
  lines: string[];
  face: TextFace;
  lineHeight: number;
}

/** Names that are printed: of the places looked at, then of the outermost ones that have room. */
export function scatterLabels(
  model: ChartModel,
  layout: ScatterLayout,
  width: number,
): ScatterLabel[] {
  const { left, right, top, foot } = layout;
  const dots = layout.dots.map((it) => ({ ...it, isChosen: it.role !== 'context' }));
  const drafts = [...chosen(dots), ...outermost(dots)].map((dot) => {
    const isGrey = dot.role === 'context';
    const face: TextFace = isGrey
      ? faces.small
      : width < 480
        ? { size: 12, weight: 600 }
        : faces.labelStrong;
    const lineHeight = face.size === 12 ? 16 : 18;
    const lines = wrapText(nth(model.categories, dot.index).label, face, (right - left) * 0.45);
    return { dot, face, lineHeight, lines };
  });
  const placed = placeLabels(
    drafts.map(({ dot, face, lineHeight, lines }) => ({
      dot,
      width: Math.ceil(widestOf(lines, face)),
      height: lines.length * lineHeight,
      mustStand: dot.isChosen,
    })),
    dots,
    {
      x: 0,
      y: top - 8,
      width: right,
      height: foot - top + 4,
      gutter: left,
      hairlines: {
        across: layout.yAxis.ticks.map(layout.y),
        upright: layout.xAxis.ticks.map(layout.x),
      },
      words: layout.yAxis.ticks.map((it) => ({
        x: 0,
        y: layout.y(it) - 18,
        width: left,
        height: 18,
      })),
    },
  );
  return drafts.flatMap(({ dot, face, lineHeight, lines }, at) => {
    const place = placed[at];
    return place ? [{ ...place, index: dot.index, lines, face, lineHeight }] : [];
  });
}

const chosen = <Dot extends ScatterDot>(dots: readonly Dot[]): Dot[] => [
  ...dots.filter((it) => it.role === 'focus'),
  ...dots.filter((it) => it.role === 'beside'),
];

/** The grey points farthest out on each side, and the largest. */
function outermost<Dot extends ScatterDot>(dots: readonly Dot[]): Dot[] {
  const grey = dots.filter((it) => it.role === 'context');
  const sides: ((dot: ScatterDot) => number)[] = [
    (it) => -it.y,
    (it) => it.x,
    (it) => it.radius,
    (it) => -it.x,
    (it) => it.y,
  ];
  const ends = sides.flatMap((by) => [...grey].sort((a, b) => by(b) - by(a)).slice(0, 2));
  return [...new Set(ends)];
}
