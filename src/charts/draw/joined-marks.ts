import type { Mark, Style } from './mark.ts';

interface JoinedStates extends Pick<Mark, 'z2' | 'emphasis' | 'blur'> {
  style: Style;
}

/** Many marks of one look as one shape of a drawing; the shapes are made known to ECharts. */
export type JoinedMark = JoinedStates &
  (
    { type: 'strokes'; shape: { ends: number[] } } | { type: 'discs'; shape: { circles: number[] } }
  );

/**
 * The same drawing in fewer shapes: lines of one look become one shape, and so do discs. A page with
 * 63 lines over the years would else hold thousands of elements.
 */
export function joinMarks(marks: readonly Mark[]): (Mark | JoinedMark)[] {
  const joined = new Map<string, JoinedMark>();
  const drawn: (Mark | JoinedMark)[] = [];
  for (const mark of marks) {
    const part = partOf(mark);
    if (!part) {
      drawn.push(mark);
      continue;
    }
    const look = `${part.type} ${mark.z2 ?? 0} ${lookOf(mark.style)}`;
    const before = joined.get(look);
    if (before) {
      numbersOf(before).push(...numbersOf(part));
      continue;
    }
    joined.set(look, part);
    drawn.push(part);
  }
  return drawn;
}

const lookOf = ({ fill, stroke, lineWidth, lineDash, lineCap, opacity }: Style): string =>
  [fill, stroke, lineWidth, lineDash, lineCap, opacity].join(' ');

function partOf(mark: Mark): JoinedMark | undefined {
  const { style, z2, emphasis, blur } = mark;
  const isPlaced = mark.x !== undefined || mark.y !== undefined || mark.rotation !== undefined;
  if (isPlaced || mark.silent) return undefined;
  const states = {
    style,
    ...(z2 === undefined ? {} : { z2 }),
    ...(emphasis ? { emphasis } : {}),
    ...(blur ? { blur } : {}),
  };
  if (mark.type === 'line') {
    const { x1, y1, x2, y2 } = mark.shape;
    return { ...states, type: 'strokes', shape: { ends: [x1, y1, x2, y2] } };
  }
  if (mark.type === 'circle') {
    const { cx, cy, r } = mark.shape;
    return { ...states, type: 'discs', shape: { circles: [cx, cy, r] } };
  }
  return undefined;
}

const numbersOf = (mark: JoinedMark): number[] =>
  mark.type === 'strokes' ? mark.shape.ends : mark.shape.circles;
