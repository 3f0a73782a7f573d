import { measureText, type TextFace } from './measure-text.ts';
import { wrapText } from './wrap-text.ts';

/** A line of text that is cut with "…" where it would be wider than its room. */
export function cutText(text: string, face: TextFace, width: number): string {
  if (measureText(text, face) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && measureText(`${letters.join('').trimEnd()}…`, face) > width) {
    letters.pop();
  }
  return `${letters.join('').trimEnd()}…`;
}

/** A text in at most so many lines, none wider than its room: what is left over is cut. */
export function wrapAndCut(text: string, face: TextFace, width: number, most: number): string[] {
  const lines = wrapText(text, face, width);
  const kept = lines.slice(0, most - 1);
  const rest = lines.slice(most - 1).join(' ');
  return [...kept, rest].filter((it) => it !== '').map((it) => cutText(it, face, width));
}
