import type { ProgressStatus } from '../../semantic/progress.ts';
import { path, type Mark } from './mark.ts';

/** A shape on a board of 12 × 12: what is filled, what is cut out of it, what is only outlined. */
interface StatusShape {
  fill?: string;
  /** Drawn over the filling in the colour of the surface. */
  cut?: string;
  outline?: string;
}

const disc = (radius: number): string =>
  `M${6 - radius} 6a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

/** A status is told by its shape as well as by its colour and its word. */
export const statusShapes: Readonly<Record<ProgressStatus, StatusShape>> = {
  behind: { fill: 'M1 1H11V11H1Z' },
  watch: { fill: 'M6 0.5L12 11.5H0Z' },
  'on-track': { fill: disc(5.5) },
  done: { fill: disc(6), cut: 'M3 6.2L5.2 8.4L9 4.4' },
  'no-plan': { outline: disc(5) },
};

/** The dashes of an outline, of which a ring has an even number. */
export const outlineDash = [2.4, 1.8] as const;

/** The shape in a drawing, its left upper corner at `x`, `y`. */
export function statusMark(
  status: ProgressStatus,
  x: number,
  y: number,
  colour: string,
  surface: string,
): Mark[] {
  const { fill, cut, outline } = statusShapes[status];
  const marks = [
    fill === undefined ? undefined : path(fill, { fill: colour }),
    cut === undefined ? undefined : path(cut, { stroke: surface, lineWidth: 1.6, fill: 'none' }),
    outline === undefined
      ? undefined
      : path(outline, { stroke: colour, lineWidth: 1, lineDash: [...outlineDash], fill: 'none' }),
  ];
  return marks.flatMap((mark, index) => (mark ? [{ ...mark, x, y, z2: 6 + index }] : []));
}
