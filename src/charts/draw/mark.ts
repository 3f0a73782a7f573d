import type { TextFace } from '../text/measure-text.ts';

/** How a shape is filled and edged. */
export interface Style {
  fill?: string;
  stroke?: string;
  lineWidth?: number;
  lineDash?: number[];
  lineCap?: 'round' | 'butt';
  opacity?: number;
}

interface States {
  /** Where the shape's own origin lies and how it is turned; at the plot's corner unless said. */
  x?: number;
  y?: number;
  rotation?: number;
  /** Drawn above marks of a smaller one. */
  z2?: number;
  silent?: boolean;
  emphasis?: { style: Style };
  blur?: { style: Style };
}

/** One shape in pixels, in the form that an ECharts custom series takes. */
export type Mark = States &
  (
    | { type: 'rect'; shape: Box; style: Style }
    | { type: 'line'; shape: { x1: number; y1: number; x2: number; y2: number }; style: Style }
    | { type: 'path'; shape: { d: string }; style: Style }
    | { type: 'circle'; shape: { cx: number; cy: number; r: number }; style: Style }
    | { type: 'text'; style: TextStyle }
  );

interface TextStyle extends Style {
  text: string;
  x: number;
  y: number;
  align: 'left' | 'center' | 'right';
  verticalAlign: 'middle';
  fontSize: number;
  fontWeight: number;
  fontFamily: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const family = "'Be Vietnam Pro', system-ui, sans-serif";
const figureFamily = `'Be Vietnam Pro Tab', ${family}`;

export const rect = (box: Box, style: Style): Mark => still({ type: 'rect', shape: box, style });

export const line = (x1: number, y1: number, x2: number, y2: number, style: Style): Mark =>
  still({ type: 'line', shape: { x1, y1, x2, y2 }, style: { fill: 'none', ...style } });

export const path = (d: string, style: Style): Mark => still({ type: 'path', shape: { d }, style });

export const circle = (cx: number, cy: number, r: number, style: Style): Mark =>
  still({ type: 'circle', shape: { cx, cy, r }, style, z2: 5 });

/** A line of text; `y` is the middle of the line. */
export function text(
  words: string,
  x: number,
  y: number,
  face: TextFace,
  fill: string,
  align: TextStyle['align'] = 'left',
): Mark {
  return still({
    type: 'text',
    z2: 6,
    style: {
      text: words,
      x: Math.round(x * 10) / 10,
      y: Math.round(y * 10) / 10,
      fill,
      align,
      verticalAlign: 'middle',
      fontSize: face.size,
      fontWeight: face.weight,
      fontFamily: face.tabular ? figureFamily : family,
    },
  });
}

/** Lines below one another; `y` is the top of the first. */
export const textLines = (
  lines: readonly string[],
  x: number,
  y: number,
  face: TextFace,
  lineHeight: number,
  fill: string,
  align: TextStyle['align'] = 'left',
): Mark[] =>
  lines.map((it, index) => text(it, x, y + (index + 0.5) * lineHeight, face, fill, align));

/** ECharts lightens whatever is pointed at; what has no look of its own then keeps its colours. */
function still(mark: Mark): Mark {
  const { fill, stroke } = mark.style;
  const colours = { ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) };
  return { ...mark, emphasis: { style: colours }, blur: { style: { opacity: 0.35 } } };
}

/** A mark that is seen only while its point is walked to or pointed at. */
export function whenPointedAt(mark: Mark): Mark {
  const hidden = { style: { opacity: 0 } };
  const shown = { style: { ...mark.emphasis?.style, opacity: 1 } };
  return {
    ...mark,
    style: { ...mark.style, opacity: 0 },
    emphasis: shown,
    blur: hidden,
    silent: true,
  } as Mark;
}

export const isOnlyPointedAt = (mark: Mark): boolean => mark.style.opacity === 0;

/** A line drawn on the pixel grid, so that a hairline is one pixel and not two grey ones. */
export const crisp = (coordinate: number): number => Math.round(coordinate - 0.5) + 0.5;
