import { measureText, type TextFace } from '../../charts/text/measure-text.ts';
import { wrapText } from '../../charts/text/wrap-text.ts';

/**
 * Lines that all fit: as `wrapText`, and a word that is wider than most of a line, as addresses are,
 * begins beside the words before it and goes on in the next line. On paper nobody can move a picture
 * to see what is cut.
 */
export function wrapAll(text: string, face: TextFace, width: number): string[] {
  return filled(measured(text, face), face, width);
}

/** The same in lines of about one length: no last word of a title stands by itself. */
export function wrapEvenly(text: string, face: TextFace, width: number): string[] {
  const words = measured(text, face);
  const lines = filled(words, face, width);
  // Half of the room to the last pixel, looked for by halves.
  let [tooNarrow, wideEnough] = [width / 2, width];
  while (wideEnough - tooNarrow > width / 100) {
    const middle = (tooNarrow + wideEnough) / 2;
    if (filled(words, face, middle).length === lines.length) wideEnough = middle;
    else tooNarrow = middle;
  }
  return filled(words, face, wideEnough);
}

interface Word {
  text: string;
  width: number;
}

const measured = (text: string, face: TextFace): Word[] =>
  wrapText(text, face, 0).map((it) => ({ text: it, width: measureText(it, face) }));

/** Sums of widths are a hair off. */
const hair = 1e-6;

function filled(words: readonly Word[], face: TextFace, width: number): string[] {
  const space = measureText(' ', face);
  const lines: string[] = [];
  let end = 0;
  for (const word of words) {
    const last = lines.at(-1);
    const longer = end + space + word.width;
    if (last !== undefined && longer <= width + hair) {
      lines[lines.length - 1] = `${last} ${word.text}`;
      end = longer;
    } else if (word.width > width * 0.6) {
      const before = last === undefined ? '' : `${lines.pop() ?? ''} `;
      lines.push(...pieces(before + word.text, face, width));
      end = measureText(lines.at(-1) ?? '', face);
    } else {
      lines.push(word.text);
      end = word.width;
    }
  }
  return lines;
}

/** The same, a little narrower where the last line would be a word or two. */
export function wrapParagraph(text: string, face: TextFace, width: number): string[] {
  const lines = wrapAll(text, face, width);
  const narrower = [1, 0.96, 0.92, 0.88, 0.84, 0.8].map((it) => wrapAll(text, face, width * it));
  const isFull = (it: readonly string[]) => measureText(it.at(-1) ?? '', face) >= width / 4;
  return narrower.find((it) => it.length === lines.length && isFull(it)) ?? lines;
}

/** After these an address may be broken without becoming another one to the eye; the first are better. */
const breaks = [new Set(' /?&#'), new Set('=,;-_.')];

/** "https://" stays with the host that it leads to. */
const isScheme = (letters: readonly string[], at: number): boolean =>
  letters[at] === '/' && (letters[at - 1] === ':' || letters[at - 2] === ':');

function pieces(line: string, face: TextFace, width: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (measureText(rest, face) > width) {
    const letters = Array.from(rest);
    let count = letters.length - 1;
    while (count > 1 && measureText(letters.slice(0, count).join(''), face) > width) count -= 1;
    const kept = letters.slice(0, count);
    const cut =
      breaks
        .map((signs) => kept.findLastIndex((it, at) => signs.has(it) && !isScheme(kept, at)) + 1)
        .find((it) => it > count / 2) ?? count;
    lines.push(letters.slice(0, cut).join('').trimEnd());
    rest = letters.slice(cut).join('').trimStart();
    if (rest === '') return lines;
  }
  return [...lines, rest];
}
