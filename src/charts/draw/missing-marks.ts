import type { Palette } from '../palette.ts';
import { measureText } from '../text/measure-text.ts';
import { wrapText } from '../text/wrap-text.ts';
import { faces } from './faces.ts';
import { text, textLines, type Mark } from './mark.ts';

/** A gap with its word over the axis: on one line, on two, or upright where the gap is narrow. */
export function missingMarks(
  words: string,
  { x, foot, width }: { x: number; foot: number; width: number },
  palette: Palette,
): Mark[] {
  const lines = wrapText(words, faces.small, width);
  const widest = Math.max(...lines.map((it) => measureText(it, faces.small)));
  if (widest <= width) {
    const top = foot - 6 - lines.length * 16;
    return textLines(lines, x, top, faces.small, 16, palette.muted, 'center');
  }
  const upright = text(words, 0, 0, faces.small, palette.muted);
  return [{ ...upright, x, y: foot - 6, rotation: Math.PI / 2 }];
}
