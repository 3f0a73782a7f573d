import { measureText, type TextFace } from '../../../charts/text/measure-text.ts';
import { wrapAll } from '../../image/wrap-all.ts';

/** How text is set in a box, in points. */
export interface FittedText {
  size: number;
  height: number;
}

interface TextBox {
  width: number;
  height: number;
  weight: TextFace['weight'];
  /** The largest size first. */
  sizes: readonly number[];
  /** Between paragraphs, as a share of the size. */
  gap?: number;
}

/** Height of a line of the usual office fonts, as a share of their size. */
const leading = 1.22;

/**
 * The largest of some sizes at which paragraphs fit their box; the smallest where none does.
 * Widths are those of the page's font, which is wider than Arial: what fits here fits there.
 */
export function fitText(paragraphs: readonly string[], box: TextBox): FittedText {
  const tried = box.sizes.map((size): FittedText => {
    const face = { size, weight: box.weight };
    const lines = paragraphs.map((it) => wrapAll(it, face, box.width).length);
    const gaps = Math.max(0, paragraphs.length - 1) * size * (box.gap ?? 0);
    return { size, height: lines.reduce((sum, it) => sum + it, 0) * size * leading + gaps };
  });
  return tried.find((it) => it.height <= box.height) ?? tried.at(-1) ?? { size: 0, height: 0 };
}

/** So little smaller may a title be for it to stand in a single line. */
const leastOfSingle = 0.84;

/**
 * The same for a title, which has two lines at most as long as it can be read: a little smaller where
 * that leaves no last word standing by itself, and smaller still where it is a long sentence.
 */
export function fitTitle(title: string, box: TextBox): FittedText {
  const [largest = 0] = box.sizes;
  const single = box.sizes.find(
    (size) => size >= leastOfSingle * largest && lineWidth(title, size, box.weight) <= box.width,
  );
  if (single !== undefined) return { size: single, height: single * leading };
  const fitted = fitText([title], box);
  const double = box.sizes.find(
    (size) => wrapAll(title, { size, weight: box.weight }, box.width).length <= 2,
  );
  return double === undefined || double < leastSize || double > fitted.size
    ? fitted
    : { size: double, height: 2 * double * leading };
}

/** Of a title that must be read from the last row. */
const leastSize = 14;

/** Lines that a text takes, as `fitText` counts them. */
export const lineCount = (text: string, size: number, width: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, wrapAll(line, { size, weight: 400 }, width).length),
      0,
    );

/** Width of a line of text in points. */
export const lineWidth = (text: string, size: number, weight: TextFace['weight'] = 400): number =>
  Math.max(...text.split('\n').map((it) => measureText(it, { size, weight })));
