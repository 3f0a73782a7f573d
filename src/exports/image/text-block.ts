import type { TypeStep } from './presets.ts';

/** A line of the frame; `y` is the middle of the line. */
export interface FrameLine {
  text: string;
  x: number;
  y: number;
  face: TypeStep & { tabular?: boolean };
  ink: 'ink' | 'ink2' | 'muted';
  anchor: 'start' | 'end';
}

/** Lines below one another in one face. */
export interface TextBlock {
  lines: string[];
  face: TypeStep;
  ink: FrameLine['ink'];
}

/** Of blocks below one another, so far apart. */
export const heightOf = (blocks: readonly TextBlock[], gap: number): number =>
  blocks.reduce((sum, { lines, face }) => sum + lines.length * face.lineHeight, 0) +
  gap * Math.max(0, blocks.length - 1);

/** Lines of blocks below one another from `top` on. */
export function stacked(
  blocks: readonly TextBlock[],
  { x, top }: { x: number; top: number },
  gap: number,
): FrameLine[] {
  let at = top;
  return blocks.flatMap(({ lines, face, ink }, index) => {
    if (index > 0) at += gap;
    return lines.map((text): FrameLine => {
      const y = at + face.lineHeight / 2;
      at += face.lineHeight;
      return { text, x, y, face, ink, anchor: 'start' };
    });
  });
}
