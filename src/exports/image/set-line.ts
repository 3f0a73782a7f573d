import type { GlyphOutline, GlyphOutlines } from './glyph-outlines.ts';

/** A letter of a line, in units of the font. */
export interface SetGlyph {
  /** Tells glyphs of a weight apart: the character, and whether it is a digit of one width. */
  key: string;
  path: string;
  x: number;
}

/** A line of text as it is drawn, from its left end. */
export interface SetLine {
  glyphs: SetGlyph[];
  width: number;
}

/** They say where a line may break or a word may part, and are not drawn. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;
const isDigit = /^[0-9]$/;

/**
 * Sets a line as a browser does with the same font, kerned. Undefined where the font lacks one of its
 * characters: half a word in another font would look like an error.
 */
export function setLine(
  text: string,
  { glyphs, tabular, kerning }: GlyphOutlines,
  isTabular: boolean,
): SetLine | undefined {
  const line: SetLine = { glyphs: [], width: 0 };
  let before = '';
  for (const character of text.replace(unseen, '')) {
    const fromTabular = isTabular && isDigit.test(character);
    const outline: GlyphOutline | undefined = (fromTabular ? tabular : glyphs)[character];
    if (!outline) return undefined;
    const [advance, path] = outline;
    const own = fromTabular ? '' : character;
    const first = kerning.first[before];
    const second = kerning.second[own];
    if (first !== undefined && second !== undefined) {
      line.width += kerning.values[first]?.[second] ?? 0;
    }
    if (path !== '') {
      const key = fromTabular ? `tab-${character}` : (character.codePointAt(0) ?? 0).toString(16);
      line.glyphs.push({ key, path, x: line.width });
    }
    line.width += advance;
    before = own;
  }
  return line;
}
