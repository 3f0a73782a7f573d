import { measureText, type TextFace } from './measure-text.ts';

/**
 * Breaks a text at its spaces into lines that fit; a no-break space holds, and a word wider than a
 * line keeps a line of its own. A sign of a bound is never parted from its figure.
 */
export function wrapText(text: string, face: TextFace, width: number): string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text)) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && measureText(longer, face) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Width of the widest of some lines. */
export const widestOf = (lines: readonly string[], face: TextFace): number =>
  Math.max(0, ...lines.map((line) => measureText(line, face)));

const wordsOf = (text: string): string[] =>
  text
    .replace(/([≥≤]) /g, '$1\u00a0')
    .split(/[ \n]+/)
    .filter((it) => it !== '');
