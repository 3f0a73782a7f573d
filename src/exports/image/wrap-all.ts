import { measureText, type TextFace } from '../../charts/text/measure-text.ts';
import { wrapText } from '../../charts/text/wrap-text.ts';

/**
 * Lines that all fit: as `wrapText`, and a word that is wider than a line, as addresses are, goes
 * on in the next one. On paper nobody can move a picture to see what is cut.
 */
export function wrapAll(text: string, face: TextFace, width: number): string[] {
  const longest = Math.max(0, ...text.split(/[ \n]+/).map((it) => measureText(it, face)));
  // An address begins beside its words and not below them, though it will be broken.
  if (longest > width * 0.6) return pieces(text.trim(), face, width);
  return wrapText(text, face, width);
}

/** The same in lines of about one length: no last word of a title stands by itself. */
export function wrapEvenly(text: string, face: TextFace, width: number): string[] {
  const count = wrapAll(text, face, width).length;
  const steps = Array.from({ length: 40 }, (_, step) => width * (1 - (step + 1) / 80));
  const narrowest = steps.filter((it) => wrapAll(text, face, it).length === count).at(-1);
  return wrapAll(text, face, narrowest ?? width);
}

/** After these an address may be broken without becoming another one to the eye. */
const breaks = new Set(' /?&=#,;-_.');

function pieces(line: string, face: TextFace, width: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (measureText(rest, face) > width) {
    const letters = Array.from(rest);
    let count = letters.length - 1;
    while (count > 1 && measureText(letters.slice(0, count).join(''), face) > width) count -= 1;
    const kept = letters.slice(0, count);
    const atBreak = kept.findLastIndex((it) => breaks.has(it)) + 1;
    const cut = atBreak > count / 2 ? atBreak : count;
    lines.push(letters.slice(0, cut).join('').trimEnd());
    rest = letters.slice(cut).join('').trimStart();
    if (rest === '') return lines;
  }
  return [...lines, rest];
}
